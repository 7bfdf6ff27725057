package compose

import (
	"strings"

	"rapporteur/internal/session"
)

// Paper is a document that was before the meeting.
type Paper struct {
	*Facts
	Key    string
	Title  string
	Symbol string // of a joint document, the symbols joined by a hyphen
	Last   bool   // of the list
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
	keys := make([]string, len(a.Sections))
	for i, s := range a.Sections {
		keys[i] = s.V
	}
	return strings.Join(keys, ",")
}

func (f *facts) documents() {
	for i, d := range f.session.Documents {
		f.all.Documents = append(f.all.Documents, &Paper{
			Facts: f.all, Key: d.Key.V, Title: f.text(f.words.Texts.Documents[d.Key.V]),
			Symbol: f.text(joint(d.Symbols)), Last: i == len(f.session.Documents)-1,
		})
	}
	for _, p := range f.session.Provisions {
		f.all.Provisions = append(f.all.Provisions, &Provisions{Facts: f.all, Key: p.Key.V, Series: p.Series.V, Item: f.items[p.Item.V]})
	}
	for _, a := range f.session.Annexes {
		f.all.Annexes = append(f.all.Annexes, &Annex{f.all, a.Key.V, f.text(f.words.Texts.Annexes[a.Key.V])})
	}
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
