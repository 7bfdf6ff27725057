package locale

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"strings"
	"text/template"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/source"
)

// maxDepth is how deep messages may call one another: far more than any
// grammar needs, and the end of a message that calls itself.
const maxDepth = 32

// Writer executes the messages of a Locale for one report. It must not be
// used by two goroutines at once.
type Writer struct {
	locale   *Locale
	marks    *source.Marks
	mentions *Mentions
	told     told
	timeless bool // the sentence that is being written has no occasion
	funcs    template.FuncMap
	parser   *message.Parser
	meter    message.Meter
	depth    int
	over     map[string]error // messages that exceeded a limit, by name: they are not executed again
	spent    error            // what exceeded the limit of the report: no other message is executed
	findings diag.List
}

// Writer returns a Writer that wraps everything it writes with marks and
// knows the mentions. Either may be nil: then nothing is wrapped, or nothing
// was mentioned before.
func (l *Locale) Writer(marks *source.Marks, mentions *Mentions) *Writer {
	if mentions == nil {
		mentions = new(Mentions)
	}
	w := &Writer{locale: l, marks: marks, mentions: mentions, over: make(map[string]error)}
	w.meter.Begin()
	w.funcs = w.functions()
	maps.Copy(w.funcs, w.meter.Funcs())
	w.parser = message.NewParser(w.funcs, &w.meter)
	return w
}

// Funcs returns the functions that docs/messages.md lists, for
// templates that are not messages. They share the Writer's mentions.
func (w *Writer) Funcs() template.FuncMap { return w.funcs }

// Findings returns what the Writer had to warn of, such as agreement with a
// name whose gender is marked unsure.
func (w *Writer) Findings() diag.List { return w.findings }

// Execute returns the message in the plural form of count, which is an
// integer, a tomlfile.Value of one, or nil, with data as its dot. The text
// is marked with the message's place. The error is a *MessageError.
func (w *Writer) Execute(id string, count, data any) (string, error) {
	m, ok := w.locale.messages.Find(id)
	if !ok {
		return "", w.locale.messages.Missing(id)
	}
	if w.depth == maxDepth {
		return "", &MessageError{ID: id, Span: m.Span, Err: errors.New("messages call one another without end")}
	}
	if err := cmp.Or(w.spent, w.over[id]); err != nil {
		return "", err
	}
	n, err := countOf(m, count)
	if err != nil {
		return "", &MessageError{ID: id, Span: m.Span, Err: err}
	}
	if w.depth == 0 {
		w.meter.Begin()
		defer w.meter.Begin()
	}
	w.depth++
	defer func() { w.depth-- }()
	before := w.meter.Used()
	said, words, err := w.locale.messages.Execute(m, w.parser, n, data)
	if err != nil {
		return "", w.exceeded(id, words.Span, w.meter.Used()-before, err)
	}
	return w.mark(w.opened(said), words.Span), nil
}

// opened returns a whole sentence that would have begun with an occasion and has
// none: it begins with a capital letter.
func (w *Writer) opened(said string) string {
	if w.depth > 1 || !w.timeless {
		return said
	}
	w.timeless = false
	return grammar.Capital(strings.TrimLeft(said, " "))
}

// Forget makes the Writer write as at the beginning of a report.
func (w *Writer) Forget() { *w.mentions, w.told = Mentions{}, told{} }

// Refused returns the error of a message whose words are of no use.
func (w *Writer) Refused(id string, why error) error {
	m, _ := w.locale.messages.Find(id)
	return &MessageError{ID: id, Span: m.Span, Err: why}
}

// exceeded takes note of an error of a message that exceeded a limit, after it
// had used so much, and says which message is to blame: one that called
// another many times, not the one that was called last.
func (w *Writer) exceeded(id string, words source.Span, used int, err error) error {
	limit, ok := errors.AsType[*message.LimitError](err)
	if !ok {
		return err
	}
	if failed, ok := errors.AsType[*MessageError](err); !ok || failed.ID == id || used > 2*limit.Used {
		limit.Used = used
		if !ok || failed.ID != id {
			err = &MessageError{ID: id, Span: words, Err: limit}
		}
	}
	w.over[id] = err
	if limit.Report && w.spent == nil {
		w.spent = err
	}
	return err
}

// countOf returns the count that a message depends on, or nil.
func countOf(m message.Message, count any) (*int, error) {
	if count == nil || m.Invariable() {
		return nil, nil
	}
	n, err := integer(count)
	if err != nil {
		return nil, fmt.Errorf("its count: %w", err)
	}
	return &n, nil
}

// spend counts what a function has made of a list.
func (w *Writer) spend(made string) (string, error) { return made, w.meter.Spend(len(made)) }

// mark wraps text with the place it comes from.
func (w *Writer) mark(text string, span source.Span) string {
	if w.marks == nil {
		return text
	}
	return w.marks.Wrap(text, span)
}
