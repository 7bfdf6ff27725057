package message

import (
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
	base   *template.Template                     // has the functions
	parsed map[string]i18ntemplate.ParsedTemplate // by source
}

// NewParser returns a Parser of messages that call these functions.
func NewParser(funcs template.FuncMap) *Parser {
	const option = "missingkey=error"
	return &Parser{
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
		p.parsed[source] = parsedMessage{t}
	}
}

// Cacheable tells go-i18n not to share messages between Writers.
func (p *Parser) Cacheable() bool { return false }

// Parse returns the message of that source.
func (p *Parser) Parse(source, left, right string) (i18ntemplate.ParsedTemplate, error) {
	if known, ok := p.parsed[source]; ok {
		return known, nil
	}
	parsed, err := p.text.Parse(source, left, right) // words without a formula
	if err == nil {
		p.parsed[source] = parsed
	}
	return parsed, err
}

// parsedMessage is a message that go-i18n can execute.
type parsedMessage struct{ *template.Template }

// Execute returns what the message says of data.
func (m parsedMessage) Execute(data any) (string, error) {
	var said strings.Builder
	err := m.Template.Execute(&said, data)
	if err != nil {
		return "", err
	}
	return said.String(), nil
}
