package parity

import (
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
)

// paritySymbol: documents are cited alike.
func paritySymbol() rules.Check {
	return sourced("https://research.un.org/en/docs/symbols", parityRule("parity-symbol", rules.Error,
		"Every language cites the same documents",
		"all language versions of a document carry the same symbol; a symbol that differs leads to another document",
		"correct the symbol",
		facet{find: citedSymbols},
	))
}

func citedSymbols(_ *rules.Pass, _ *rules.Language, text *reading.Text) []mention {
	var found []mention
	for _, s := range text.Spans {
		if s.Symbol {
			found = append(found, mention{value: s.Text, place: s.Origin})
		}
	}
	return found
}

// parityReference: references lead to the same places.
func parityReference() rules.Check {
	return sourced("https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm", parityRule("parity-reference", rules.Error,
		"Every language refers to the same places and addresses",
		"a reference that differs sends readers of one language to another paragraph",
		"correct the key or the address",
		facet{find: referencesOf},
	))
}

func referencesOf(_ *rules.Pass, l *rules.Language, text *reading.Text) []mention {
	var found []mention
	own := "/" + string(l.Report.Language.Tag) + "/"
	address := ""
	for _, s := range text.Spans {
		switch {
		case s.Reference != nil:
			for _, key := range s.Reference.Keys {
				found = append(found, mention{value: "#" + key, place: reading.Within(s.Origin, key)})
			}
		case s.Link != "" && s.Link != address && !s.Symbol:
			found = append(found, mention{value: strings.Replace(s.Link, own, "/…/", 1), place: s.Origin})
		}
		address = s.Link
	}
	return found
}

// parityFootnote: footnotes are called in the same paragraphs.
func parityFootnote() rules.Check {
	return parityRule("parity-footnote", rules.Error,
		"Every language calls the same footnotes in a paragraph",
		"a footnote that one language calls elsewhere, or not at all, belongs to other words there",
		"call the footnote where the others do: [^key]",
		facet{find: func(_ *rules.Pass, _ *rules.Language, text *reading.Text) []mention {
			var found []mention
			for _, call := range text.Calls {
				found = append(found, mention{value: "[^" + call.NoteKey + "]", place: call.Origin})
			}
			return found
		}},
	)
}

// parityEmphasis: what is set off is set off everywhere.
func parityEmphasis() rules.Check {
	return parityRule("parity-emphasis", rules.Warning,
		"Every language sets off the same words of a paragraph",
		"emphasis that one language lacks is usually lost, not meant",
		"set the same words between asterisks, or silence the rule with the reason why the language does without",
		facet{find: emphasisOf},
	)
}

func emphasisOf(_ *rules.Pass, _ *rules.Language, text *reading.Text) []mention {
	var found []mention
	var last report.Style
	for _, s := range text.Spans {
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

// parityRule is a rule that compares one facet of all languages.
func parityRule(id string, severity rules.Severity, summary, why, hint string, f facet) rules.Check {
	return rules.OfSession(rules.Rule{ID: id, Severity: severity, Summary: summary, Why: why, Hint: hint}, f.compare)
}

// sourced adds the published rule that a check follows.
func sourced(source string, c rules.Check) rules.Check {
	c.Source = source
	return c
}
