package proofread

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

var symbol = search.Lazy(search.Symbol)

// brokenSymbol matches symbols that a typist or a converter broke: a space
// behind a stroke, or two strokes.
var brokenSymbol = search.Lazy(`\b[A-Z]{1,8}(?:\.[0-9]+)?(?:/[A-Z][A-Za-z]*(?:\.[0-9]+)?|/[0-9]+)*(?:/ | /|//)(?:[A-Z][A-Za-z]*\.[0-9]+|[0-9]+|[A-Z]{2,8})(?:/(?:[A-Z][A-Za-z]*(?:\.[0-9]+)?|[0-9]+))*`)

// symbolMissing: a document has a symbol.
func symbolMissing() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-symbol-missing", Severity: diag.Error,
			Summary: "The first page of the report has its symbol",
			Why:     "nobody can cite, order or find a document without it",
			Hint:    "add the symbol, such as CTOC/COP/WG.7/2024/5",
			Off:     true, // converters often lose the masthead
		},
		apply: func(p *pass) {
			if p.Document.Symbol() != "" {
				return
			}
			at := p.Document.File.Whole()
			for _, front := range p.Document.Front {
				if text := front.Text.Whole(); !text.IsZero() { // a text may be marks only
					at = text
					break
				}
			}
			p.report(at, "nothing before the first section is a document symbol")
		},
	}
}

// symbolForm: a symbol is one word.
func symbolForm() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-symbol-form", Severity: diag.Error,
			Summary: "A document symbol is one word, its elements separated by single strokes",
			Why:     "nobody finds the document by a broken symbol",
			Source:  "United Nations Editorial Manual, document symbols, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "write it without spaces",
		},
		apply: func(p *pass) {
			for _, text := range p.passages {
				for _, m := range brokenSymbol().FindAllStringIndex(text.Plain, -1) {
					p.report(text.Span(m[0], m[1]), "%q is not a document symbol", text.Plain[m[0]:m[1]])
				}
			}
		},
	}
}

// linkEmpty: a link leads somewhere.
func linkEmpty() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-link-empty", Severity: diag.Warning,
			Summary: "A link leads somewhere",
			Why:     "the reader who follows it stays where he was",
			Hint:    "give the address, such as https://undocs.org/ and the symbol, or take the link away",
		},
		apply: func(p *pass) {
			var empty []source.Span
			for _, text := range p.passages {
				for _, l := range text.Links {
					if l.Address == "" || l.Address == "#" {
						empty = append(empty, l.Span)
					}
				}
			}
			if len(empty) == 0 {
				return
			}
			f := p.report(empty[0], "a link leads nowhere: %s in the document", times(len(empty)))
			for _, at := range empty[1:] {
				relate(f, at, "another")
			}
		},
	}
}
