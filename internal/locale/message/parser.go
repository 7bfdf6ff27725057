package message

import (
	"errors"
	"strings"
	"text/template"
	"text/template/parse"

	i18ntemplate "github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// Parser gives go-i18n messages that are parsed already. The functions in a
// message belong to one Writer, so that go-i18n itself must not keep what it
// has parsed, and would parse anew at every call.
type Parser struct {
	text   i18ntemplate.TextParser
	meter  *Meter
	base   *template.Template                     // has the functions
	parsed map[string]i18ntemplate.ParsedTemplate // by source
}

// NewParser returns a Parser of messages that call these functions, and whose
// words the meter counts.
func NewParser(funcs template.FuncMap, meter *Meter) *Parser {
	const option = "missingkey=error"
	return &Parser{
		meter:  meter,
		text:   i18ntemplate.TextParser{Funcs: funcs, Option: option},
		base:   template.New("").Funcs(funcs).Option(option),
		parsed: make(map[string]i18ntemplate.ParsedTemplate),
	}
}

// know takes note of the syntax tree of a message.
func (p *Parser) know(source string, tree *parse.Tree) {
	if _, ok := p.parsed[source]; ok || tree == nil {
		return
	}
	if t, err := p.base.New("").AddParseTree("", tree); err == nil {
		p.parsed[source] = parsedMessage{t, p.meter}
	}
}

// Cacheable tells go-i18n not to share messages between Writers.
func (p *Parser) Cacheable() bool { return false }

// Parse returns the message of that source.
func (p *Parser) Parse(source, left, right string) (i18ntemplate.ParsedTemplate, error) {
	if known, ok := p.parsed[source]; ok {
		return known, nil
	}
	plain, err := p.text.Parse(source, left, right) // words without a formula
	if err != nil {
		return nil, err
	}
	p.parsed[source] = counted{plain, p.meter}
	return p.parsed[source], nil
}

// counted is a message without a formula.
type counted struct {
	i18ntemplate.ParsedTemplate
	meter *Meter
}

// Execute returns the words.
func (c counted) Execute(data any) (string, error) {
	said, err := c.ParsedTemplate.Execute(data)
	return said, errors.Join(err, c.meter.Spend(len(said)))
}

// parsedMessage is a message that go-i18n can execute.
type parsedMessage struct {
	*template.Template
	meter *Meter
}

// Execute returns what the message says of data.
func (m parsedMessage) Execute(data any) (string, error) {
	said := metered{meter: m.meter}
	err := m.Template.Execute(&said, data)
	if err != nil {
		return "", err
	}
	return said.String(), nil
}

// metered holds what a formula has written.
type metered struct {
	strings.Builder
	meter *Meter
}

// Write implements io.Writer.
func (m *metered) Write(words []byte) (int, error) {
	if err := m.meter.Spend(len(words)); err != nil {
		return 0, err
	}
	return m.Builder.Write(words)
}
