package compose

import (
	"rapporteur/internal/session"
)

// AgendaItem is an item of the agenda, or a part of one.
type AgendaItem struct {
	*Facts
	Key             string
	Number          session.Int // 0 for a part
	Title           string
	Topic           string // what the recommendations on it are about
	Sub             []*AgendaItem
	Last            bool          // of the agenda, or of its item's parts
	Sittings        []session.Int // that took it up
	Dates           []session.Date
	Moderators      People
	Recommendations bool // has a text of recommendations
	Deliberations   bool // has a text on its deliberations
	Follows         bool // another paragraph comes before the one about who led its discussion

	whole *AgendaItem // of a part
	led   bool        // a narrative says who led its discussion
}

// within reports whether it is the item of that key, or a part of it.
func (i *AgendaItem) within(key string) bool {
	return i.Key == key || i.whole != nil && i.whole.Key == key
}

func (f *facts) agenda() {
	for i, a := range f.session.Agenda {
		item := f.item(a.Key)
		item.Number = f.items[a.Key.V]
		item.Last = i == len(f.session.Agenda)-1
		item.Topic = f.text(f.words.Texts.Recommendations[a.Key.V])
		item.Moderators = f.moderators(a.Key.V)
		item.led = f.claimed[session.PanelAct+"-"+a.Key.V]
		item.Recommendations, item.Deliberations = a.Recommendations.V, a.Deliberations.V
		for j, sub := range a.Sub {
			part := f.item(sub.Key)
			part.Last, part.whole = j == len(a.Sub)-1, item
			item.Sub = append(item.Sub, part)
		}
		f.all.Agenda = append(f.all.Agenda, item)
	}
}

// item returns what items and their parts have in common.
func (f *facts) item(key session.Text) *AgendaItem {
	item := &AgendaItem{Facts: f.all, Key: key.V, Title: f.text(f.words.Texts.Agenda[key.V])}
	for _, sitting := range f.sittings[key.V] {
		item.Sittings = append(item.Sittings, sitting.Number)
		item.Dates = append(item.Dates, sitting.Date)
	}
	return item
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

// Deliberated returns the items that have a text on their deliberations.
func (f *Facts) Deliberated() []*AgendaItem {
	return f.itemsWith(func(i *AgendaItem) bool { return i.Deliberations })
}

// Moderated returns the items whose discussion somebody led, unless a narrative
// says so.
func (f *Facts) Moderated() []*AgendaItem {
	return f.itemsWith(func(i *AgendaItem) bool { return len(i.Moderators) > 0 && !i.led })
}

func (f *Facts) itemsWith(has func(*AgendaItem) bool) []*AgendaItem {
	var items []*AgendaItem
	for _, item := range f.Agenda {
		if has(item) {
			items = append(items, item)
		}
	}
	return items
}
