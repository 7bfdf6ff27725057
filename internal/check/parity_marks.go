package check

import (
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
)

// paritySymbol: documents are cited alike.
func paritySymbol() Rule {
	return parityRule("parity-symbol", diag.Error,
		"Every language cites the same documents",
		"all language versions of a document carry the same symbol; a symbol that differs leads to another document",
		"correct the symbol",
		facet{find: citedSymbols},
	).from("https://research.un.org/en/docs/symbols")
}

func citedSymbols(_ *pass, _ *Language, text *passage) []mention {
	var found []mention
	for _, s := range text.spans {
		if s.Symbol {
			found = append(found, mention{value: s.Text, place: s.Origin})
		}
	}
	return found
}

// parityReference: references lead to the same places.
func parityReference() Rule {
	return parityRule("parity-reference", diag.Error,
		"Every language refers to the same places and addresses",
		"a reference that differs sends readers of one language to another paragraph",
		"correct the key or the address",
		facet{find: referencesOf},
	).from("https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm")
}

func referencesOf(_ *pass, l *Language, text *passage) []mention {
	var found []mention
	own := "/" + string(l.Report.Language.Tag) + "/"
	address := ""
	for _, s := range text.spans {
		switch {
		case s.Reference != nil:
			for _, key := range s.Reference.Keys {
				found = append(found, mention{value: "#" + key, place: within(s.Origin, key)})
			}
		case s.Link != "" && s.Link != address && !s.Symbol:
			found = append(found, mention{value: strings.Replace(s.Link, own, "/…/", 1), place: s.Origin})
		}
		address = s.Link
	}
	return found
}

// parityFootnote: footnotes are called in the same paragraphs.
func parityFootnote() Rule {
	return parityRule("parity-footnote", diag.Error,
		"Every language calls the same footnotes in a paragraph",
		"a footnote that one language calls elsewhere, or not at all, belongs to other words there",
		"call the footnote where the others do: [^key]",
		facet{find: func(_ *pass, _ *Language, text *passage) []mention {
			var found []mention
			for _, call := range text.calls {
				found = append(found, mention{value: "[^" + call.NoteKey + "]", place: call.Origin})
			}
			return found
		}},
	)
}

// parityEmphasis: what is set off is set off everywhere.
func parityEmphasis() Rule {
	return parityRule("parity-emphasis", diag.Warning,
		"Every language sets off the same words of a paragraph",
		"emphasis that one language lacks is usually lost, not meant",
		"set the same words between asterisks, or silence the rule with the reason why the language does without",
		facet{find: emphasisOf},
	)
}

func emphasisOf(_ *pass, _ *Language, text *passage) []mention {
	var found []mention
	var last report.Style
	for _, s := range text.spans {
		style := s.Style & (report.Emphasis | report.Strong)
		for _, kind := range []struct {
			style report.Style
			name  string
		}{{report.Emphasis, "*…*"}, {report.Strong, "**…**"}} {
			if style&kind.style != 0 && last&kind.style == 0 {
				found = append(found, mention{value: kind.name, place: s.Origin})
			}
		}
		last = style
	}
	return found
}

func isCode(s *report.Span) bool { return s.Style&report.Code != 0 }

// parityRule is a rule that compares one facet of all languages.
func parityRule(id string, severity diag.Severity, summary, why, hint string, f facet) Rule {
	return Rule{
		Rule:  rule.Rule{ID: id, Severity: severity, Summary: summary, Why: why, Hint: hint},
		apply: aboutSession(f.compare),
	}
}

// from says which published rule a rule follows.
func (r Rule) from(source string) Rule {
	r.Source = source
	return r
}
