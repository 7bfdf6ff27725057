package parity

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/rules"
)

// footnoteRule is the rule about footnote references.
const footnoteRule = "parity-footnote"

// IsFootnote reports whether a finding says that a footnote reference is missing in a
// language, or surplus.
func IsFootnote(f diag.Finding) bool { return f.Rule == footnoteRule }

func parityFootnote() rules.Check {
	return parityRule(footnoteRule, rules.Error,
		"A paragraph has the same footnote references in every language",
		"a footnote reference that is elsewhere or missing in one language attaches the note to other words",
		"put the footnote reference where the other languages have it: [^key]",
		facet{find: func(_ *rules.Language, text *reading.Text, found func(mention)) {
			for _, call := range text.Calls {
				found(mention{value: "[^" + call.NoteKey + "]", place: call.Origin})
			}
		}},
	)
}

func parityEmphasis() rules.Check {
	return parityRule("parity-emphasis", rules.Warning,
		"Every language emphasizes the same words of a paragraph",
		"emphasis that one language lacks is usually lost, not meant",
		"set the same words between asterisks, or silence the rule and say why the language does without",
		facet{find: emphasisOf},
	)
}

func emphasisOf(_ *rules.Language, text *reading.Text, found func(mention)) {
	var last report.Style
	for _, s := range text.Spans {
		style := s.Style & (report.Emphasis | report.Strong)
		for _, kind := range []struct {
			style report.Style
			name  string
		}{{report.Emphasis, "*…*"}, {report.Strong, "**…**"}} {
			if style&kind.style != 0 && last&kind.style == 0 {
				found(mention{value: kind.name, place: s.Origin})
			}
		}
		last = style
	}
}

// parityRule returns a rule that compares one facet in all languages.
func parityRule(id string, severity rules.Severity, summary, why, hint string, f facet) rules.Check {
	return rules.OfSession(rules.Rule{ID: id, Severity: severity, Summary: summary, Why: why, Hint: hint}, f.compare)
}

// sourced sets the Source of a check's rule.
func sourced(source string, c rules.Check) rules.Check {
	c.Source = source
	return c
}
