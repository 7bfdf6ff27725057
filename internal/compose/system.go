package compose

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

// checkNumbers reports patterns of numbers that are none, and those for series that
// the kind of report lacks.
func (b *Body) checkNumbers() diag.List {
	var findings diag.List
	for _, series := range slices.Sorted(maps.Keys(b.Numbers)) {
		findings = append(findings, kind.CheckNumber(b.Numbers[series])...)
		if b.Kind == nil {
			continue // which is reported
		}
		if _, ok := b.Kind.Series.Find(series); !ok {
			f := ruleNumberSeries.At(b.Numbers[series].Span, "the kind of report %q has no series %q", b.Report.V, series)
			f.Related = b.Kind.Series.Declared()
			findings.Add(f.Hinting(diag.Suggest(series, b.Kind.Series.Keys())))
		}
	}
	return findings
}

// system returns how the reports of the body number what they number. A label that
// the language lacks, which is reported, is the series' own.
func (b *Body) system(s *session.Session, l *locale.Locale) report.System {
	system := report.System{
		Sections: valuesOf(b.Kind.Sections.Labels), Through: valuesOf(b.Kind.Sections.Through), Series: make(map[string]report.Series),
		Frozen: s.FrozenIn(""), Meeting: s.Meeting.From.Span, Values: map[string]int{"meeting": int(s.Meeting.Ordinal.V), "year": s.Meeting.From.V.Year},
	}
	for _, series := range b.Kind.Series {
		pattern := series.Number
		if own := b.Numbers[series.Key.V]; own.IsSet() {
			pattern = own
		}
		label := series.Label.V
		if !l.LabelsProvision(label) {
			label = ""
		}
		system.Series[series.Key.V] = report.Series{Label: label, Pattern: pattern.V, At: pattern.Span}
	}
	return system
}

func valuesOf(texts []session.Text) []string {
	var values []string
	for _, t := range texts {
		values = append(values, t.V)
	}
	return values
}

// labels reports labels that the kind of report names and a language does not have.
func (b *Body) labels(l *locale.Locale) diag.List {
	var findings diag.List
	check := func(label session.Text, known []string, of, hint string) {
		if label.IsSet() && !slices.Contains(known, label.V) {
			findings.Add(ruleLabelUnknown.At(label.Span, "languages have no label %q for %s", label.V, of).Hinting(cmp.Or(hint, diag.Suggest(label.V, known))))
		}
	}
	for _, label := range b.Kind.Sections.Labels {
		check(label, l.SectionStyles(), "sections", "")
	}
	for _, series := range b.Kind.Series {
		check(series.Label, l.ProvisionLabels(), "adopted texts", "")
		if !series.Label.IsSet() {
			check(series.Key, l.ProvisionLabels(), "adopted texts",
				fmt.Sprintf("write %s = \"…\" under [provision] in locales/*/writing/labels.toml, or name a label that is there: label = \"…\"", series.Key.V))
		}
	}
	return findings
}

// numbered gives the texts among the blocks the numbers that the session gives them.
func (c *composer) numbered(blocks []report.Block) {
	for _, b := range blocks {
		if p, ok := b.(*report.Provision); ok {
			number := c.acts.session.Numbers[p.Key]
			p.Number = report.Own{Text: number.V, At: number.Span}
			c.texts = append(c.texts, p.Key)
		}
	}
}

// numberless reports the numbers that the session gives to texts that there are not.
func (c *composer) numberless(numbers map[string]session.Text) {
	for _, key := range slices.Sorted(maps.Keys(numbers)) {
		if !slices.Contains(c.texts, key) {
			c.findings.Add(ruleNumberText.At(numbers[key].Span, "no provision or recommendation has the key %q", key).
				Hinting(cmp.Or(diag.Suggest(key, c.texts), ruleNumberText.Hint)))
		}
	}
}

// operative reports whether the ordered lists in the texts of a series are their
// operative paragraphs.
func (b *Body) operative(series string) bool {
	declared, _ := b.Kind.Series.Find(series)
	return declared.Paragraphs.V
}

var (
	ruleNumberSeries = rule.Rule{
		ID: "number-series-unknown", Sees: rule.Data, Fixed: true,
		Summary: "The numbers of a body are for series of its kind of report",
		Why:     "no text would have them",
		Hint:    "correct the word under [numbers]",
	}
	ruleLabelUnknown = rule.Rule{
		ID: "kind-label-unknown", Sees: rule.Data, Fixed: true,
		Summary: "Every language has the labels of sections and adopted texts that a kind of report names",
		Why:     "a heading would have no number",
		Hint:    "correct the word, or add the label to [section] or [provision] of the language's labels.toml",
	}
	ruleNumberText = rule.Rule{
		ID: "number-text-unknown", Sees: rule.Facts, Fixed: true,
		Summary: "A number under [numbers] is that of a text in provisions or recommendations",
		Why:     "it would be lost",
		Hint:    "correct the key, or delete the line",
	}
)
