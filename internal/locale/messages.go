package locale

import (
	"maps"
	"slices"
	"strings"
	"text/template/parse"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// other is the form of a message that does not depend on a count.
const other = "other"

// message is one message with the places of its forms.
type message struct {
	id    string
	span  source.Span            // of its name
	forms map[string]text        // plural category → words
	trees map[string]*parse.Tree // plural category → syntax of the words, if there is anything to execute
}

// messages are those of one language. They are immutable once loaded.
type messages struct {
	tag       language.Tag
	byID      map[string]message
	required  []string // plural forms: see required
	localizer *i18n.Localizer
}

// newMessages gives go-i18n one language only, so that it has nothing to fall
// back to, and no messages: each is handed to it when it is executed.
func newMessages(tag lang.Tag) *messages {
	of := language.Make(string(tag))
	localizer := i18n.NewLocalizer(i18n.NewBundle(of), of.String())
	return &messages{tag: of, byID: make(map[string]message), required: required(of), localizer: localizer}
}

func (ms *messages) clone() *messages {
	copied := *ms
	copied.byID = maps.Clone(ms.byID)
	return &copied
}

// addition says what a file's messages are to those that are there.
type addition int

const (
	newMessage      addition = iota // must not be there yet
	replacesMessage                 // must be there
	anyMessage                      // may be there
)

// add takes the messages of files in and checks each of them.
func (ms *messages) add(files []*source.File, how addition) diag.List {
	var findings diag.List
	functions := functionNames()
	for _, f := range files {
		read, found := readMessages(f)
		findings = append(findings, found...)
		for _, m := range read {
			findings = append(findings, ms.place(m, how)...)
			findings = append(findings, ms.checkForms(m)...)
			findings = append(findings, m.parse(functions)...)
			ms.byID[m.id] = m
		}
	}
	return findings
}

// place reports a message that is there and must not be, or the reverse.
func (ms *messages) place(m message, how addition) diag.List {
	known, ok := ms.byID[m.id]
	switch {
	case how == newMessage && ok:
		f := problem(ruleMessage, m.span, "keep one of the two", "the message %q is defined already", m.id)
		f.Related = []diag.Related{{Span: known.span, Message: "first defined here"}}
		return diag.List{f}
	case how == replacesMessage && !ok:
		hint := diag.Suggest(m.id, slices.Sorted(maps.Keys(ms.byID)))
		return diag.List{problem(ruleMessage, m.span, hint, "there is no message %q to replace", m.id)}
	}
	return nil
}

// required returns the plural forms that a message with more than one form
// must have: those that whole numbers up to the hundreds take.
func required(tag language.Tag) []string {
	forms := make(map[string]bool)
	for n := range 300 {
		forms[pluralOf(tag, n)] = true
	}
	return slices.Sorted(maps.Keys(forms))
}

// checkForms reports plural forms that are missing, empty or longer than a
// line: behind a line end, Markdown may begin something else.
func (ms *messages) checkForms(m message) diag.List {
	var findings diag.List
	if !m.invariable() {
		for _, form := range ms.required {
			if _, ok := m.forms[form]; !ok {
				findings.Add(problem(ruleMessage, m.span, "add "+form+" = \"…\"", "the message %q has no plural form %q", m.id, form))
			}
		}
	}
	for _, form := range slices.Sorted(maps.Keys(m.forms)) {
		words := m.forms[form]
		if words.V == "" {
			findings.Add(problem(ruleMessage, words.Span, "write its words", "the form %q of the message %q is empty", form, m.id))
		}
		if i := strings.IndexAny(words.V, "\n\r"); i >= 0 {
			findings.Add(problem(ruleMessage, words.At(i, i+1), `write it on one line; in """ a \ at the end of a line joins the next to it`,
				"the message %q has a line end", m.id))
		}
	}
	return findings
}

// invariable reports whether the message has one form for all counts.
func (m message) invariable() bool {
	_, ok := m.forms[other]
	return ok && len(m.forms) == 1
}

// parse parses the forms in which there is anything to execute. Those that
// cannot be parsed are reported.
func (m *message) parse(functions map[string]any) diag.List {
	var findings diag.List
	for _, form := range slices.Sorted(maps.Keys(m.forms)) {
		words := m.forms[form]
		if !strings.Contains(words.V, "{{") {
			continue
		}
		parsed, err := parse.Parse("", words.V, "", "", functions)
		if err != nil {
			at, reason := templateError(words, err)
			findings.Add(problem(ruleMessage, at, "see the package documentation of internal/locale for what a message may say",
				"the message %q cannot be read: %s", m.id, reason))
			continue
		}
		if m.trees == nil {
			m.trees = make(map[string]*parse.Tree, len(m.forms))
		}
		m.trees[form] = parsed[""]
	}
	return findings
}

// localized returns the message as go-i18n has it.
func (m message) localized() *i18n.Message {
	words := func(form string) string { return m.forms[form].V }
	return &i18n.Message{
		ID: m.id, Zero: words("zero"), One: words("one"), Two: words("two"), Few: words("few"), Many: words("many"), Other: words(other),
	}
}
