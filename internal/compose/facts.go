package compose

import (
	"slices"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Facts is what templates and messages see of a session, in one language.
//
// Codes, dates and numbers are the session's own values, which the functions of
// package locale write in the language's grammar. Words are strings, marked
// with the place an author can edit and safe in Markdown. Every fact about one
// thing (an agenda item, a statement, …) has all of Facts as well as its own
// fields, so that a message sees .Meeting whatever its subject.
type Facts struct {
	Body       *Body
	Meeting    session.Meeting
	ReportItem *AgendaItem // under which the report is issued; nil if the session names none
	Sittings   []session.Sitting
	Programme  []Planned // the sittings, with their items
	Segments   []session.Segment
	Agenda     []*AgendaItem
	Chairs     People // whose office presides
	Officers   People // all, chairs among them
	Persons    People // who neither held an office nor led a discussion
	Statements []*Statement
	Groups     []*Group
	Experts    []*Experts
	List       string // symbol of the list of participants
	Documents  []*Paper
	Papers     []*Papers // the documents, by item
	// The documents, if the kind of report lists so many in an annex.
	AnnexedDocuments []*Paper
	Provisions       []*Provisions
	Annexes          []*Annex
	Adoption         Adoption
	Acts             []*Act  // everything that happened, in order; statements and panels among them
	OpeningSpeech    People  // who made the opening statement
	Output           *Output // nil for the report

	series map[string]string // of adopted and proposed texts, by key
}

// SittingKind is the sittings of one kind.
type SittingKind struct {
	Kind  string
	Count int
}

// SittingKinds returns the kinds of the sittings that have one, in order.
func (f *Facts) SittingKinds() []*SittingKind {
	var all []*SittingKind
	for _, s := range f.Sittings {
		i := slices.IndexFunc(all, func(k *SittingKind) bool { return k.Kind == s.Kind.V })
		if i < 0 && s.Kind.IsSet() {
			i, all = len(all), append(all, &SittingKind{Kind: s.Kind.V})
		}
		if i >= 0 {
			all[i].Count++
		}
	}
	return all
}

// Kindless reports whether there are sittings of no kind.
func (f *Facts) Kindless() bool {
	return slices.ContainsFunc(f.Sittings, func(s session.Sitting) bool { return !s.Kind.IsSet() })
}

// facts gathers what the session and the words of one language say.
type facts struct {
	session *session.Session
	words   *session.Words
	marks   *source.Marks
	all     *Facts
	items   map[string]*AgendaItem // and their parts, by key

	sittings  map[string][]session.Sitting   // by the keys of the items and parts that they took up
	moderated map[string][]session.Moderator // by the keys of the items
	claimed   map[string]bool                // keys of acts that narratives put in their places
	apart     []*Statement                   // that narratives put in their places
}

// gather returns the facts of a session in the language of words.
func gather(s *session.Session, words *session.Words, body *Body, marks *source.Marks) *Facts {
	f := &facts{session: s, words: words, marks: marks, all: &Facts{}, claimed: claimed(words)}
	f.all.Body, f.all.Meeting, f.all.Sittings = body.before(s), s.Meeting, s.Sittings
	f.all.Segments = s.Segments
	f.all.List = f.text(s.Participation.List)
	f.sort()
	f.people()
	f.agenda()
	f.all.Programme = f.planned()
	if item, ok := f.items[s.Document.Item.V]; ok {
		named := *item
		named.Number.Span = s.Document.Item.Span
		f.all.ReportItem = &named
	}
	f.statements()
	f.participation()
	f.all.follow()
	f.documents()
	f.adoption()
	f.acts()
	return f.all
}

// claimed returns the keys of the acts that narratives put in their places, so
// that no template does.
func claimed(words *session.Words) map[string]bool {
	keys := make(map[string]bool)
	for _, file := range words.Deliberations {
		for _, key := range markdown.Included(file.Content()) {
			keys[key] = true
		}
	}
	return keys
}

// text returns a value of the session or of its words, marked and safe in
// Markdown.
func (f *facts) text(v session.Text) string {
	return f.marks.Wrap(escape(v.V), v.Span)
}
