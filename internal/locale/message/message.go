// Package message reads, checks and executes the messages of one language: its
// sentences, in all plural forms, with the places of their words.
package message

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"text/template/parse"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule { return []rule.Rule{ruleMessage, ruleFormulaExcess} }

var ruleMessage = rule.Rule{
	ID: "message-unusable", Former: []string{"message"}, Sees: rule.Data, Fixed: true,
	Summary: "Messages exist in the language, are on one line, can be executed and give every heading words",
	Why:     "a sentence, or its end, would be missing; a word of another language never takes its place",
	Hint:    "correct the message under locales/, or write it",
}

var ruleFormulaExcess = rule.Rule{
	ID: "formula-excess", Sees: rule.Data, Fixed: true, Unread: true,
	Summary: "A formula ends, and writes no more than a report needs",
	Why:     "it would take hours, or all the memory",
	Hint:    "repeat something for each element of a list, and do not let what is repeated grow",
}

// text is a leaf of a file.
type text = localefile.Text

func problem(span source.Span, hint, format string, args ...any) diag.Finding {
	return ruleMessage.At(span, format, args...).Hinting(hint)
}

// Message is one message with the places of its forms.
type Message struct {
	ID    string
	Span  source.Span     // of its name
	Forms map[string]text // plural category → words
	parse func() syntax   // on first use, since a report needs few of the messages
}

// syntax is the forms of a message as they are executed.
type syntax struct {
	trees  map[string]*parse.Tree // by plural category, if there is anything to execute
	faults diag.List              // of the forms that cannot be parsed
}

// Invariable reports whether the message has one form for all counts.
func (m Message) Invariable() bool {
	_, ok := m.Forms[grammar.Other]
	return ok && len(m.Forms) == 1
}

// read parses the forms in which there is anything to execute.
func (m Message) read(functions map[string]any) (s syntax) {
	for _, form := range slices.Sorted(maps.Keys(m.Forms)) {
		words := m.Forms[form]
		if !strings.Contains(words.V, "{{") {
			continue
		}
		parsed, err := ParseFormula(words.V, functions)
		if err != nil {
			at, reason, hint := formulaError(words, err)
			s.faults.Add(problem(at, hint, "the message %q cannot be read: %s", m.ID, reason))
			continue
		}
		if s.trees == nil {
			s.trees = make(map[string]*parse.Tree, len(m.Forms))
		}
		s.trees[form] = parsed
	}
	return s
}

// formulaError says where in the words of a form an error of parsing is, the
// reason, and what to do.
func formulaError(words text, err error) (at source.Span, reason, hint string) {
	if refused, ok := errors.AsType[*FormulaError](err); ok {
		return words.At(refused.From, refused.To), refused.Reason, refused.Hint
	}
	at, reason = templateError(words, err)
	return at, reason, "docs/messages.md lists the facts and functions of messages"
}

// Faults reports what is wrong in the words of a message: forms that the language
// lacks, and formulas that cannot be parsed. With does so for all messages but those
// that are part of the program.
func (s *Set) Faults(m Message) diag.List {
	return append(s.checkForms(m), m.parse().faults...)
}

// checkForms reports plural forms that are missing, empty or longer than a
// line: after a line end, Markdown may begin something else.
func (s *Set) checkForms(m Message) diag.List {
	var findings diag.List
	if !m.Invariable() {
		for _, form := range s.required {
			if _, ok := m.Forms[form]; !ok {
				findings.Add(problem(m.Span, "add "+form+" = \"…\"", "the message %q has no plural form %q", m.ID, form))
			}
		}
	}
	for _, form := range slices.Sorted(maps.Keys(m.Forms)) {
		words := m.Forms[form]
		if words.V == "" {
			findings.Add(problem(words.Span, "write its words", "the form %q of the message %q is empty", form, m.ID))
		}
		if i := strings.IndexAny(words.V, "\n\r"); i >= 0 {
			findings.Add(problem(words.At(i, i+1), `write it on one line; in """ a \ at the end of a line joins the next to it`,
				"the message %q has a line end", m.ID))
		}
	}
	return findings
}
