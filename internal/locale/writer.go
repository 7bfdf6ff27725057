package locale

import (
	"errors"
	"fmt"
	"text/template"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"rapporteur/internal/diag"
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
	funcs    template.FuncMap
	parser   *parser
	depth    int
	findings diag.List
}

// Writer returns a Writer that wraps everything it writes with marks and
// knows the mentions. Either may be nil: then nothing is wrapped, or nothing
// was mentioned before.
func (l *Locale) Writer(marks *source.Marks, mentions *Mentions) *Writer {
	if mentions == nil {
		mentions = new(Mentions)
	}
	w := &Writer{locale: l, marks: marks, mentions: mentions}
	w.funcs = w.functions()
	w.parser = newParser(w.funcs)
	return w
}

// Funcs returns the functions that the package documentation lists, for
// templates that are not messages. They share the Writer's mentions.
func (w *Writer) Funcs() template.FuncMap { return w.funcs }

// Findings returns what the Writer had to warn of, such as agreement with a
// name whose gender is marked unsure.
func (w *Writer) Findings() diag.List { return w.findings }

// Execute returns the message in the plural form of count, which is an
// integer, a tomlfile.Value of one, or nil, with data as its dot. The text
// is marked with the message's place. The error is a *MessageError.
func (w *Writer) Execute(id string, count, data any) (string, error) {
	m, ok := w.locale.messages.byID[id]
	if !ok {
		return "", &MessageError{ID: id, Err: fmt.Errorf("the %s locale has no such message", w.locale.language.Tag)}
	}
	if w.depth == maxDepth {
		return "", &MessageError{ID: id, Span: m.span, Err: errors.New("messages call one another without end")}
	}
	w.depth++
	defer func() { w.depth-- }()
	form, err := w.form(m, &count)
	if err != nil {
		return "", &MessageError{ID: id, Span: m.span, Err: err}
	}
	w.parser.know(m.forms[form].V, m.trees[form])
	said, err := w.locale.messages.localizer.Localize(&i18n.LocalizeConfig{
		DefaultMessage: m.localized(),
		PluralCount:    count,
		TemplateData:   data,
		TemplateParser: w.parser,
	})
	if err != nil {
		return "", m.failure(form, err)
	}
	return w.mark(said, m.forms[form].Span), nil
}

// form returns the plural form that a count asks for, and makes the count
// what go-i18n wants: an int, or nil for a message with one form.
func (w *Writer) form(m message, count *any) (string, error) {
	if m.invariable() {
		*count = nil
	}
	if *count == nil {
		if _, ok := m.forms[other]; !ok {
			return "", errors.New("its plural form depends on a count, and none is given")
		}
		return other, nil
	}
	n, err := integer(*count)
	if err != nil {
		return "", fmt.Errorf("its count: %w", err)
	}
	*count = n
	form := pluralOf(w.locale.messages.tag, n)
	if _, ok := m.forms[form]; !ok {
		return "", fmt.Errorf("it has no plural form %q", form)
	}
	return form, nil
}

// failure turns an error of go-i18n or of the template into a MessageError.
// The innermost message is the one at fault.
func (m message) failure(form string, err error) error {
	var inner *MessageError
	if errors.As(err, &inner) {
		return inner
	}
	at, reason := templateError(m.forms[form], err)
	return &MessageError{ID: m.id, Span: at, Err: errors.New(reason)}
}

// mark wraps text with the place it comes from.
func (w *Writer) mark(text string, span source.Span) string {
	if w.marks == nil {
		return text
	}
	return w.marks.Wrap(text, span)
}
