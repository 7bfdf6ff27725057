package grammar

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
)

// Labels writes the labels of sections, paragraphs and the like, and the
// numbers of references to them.
type Labels struct {
	labels  labelFile
	numbers *Numbers
}

// labelFile is labels.toml.
type labelFile struct {
	Section    map[string]sectionStyle  `toml:"section" required:"true"` // by the words of kinds of report
	Item       []text                   `toml:"item" required:"true"`
	Agenda     []text                   `toml:"agenda" required:"true"`
	Paragraph  text                     `toml:"paragraph" required:"true"`
	Note       text                     `toml:"note" required:"true"`
	Annex      annex                    `toml:"annex" required:"true"`
	Table      text                     `toml:"table" required:"true"`
	Figure     text                     `toml:"figure" required:"true"`
	Provision  map[string]text          `toml:"provision" required:"true"`
	Written    map[string]text          `toml:"numbers"`                  // pattern of a number → what is written for it in this language
	Inserted   []text                   `toml:"inserted" required:"true"` // after {number}, or around it: 12 bis, 12 ter
	Brackets   map[string]bracketLabels `toml:"brackets" required:"true"` // by the status of the words in them
	References ListStyle                `toml:"references"`               // if not the list style of everything else
	Range      text                     `toml:"range" required:"true"`
	Span       text                     `toml:"span" required:"true"`
	Reference  map[string]referenceKind `toml:"reference" required:"true"`
	Counters   map[string][]text        `toml:"counters"`
}

// sectionStyle is one way to label sections.
type sectionStyle struct {
	Label  text `toml:"label" required:"true"`  // before the title
	Number text `toml:"number" required:"true"` // in references
}

// bracketLabels are what is printed in place of the brackets around words.
type bracketLabels struct {
	Open  text `toml:"open"`
	Close text `toml:"close" required:"true"`
}

// annex labels annexes.
type annex struct {
	Sole text `toml:"sole" required:"true"`
	Each text `toml:"each" required:"true"`
	Line text `toml:"line" required:"true"`
}

// ReadLabels reads a language's labels.toml. Numbers of references are joined
// as a list, unless it says otherwise.
func ReadLabels(r *localefile.Reader, tag lang.Tag, numbers *Numbers, list ListStyle) *Labels {
	l := &Labels{numbers: numbers}
	r.Decode(r.File(tag, "writing/labels.toml"), &l.labels)
	if !l.labels.References.Last.IsSet() {
		l.labels.References = list
	}
	return l
}

// SectionStyles returns the names of the styles of labels of sections, sorted.
func (l *Labels) SectionStyles() []string { return slices.Sorted(maps.Keys(l.labels.Section)) }

// LabelsProvision reports whether there is a label of that name for adopted texts.
func (l *Labels) LabelsProvision(name string) bool {
	_, ok := l.labels.Provision[name]
	return ok
}

// ProvisionLabels returns the names of the labels of adopted texts, sorted.
func (l *Labels) ProvisionLabels() []string { return slices.Sorted(maps.Keys(l.labels.Provision)) }

// SectionLabel returns the label of the n-th section of a level (1 for the
// outermost), ready to print before its title. Styles has one for each level.
func (l *Labels) SectionLabel(styles []string, level, n int) (string, error) {
	var patterns []text
	for _, style := range styles {
		patterns = append(patterns, l.labels.Section[style].Label)
	}
	return l.at(patterns, level, Number{N: n}, "section")
}

// AnnexLabel returns the label of the n-th of total annexes: "Annex", or
// "Annex II" where there are several.
func (l *Labels) AnnexLabel(n, total int) (string, error) {
	if total == 1 {
		return l.labels.Annex.Sole.V, nil
	}
	return l.write(l.labels.Annex.Each.V, n)
}

// AnnexLine returns the label of the n-th of several annexes in a table of contents,
// where a heading says what they are: "II.".
func (l *Labels) AnnexLine(n int) (string, error) { return l.write(l.labels.Annex.Line.V, n) }

// ParagraphSpan returns the numbers of the paragraphs from one to another in a table of
// contents: "1–12"; "1" for one paragraph.
func (l *Labels) ParagraphSpan(first, last Number) (string, error) {
	a, err := l.writeNumeral("{decimal}", first)
	if err != nil || first == last {
		return a, err
	}
	b, err := l.writeNumeral("{decimal}", last)
	return Fill(l.labels.Span.V, "a", a, "b", b), err
}

// ParagraphLabel returns the printed number of a paragraph: "12.", "12 bis.".
func (l *Labels) ParagraphLabel(n Number) (string, error) {
	return l.writeNumeral(l.labels.Paragraph.V, n)
}

// Bracket returns what is printed in place of a bracket around words of a status; of
// an alternative, the n-th of several.
func (l *Labels) Bracket(typed, status string, closes bool, n int) (string, error) {
	labels, ok := l.labels.Brackets[status]
	switch {
	case !ok:
		return typed, nil
	case closes:
		return l.write(labels.Close.V, max(n, 1))
	}
	return l.write(labels.Open.V, max(n, 1))
}

// NoteMark returns the mark of the n-th footnote.
func (l *Labels) NoteMark(n int) (string, error) { return l.write(l.labels.Note.V, n) }

// ItemLabel returns the label of the n-th sub-paragraph of a degree (1 for
// "(a)").
func (l *Labels) ItemLabel(degree, n int) (string, error) {
	return l.at(l.labels.Item, degree, Number{N: n}, "sub-paragraph")
}

// AgendaLabel returns the label of an item of an agenda, or of the sub-items of
// degree 2 and more: "1.", "(a)". Operative paragraphs have the same.
func (l *Labels) AgendaLabel(degree int, n Number) (string, error) {
	return l.at(l.labels.Agenda, degree, n, "agenda item")
}

// ProvisionLabel returns the heading of a provision, by the name that its series
// has for it ("recommendation", "decision"): "Recommendation 4".
func (l *Labels) ProvisionLabel(name string, n Number) (string, error) {
	pattern, ok := l.labels.Provision[name]
	if !ok {
		return "", fmt.Errorf("writing/labels.toml has no label for a provision of the series %q", name)
	}
	return l.writeNumeral(pattern.V, n)
}

// NumberBy returns a number by the rule of a body, as the language writes it. See
// [FillNumber].
func (l *Labels) NumberBy(pattern string, values map[string]int) (string, error) {
	if own, ok := l.labels.Written[pattern]; ok {
		pattern = own.V
	}
	return fillNumber(pattern, values, l.count)
}

// TableLabel returns what is printed above the caption of the n-th table:
// "Table 1".
func (l *Labels) TableLabel(n int) (string, error) { return l.write(l.labels.Table.V, n) }

// FigureLabel returns what is printed above the caption of the n-th figure:
// "Figure 1".
func (l *Labels) FigureLabel(n int) (string, error) { return l.write(l.labels.Figure.V, n) }

// at writes n by the pattern of a level, which counts from 1.
func (l *Labels) at(patterns []text, level int, n Number, what string) (string, error) {
	if level < 1 || level > len(patterns) {
		return "", fmt.Errorf("%ss have labels on %d levels; this one is on level %d", what, len(patterns), level)
	}
	return l.writeNumeral(patterns[level-1].V, n)
}

func (l *Labels) write(pattern string, n int) (string, error) {
	return fillCounter(pattern, n, l.count)
}

// writeNumeral writes a number where a pattern has its counter.
func (l *Labels) writeNumeral(pattern string, n Number) (string, error) {
	count := l.count
	if n.Written != "" {
		count = func(string, int) (string, error) { return n.Written, nil }
	}
	return fillCounter(pattern, n.N, func(counter string, of int) (string, error) {
		written, err := count(counter, of)
		if err != nil || n.Bis == 0 {
			return written, err
		}
		if n.Bis > len(l.labels.Inserted) {
			return "", fmt.Errorf("writing/labels.toml has no form for the %dth number inserted after %s", n.Bis, written)
		}
		return Fill(l.labels.Inserted[n.Bis-1].V, "number", written), nil
	})
}

// fillCounter replaces the counter that a pattern names in braces by n, as count
// writes it.
func fillCounter(pattern string, n int, count func(name string, n int) (string, error)) (string, error) {
	before, rest, ok := strings.Cut(pattern, "{")
	name, after, closed := strings.Cut(rest, "}")
	if !ok || !closed {
		return pattern, nil
	}
	written, err := count(name, n)
	return before + written + after, err
}

// count writes n in a counter: one that every language has, a list of
// labels.toml, or a series of numbers.toml.
func (l *Labels) count(name string, n int) (string, error) {
	if n < 1 {
		return "", fmt.Errorf("there is no label for %d", n)
	}
	if neutral := NeutralCounter(name); neutral != nil {
		return neutral(n)
	}
	list, ok := l.labels.Counters[name]
	switch {
	case !ok:
		return l.numbers.InSeries(name, n)
	case n > len(list):
		return "", fmt.Errorf("there are %d labels of the kind %q; this would be number %d", len(list), name, n)
	}
	return list[n-1].V, nil
}
