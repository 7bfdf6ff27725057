package locale

import (
	"text/template"

	i18ntemplate "github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// parser parses messages for go-i18n, each of them once: the functions in a
// message belong to one Writer, so that go-i18n itself must not keep what it
// has parsed, and would parse anew at every call.
type parser struct {
	text   i18ntemplate.TextParser
	parsed map[string]i18ntemplate.ParsedTemplate // by source
}

func newParser(funcs template.FuncMap) *parser {
	return &parser{
		text:   i18ntemplate.TextParser{Funcs: funcs, Option: "missingkey=error"},
		parsed: make(map[string]i18ntemplate.ParsedTemplate),
	}
}

// Cacheable tells go-i18n not to share messages between Writers.
func (p *parser) Cacheable() bool { return false }

// Parse returns the message of that source.
func (p *parser) Parse(source, left, right string) (i18ntemplate.ParsedTemplate, error) {
	known, ok := p.parsed[source]
	if ok {
		return known, nil
	}
	parsed, err := p.text.Parse(source, left, right)
	if err == nil {
		p.parsed[source] = parsed
	}
	return parsed, err
}
