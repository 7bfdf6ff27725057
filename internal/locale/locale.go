package locale

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/locale/typography"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// What a Locale hands out, so that those who use one need not know where it
// comes from.
type (
	Entity       = lexicon.Entity
	Spelling     = lexicon.Spelling
	Run          = typography.Run
	Places       = grammar.Places
	Number       = grammar.Number
	MessageError = message.Error

	text = localefile.Text
)

// GroupKind is the kind of entities that are groups.
const GroupKind = lexicon.GroupKind

// Locale is the grammar, the names and the messages of one language.
type Locale struct {
	*grammar.Labels
	*grammar.Numbers
	*lexicon.Lexicon
	*lexicon.Order
	*typography.Typesetter

	language lang.Language
	grammar  grammar.Grammar
	dates    grammar.Calendar
	places   *localefile.Table[map[string]text]
	messages *message.Set
}

// Language returns the language that l speaks.
func (l *Locale) Language() lang.Language { return l.language }

// Override returns a Locale in which the messages of the files replace those
// of l, for one session. A message that l does not have is a finding.
func (l *Locale) Override(files ...*source.File) (*Locale, diag.List) {
	return l.with(files, message.Replaces)
}

// Layer returns a Locale that has the messages of the files, which replace
// those of l where it has them: the words of one kind of report, then those of a body.
func (l *Locale) Layer(files ...*source.File) (*Locale, diag.List) {
	return l.with(files, message.Layers)
}

// OfBody returns a Locale that knows where the words of the body belong to, the
// messages body.…: the name of their file, and a place that an author can edit.
func (l *Locale) OfBody(name string, at source.Span) *Locale {
	extended := *l
	extended.messages = l.messages.OfBody(name, at)
	return &extended
}

func (l *Locale) with(files []*source.File, how message.Addition) (*Locale, diag.List) {
	extended := *l
	messages, findings := l.messages.With(files, how, functionNames())
	extended.messages = messages
	return &extended, findings
}

// On returns the Locale of a day, in which names are those that were official then; l
// itself if none has changed since, or if the day is zero.
func (l *Locale) On(day tomlfile.Date) *Locale {
	names, order := l.Lexicon.On(day), l.Order.On(day)
	if names == l.Lexicon && order == l.Order {
		return l
	}
	was := new(*l)
	was.Lexicon, was.Order = names, order
	return was
}

// Has reports whether l has the message.
func (l *Locale) Has(id string) bool {
	_, ok := l.messages.Find(id)
	return ok
}

// Message returns the place where the message is defined.
func (l *Locale) Message(id string) (source.Span, bool) {
	m, ok := l.messages.Find(id)
	return m.Span, ok
}

// MessageIDs returns the identifiers of all messages, sorted.
func (l *Locale) MessageIDs() []string { return l.messages.IDs() }

// PlaceKeys returns the keys of all places, sorted.
func (l *Locale) PlaceKeys() []string { return l.places.Keys() }

// Messages returns the messages of the language.
func (l *Locale) Messages() *message.Set { return l.messages }

// Words returns the words of names, places, numbers and months, in no order; at
// least those whose place is chosen.
func (l *Locale) Words(chosen func(source.Span) bool) []localefile.Text {
	all := slices.Concat(l.Lexicon.Words(chosen), l.SeriesWords(), l.dates.Months)
	for _, forms := range l.places.Chosen(chosen) {
		all = slices.AppendSeq(all, maps.Values(forms))
	}
	return all
}

// Months returns the names of the twelve months as sentences have them.
func (l *Locale) Months() []string { return l.dates.MonthNames() }
