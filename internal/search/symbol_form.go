package search

import (
	"strings"
)

// SymbolInSeries reports whether a symbol is prefix, or begins with it.
func SymbolInSeries(symbol, prefix string) bool { return strings.HasPrefix(symbol+"/", prefix+"/") }

// SymbolSeries returns the elements of a symbol before the first that is a number:
// the body, without year, session and number.
func SymbolSeries(symbol string) string {
	elements := strings.Split(symbol, "/")
	for i, e := range elements {
		if i > 0 && e != "" && e[0] >= '0' && e[0] <= '9' {
			return strings.Join(elements[:i], "/")
		}
	}
	return symbol
}

var (
	seriesForm  = Lazy(`^[A-Z]+(\.\d+)?(\(\d+\))?$`)
	elementForm = Lazy(`^[0-9A-Za-z().-]+$`)
	suffix      = Lazy(`^(?i:add|amend|corr|rev|sub|summary)\.`)
	stopMissing = Lazy(`^(WG|AC|CN|SC|CONF|CRP|INF|NGO|PV|SR|WP|Add|Amend|Corr|Rev|Sub|Summary)\d`)
)

// SymbolFault says what is wrong with a document symbol, "" if nothing is.
// Symbols are irregular, so it reports only what no symbol has.
func SymbolFault(symbol string) string {
	elements := strings.Split(symbol, "/")
	switch {
	case strings.Contains(symbol, "//") || strings.HasPrefix(symbol, "/") || strings.HasSuffix(symbol, "/"):
		return "an element between two slashes is missing"
	case len(elements) < 2 || !strings.ContainsAny(symbol, "0123456789"):
		return "it has no number"
	case !seriesForm().MatchString(elements[0]):
		return "it does not begin with the capital letters of a series"
	}
	for _, e := range elements[1:] {
		if problem := elementFault(strings.TrimSuffix(e, "*")); problem != "" {
			return problem
		}
	}
	return ""
}

// elementFault says what is wrong with one element after the first.
func elementFault(e string) string {
	switch {
	case !elementForm().MatchString(e):
		return "\"" + e + "\" has a character that symbols do not have"
	case stopMissing().MatchString(e):
		return "in \"" + e + "\" a full stop is missing before the number"
	case suffix().MatchString(e) && e[:2] != strings.ToUpper(e[:1])+strings.ToLower(e[1:2]), e[0] >= 'a' && e[0] <= 'z':
		return "\"" + e + "\" is not written with one capital letter"
	case strings.HasSuffix(e, "."):
		return "in \"" + e + "\" the number is missing"
	}
	return ""
}
