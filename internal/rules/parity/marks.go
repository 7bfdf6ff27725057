package parity

import (
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func paritySymbol() rules.Check {
	return sourced("https://research.un.org/en/docs/symbols", parityRule("parity-symbol", rules.Error,
		"Every language cites the same documents",
		"all language versions of a document have the same symbol, so a different symbol leads to another document",
		"correct the symbol",
		facet{find: citedSymbols},
	))
}

func citedSymbols(_ *rules.Language, text *reading.Text, found func(mention)) {
	for _, s := range text.Spans {
		if s.Symbol {
			found(mention{value: s.Text, place: s.Origin})
		}
	}
}

func parityReference() rules.Check {
	return sourced("https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm", parityRule("parity-reference", rules.Error,
		"Every language refers to the same places and addresses",
		"a reference that differs sends readers of one language to another paragraph",
		"correct the key or the address",
		facet{find: referencesOf, once: true},
	))
}

func referencesOf(l *rules.Language, text *reading.Text, found func(mention)) {
	own := "/" + string(l.Report.Language.Tag) + "/"
	address := ""
	for _, s := range text.Spans {
		switch {
		case s.Reference != nil:
			for _, key := range s.Reference.Keys {
				found(mention{value: "#" + key, place: reading.Within(s.Origin, key)})
			}
		case s.Link != "" && s.Link != address && !s.Symbol:
			found(mention{value: strings.Replace(s.Link, own, "/…/", 1), place: s.Origin})
		}
		address = s.Link
	}
}
