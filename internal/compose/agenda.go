package compose

import (
	"fmt"
	"slices"

	"rapporteur/internal/locale"
	"rapporteur/internal/session"
)

// AgendaItem is an item of the agenda, or a part of one.
type AgendaItem struct {
	*Facts
	Key             string
	Number          locale.ItemNumber
	Title           string
	Topic           string // what the recommendations on it are about
	Sub             []*AgendaItem
	Last            bool          // of the agenda, or of all parts of its item
	Sittings        []session.Int // that took it up
	Dates           []session.Date
	Moderators      People
	Recommendations bool // has a text of recommendations
	Deliberations   bool // has a text on its deliberations
	Follows         bool // another paragraph comes before the one about who led its discussion

	own   string      // number of its own
	whole *AgendaItem // of a part
	led   bool        // a narrative says who led its discussion
}

// reportedIn reports whether the section on the item of that key is where acts under
// i belong: that of the item itself, or of the nearest one around it with a text.
func (i *AgendaItem) reportedIn(key string) bool {
	return i.Key == key || i.whole != nil && !i.Deliberations && i.whole.reportedIn(key)
}

// Reported reports whether the item has a section on its consideration: for its own
// sake, or because a part of it has one.
func (i *AgendaItem) Reported() bool {
	return i.Deliberations || i.whole == nil && len(i.ActsAt(i.Key)) > 0 || slices.ContainsFunc(i.Sub, (*AgendaItem).Reported)
}

// Heading returns the sign of the heading of the item's section: that of whole items,
// and one more number sign for each level below.
func (i *AgendaItem) Heading(sign string) string {
	if i.whole == nil {
		return sign
	}
	return i.whole.Heading(sign) + "#"
}

// Mark returns what gives the item a number of its own in the list that is the agenda,
// before its title; nothing if it has the next one.
func (i *AgendaItem) Mark() string {
	if i.own == "" {
		return ""
	}
	return fmt.Sprintf("{# number=%q} ", i.own)
}

// agenda gathers the items, in order: the parts of one come after it.
func (f *facts) agenda() {
	f.items = make(map[string]*AgendaItem)
	var around []*AgendaItem // the items that the last one is in, and itself
	for _, a := range f.session.Items() {
		around = around[:len(a.Path)-1]
		item := f.item(a)
		if len(around) > 0 {
			item.whole = around[len(around)-1]
			item.whole.Sub = append(item.whole.Sub, item)
			item.Number.Levels = slices.Clone(item.whole.Number.Levels)
		} else {
			f.all.Agenda = append(f.all.Agenda, item)
		}
		item.Number.Levels = append(item.Number.Levels, locale.Number{N: a.Count.N, Bis: a.Count.Bis, Written: a.Written})
		around = append(around, item)
		f.items[item.Key] = item
	}
	markLast(f.all.Agenda, true)
}

// markLast says of each item whether it is the last of the agenda, and of each part
// whether nothing of its item comes after it.
func markLast(items []*AgendaItem, within bool) {
	for n, item := range items {
		item.Last = within && n == len(items)-1
		markLast(item.Sub, item.whole == nil || item.Last)
	}
}

// item returns what the session says of an item or a part of one.
func (f *facts) item(a session.Item) *AgendaItem {
	item := &AgendaItem{
		Facts: f.all, Key: a.Key.V, Number: locale.ItemNumber{Span: a.Key.Span}, Title: f.text(f.words.Texts.Agenda[a.Key.V]), own: a.Number.V,
		Topic: f.text(f.words.Texts.Recommendations[a.Key.V]), Moderators: f.moderators(a.Key.V), led: f.claimed[session.PanelAct+"-"+a.Key.V],
		Recommendations: a.Recommendations.V, Deliberations: a.Deliberations.V,
	}
	for _, sitting := range f.sittings[a.Key.V] {
		item.Sittings = append(item.Sittings, sitting.Number)
		item.Dates = append(item.Dates, sitting.Date)
	}
	return item
}

// numbers returns the numbers of agenda items where a fact names them.
func (f *facts) numbers(keys []session.Text) []locale.ItemNumber {
	var numbers []locale.ItemNumber
	for _, key := range keys {
		if item, ok := f.items[key.V]; ok {
			numbers = append(numbers, locale.ItemNumber{Levels: item.Number.Levels, Span: key.Span})
		}
	}
	return numbers
}

// sort keeps the sittings and the moderators by what they were about.
func (f *facts) sort() {
	f.sittings, f.moderated = make(map[string][]session.Sitting), make(map[string][]session.Moderator)
	for _, s := range f.session.Sittings {
		for _, item := range s.Items {
			f.sittings[item.V] = append(f.sittings[item.V], s)
		}
	}
	for _, m := range f.session.Moderators {
		f.moderated[m.Item.V] = append(f.moderated[m.Item.V], m)
	}
}

// Organizational returns the item under which the agenda was adopted and the
// work organized: the first.
func (f *Facts) Organizational() *AgendaItem {
	if len(f.Agenda) == 0 {
		return nil
	}
	return f.Agenda[0]
}

// Recommended returns the items that have recommendations.
func (f *Facts) Recommended() []*AgendaItem {
	return f.itemsWith(func(i *AgendaItem) bool { return i.Recommendations })
}

// Deliberated returns the items that have a text on their deliberations, or parts
// with one.
func (f *Facts) Deliberated() []*AgendaItem {
	return f.itemsWith(func(i *AgendaItem) bool {
		return i.Deliberations || slices.ContainsFunc(i.Sub, (*AgendaItem).Reported)
	})
}

// Moderated returns the items whose discussion somebody led, unless a narrative
// says so.
func (f *Facts) Moderated() []*AgendaItem {
	return f.itemsWith(func(i *AgendaItem) bool { return len(i.Moderators) > 0 && !i.led })
}

// Items returns all items of the agenda, each before its parts.
func (f *Facts) Items() []*AgendaItem { return f.itemsWith(func(*AgendaItem) bool { return true }) }

func (f *Facts) itemsWith(has func(*AgendaItem) bool) []*AgendaItem {
	var items []*AgendaItem
	var add func([]*AgendaItem)
	add = func(all []*AgendaItem) {
		for _, item := range all {
			if has(item) {
				items = append(items, item)
			}
			add(item.Sub)
		}
	}
	add(f.Agenda)
	return items
}
