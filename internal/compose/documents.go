package compose

import (
	"slices"
	"strings"

	"rapporteur/internal/locale"
	"rapporteur/internal/session"
)

// Paper is a document that was before the meeting.
type Paper struct {
	*Facts
	Key    string
	Title  string
	Symbol string // of a joint document, the symbols joined by a hyphen
	Last   bool   // of the list

	Submitters []session.Text // codes
	Languages  []session.Text // the only ones that it is in; none if it is in all

	items []session.Text // keys of those that it was prepared for
}

// Papers is the documents that were prepared for the same agenda items.
type Papers struct {
	*Facts
	Key       string              // those of the items, joined; empty where there are none
	Items     []locale.ItemNumber // none where the list is not by item, and for the documents that have none
	Documents []*Paper
	Follows   bool // those for other items are listed before

	first  int         // place of the first of the items in the agenda
	about  *AgendaItem // the first of the items; nil where there are none
	placed bool        // a section has them
}

// Provisions is a text that the body adopted or proposes apart from the
// recommendations on its agenda items.
type Provisions struct {
	*Facts
	Key    string
	Series string
	Item   *AgendaItem // nil if it belongs to none
}

// Annex is a text after the report.
type Annex struct {
	*Facts
	Key   string
	Title string
}

// Adoption is the adoption of the report.
type Adoption struct {
	*Facts
	Sitting  session.Int
	Date     session.Date
	Sections []session.Text // keys of the sections adopted
}

// Keys returns the sections as a reference names them: "introduction,adoption".
func (a Adoption) Keys() string {
	return joined(a.Sections, ",")
}

func joined(texts []session.Text, separator string) string {
	words := make([]string, len(texts))
	for i, t := range texts {
		words[i] = t.V
	}
	return strings.Join(words, separator)
}

func (f *facts) documents() {
	for _, d := range f.session.Documents {
		f.all.Documents = append(f.all.Documents, &Paper{
			Facts: f.all, Key: d.Key.V, Title: f.text(f.words.Texts.Documents[d.Key.V]),
			Symbol: f.text(joint(d.Symbols)), Submitters: d.Submitters, Languages: d.Languages, items: d.Items,
		})
	}
	if most := f.session.Kind.Documents.Annex; most.IsSet() && int64(len(f.all.Documents)) >= most.V {
		f.all.AnnexedDocuments = f.all.Documents
	}
	f.papers()
	for _, p := range f.session.Provisions {
		f.all.Provisions = append(f.all.Provisions, &Provisions{Facts: f.all, Key: p.Key.V, Series: p.Series.V, Item: f.items[p.Item.V]})
	}
	for _, a := range f.session.Annexes {
		f.all.Annexes = append(f.all.Annexes, &Annex{f.all, a.Key.V, f.text(f.words.Texts.Annexes[a.Key.V])})
	}
}

// papers groups the documents by the items that they were prepared for, in the order
// of the agenda; those for none come last.
func (f *facts) papers() {
	rank := make(map[string]int)
	for i, item := range f.session.Items() {
		rank[item.Key.V] = i
	}
	groups := make(map[string]*Papers)
	for i, d := range f.session.Documents {
		items := slices.SortedFunc(slices.Values(d.Items), func(a, b session.Text) int { return rank[a.V] - rank[b.V] })
		key, order := joined(items, "-"), len(rank)
		if len(items) > 0 {
			order = rank[items[0].V]
		}
		group, ok := groups[key]
		if !ok {
			group = &Papers{Facts: f.all, Key: key, Items: f.numbers(items), first: order}
			if len(items) > 0 {
				group.about = f.items[items[0].V]
			}
			groups[key] = group
			f.all.Papers = append(f.all.Papers, group)
		}
		group.Documents = append(group.Documents, f.all.Documents[i])
	}
	slices.SortStableFunc(f.all.Papers, func(a, b *Papers) int { return a.first - b.first })
	for i, group := range f.all.Papers {
		group.Follows = i > 0
		for j, paper := range group.Documents {
			paper.Last = j == len(group.Documents)-1
		}
	}
}

// DocumentsOn returns the documents that were prepared for an agenda item, or a part
// of one, as a list of their own.
func (f *Facts) DocumentsOn(item string) []*Paper {
	var papers []*Paper
	for _, p := range f.Documents {
		if slices.ContainsFunc(p.items, func(key session.Text) bool { return key.V == item }) {
			own := *p
			own.Last = false
			papers = append(papers, &own)
		}
	}
	if len(papers) > 0 {
		papers[len(papers)-1].Last = true
	}
	return papers
}

// PapersAt returns the documents that were prepared for an agenda item, or for a part
// of it without a section of its own; those for several items are with the first. With
// "", it returns those that no section has yet.
func (f *Facts) PapersAt(item string) []*Papers {
	var papers []*Papers
	for _, p := range f.Papers {
		if !p.placed && (item == "" || p.about != nil && p.about.reportedIn(item)) {
			p.placed = true
			papers = append(papers, p)
		}
	}
	return papers
}

// joint returns the symbol under which a document of several bodies is
// issued, with the place of all its parts.
func joint(symbols []session.Text) session.Text {
	var whole session.Text
	for i, s := range symbols {
		if i == 0 {
			whole = s
			continue
		}
		whole.V += "-" + s.V
		whole.Span = whole.Span.Through(s.Span)
	}
	return whole
}

func (f *facts) adoption() {
	adoption := Adoption{Facts: f.all, Sitting: f.session.Adoption.Sitting, Sections: f.session.Adoption.Sections}
	for _, s := range f.session.Sittings {
		if adoption.Sitting.IsSet() && s.Number.V == adoption.Sitting.V {
			adoption.Date = s.Date
		}
	}
	f.all.Adoption = adoption
}
