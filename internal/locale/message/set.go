package message

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/source"
)

// Set is the messages of one language. It is immutable once its files are
// added.
type Set struct {
	language  lang.Tag
	plurals   grammar.Plurals
	byID      map[string]Message
	home      source.Span // where the first file begins
	body      *bodyFile   // where the words of the body are; nil if there is none
	required  []string    // the plural forms of a message that has more than one
	localizer *i18n.Localizer
}

// NewSet returns a set without messages. It gives go-i18n one language only, so
// that it has nothing to fall back to, and no messages: each is handed to it
// when it is executed.
func NewSet(tag lang.Tag) *Set {
	plurals := grammar.Of(tag)
	of := plurals.Tag()
	return &Set{
		language: tag, plurals: plurals, byID: make(map[string]Message), required: plurals.Required(),
		localizer: i18n.NewLocalizer(i18n.NewBundle(of), of.String()),
	}
}

// Find returns the message of an identifier.
func (s *Set) Find(id string) (Message, bool) {
	m, ok := s.byID[id]
	return m, ok
}

// IDs returns the identifiers of all messages, sorted.
func (s *Set) IDs() []string { return slices.Sorted(maps.Keys(s.byID)) }

// bodyFile is where the words of a body are, or, if there is no such file, what
// names the body.
type bodyFile struct {
	at   source.Span
	name string
}

// OfBody returns a set that knows which file the words of the body belong to, the
// messages body.…, and a place that an author can edit.
func (s *Set) OfBody(name string, at source.Span) *Set {
	extended := *s
	extended.body = &bodyFile{at, name}
	return &extended
}

// Missing returns the error of a message that the set does not have. A word of
// the body is missing in the body's file, whatever needs it; another message can
// be defined where the first file begins.
func (s *Set) Missing(id string) *Error {
	table, word, _ := lastCut(id, ".")
	if s.body == nil || !strings.HasPrefix(id, "body.") {
		missing := &Error{ID: id, Home: s.home, Err: fmt.Errorf("the %s locale has no such message", s.language)}
		if s.body != nil {
			missing.Hint = fmt.Sprintf("write it for this body in %s, or for all bodies in another file under locales/%s/words", s.body.name, s.language)
		}
		return missing
	}
	return &Error{
		ID: id, Span: s.body.at, Err: fmt.Errorf("the body has no such word in the %s locale", s.language),
		Hint: fmt.Sprintf("write %s = \"…\" under [%s] in %s; docs/messages.md explains the words of a body", word, table, s.body.name),
	}
}

// lastCut cuts s around the last separator.
func lastCut(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return s, "", false
}

// All returns the messages by their identifiers, in no order.
func (s *Set) All() iter.Seq2[string, Message] { return maps.All(s.byID) }

// Plural returns the plural category of a count.
func (s *Set) Plural(n int) string { return s.plurals.Cardinal(n) }

// Addition says how the messages of a file combine with those that are there.
type Addition int

// The additions.
const (
	Extends  Addition = iota // a message must not be there yet
	Replaces                 // it must be there
	Layers                   // it may be there, and is then replaced
)

// With returns a set that has the messages of the files too, and what is wrong
// in them. The functions are those that messages may call, by name.
func (s *Set) With(files []*source.File, how Addition, functions map[string]any) (*Set, diag.List) {
	extended := *s
	extended.byID = maps.Clone(s.byID)
	return &extended, extended.add(files, how, functions)
}

func (s *Set) add(files []*source.File, how Addition, functions map[string]any) diag.List {
	var findings diag.List
	// Asked for before the first unknown message is added, and then for all.
	known := sync.OnceValue(func() []string { return slices.Sorted(maps.Keys(s.byID)) })
	for _, f := range files {
		if s.home.IsZero() {
			s.home = f.Span(0, 0)
		}
		read, found := readMessages(f)
		findings = append(findings, found...)
		for _, m := range read {
			findings = append(findings, s.place(m, how, known)...)
			m.parse = sync.OnceValue(func() syntax { return m.read(functions) })
			s.byID[m.ID] = m
			if !f.Shipped() {
				findings = append(findings, s.Faults(m)...)
			}
		}
	}
	return findings
}

// place reports a message that is there and must not be, or the reverse.
func (s *Set) place(m Message, how Addition, known func() []string) diag.List {
	first, ok := s.byID[m.ID]
	switch {
	case how == Extends && ok:
		f := problem(m.Span, "keep one of the two", "the message %q is defined already", m.ID)
		f.Related = []diag.Related{{Span: first.Span, Message: "first defined here"}}
		return diag.List{f}
	case how == Replaces && !ok:
		hint := diag.Suggest(m.ID, known())
		return diag.List{problem(m.Span, hint, "there is no message %q to replace", m.ID)}
	}
	return nil
}
