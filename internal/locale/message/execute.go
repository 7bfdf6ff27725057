package message

import (
	"errors"
	"fmt"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
)

// Execute returns what the message says in the plural form of count, with data
// as its dot, and the words that it was made from. Count is nil for a message
// with one form. The error is an *Error.
func (s *Set) Execute(m Message, p *Parser, count *int, data any) (said string, words localefile.Text, err error) {
	form, err := s.form(m, count)
	if err != nil {
		return "", words, &Error{ID: m.ID, Span: m.Span, Err: err}
	}
	words = m.Forms[form]
	p.know(words.V, m.parse().trees[form])
	config := &i18n.LocalizeConfig{DefaultMessage: m.localized(), TemplateData: data, TemplateParser: p}
	if count != nil {
		config.PluralCount = *count
	}
	said, err = s.localizer.Localize(config)
	if err != nil {
		return "", words, m.failure(form, err)
	}
	return said, words, nil
}

// form returns the plural form that a count asks for.
func (s *Set) form(m Message, count *int) (string, error) {
	form := grammar.Other
	if count != nil {
		form = s.plurals.Cardinal(*count)
	}
	if _, ok := m.Forms[form]; ok {
		return form, nil
	}
	if count == nil {
		return "", errors.New("its plural form depends on a count, and none is given")
	}
	return "", fmt.Errorf("it has no plural form %q", form)
}

// failure turns an error of go-i18n or of the template into an Error. If one
// message called another, the error belongs to the innermost of them.
func (m Message) failure(form string, err error) error {
	var inner *Error
	if errors.As(err, &inner) {
		return inner
	}
	at, reason := templateError(m.Forms[form], err)
	if limit, ok := errors.AsType[*LimitError](err); ok {
		return &Error{ID: m.ID, Span: at, Err: limit}
	}
	return &Error{ID: m.ID, Span: at, Err: errors.New(reason)}
}

// localized returns the message as go-i18n has it.
func (m Message) localized() *i18n.Message {
	words := func(form string) string { return m.Forms[form].V }
	return &i18n.Message{
		ID: m.ID, Zero: words("zero"), One: words("one"), Two: words("two"), Few: words("few"), Many: words("many"), Other: words(grammar.Other),
	}
}
