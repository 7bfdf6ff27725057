package locale

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// defaultKind is the kind whose numbers are written like those of any kind
// that labels.toml does not know.
const defaultKind = "paragraph"

// referenceKind says how places of one kind are called.
type referenceKind struct {
	Parts []text    `toml:"parts" required:"true"` // a pattern for each part of a path
	Paths []text    `toml:"paths" required:"true"` // a pattern for each length of a path
	Each  text      `toml:"each"`                  // a place at the outermost level, in a list of such
	Whole text      `toml:"whole"`                 // the list of such
	Range text      `toml:"range"`                 // instead of the general one; "" for no ranges
	Mixed listStyle `toml:"mixed"`                 // of ranges and others, where that is special
}

// Reference returns the words of a reference to numbered places of one kind
// (paragraph, item, section, recommendation, note, agenda, annex, …) in a
// grammatical form of the language ("" for the usual one). A target is the
// path of ordinals to a place: {7} is paragraph 7, {7, 1} its first
// sub-paragraph, {3, 1} section III.A. Consecutive numbers become ranges.
func (w *Writer) Reference(kind, form string, targets [][]int) (string, error) {
	id := "reference." + kind + "." + cmp.Or(form, "full")
	numbers, err := w.locale.labels.places(kind, targets)
	if err != nil {
		span, _ := w.locale.Message(id)
		return "", &MessageError{ID: id, Span: span, Err: err}
	}
	count := len(distinct(targets))
	return w.Execute(id, count, map[string]any{"Numbers": numbers, "Count": count})
}

// distinct returns targets in their order, each once.
func distinct(targets [][]int) [][]int {
	targets = slices.Clone(targets)
	slices.SortFunc(targets, slices.Compare[[]int])
	return slices.CompactFunc(targets, slices.Equal[[]int])
}

// places joins the numbers of several places.
func (x labels) places(kind string, targets [][]int) (string, error) {
	if len(targets) == 0 {
		return "", errors.New("there is no place to refer to")
	}
	k := x.kind(kind)
	targets = distinct(targets)
	outermost := !slices.ContainsFunc(targets, func(t []int) bool { return len(t) != 1 })
	together := k.Each.IsSet() && outermost && len(targets) > 1
	var written []string
	for _, run := range x.runs(k, targets) {
		s, err := x.run(k, run, together)
		if err != nil {
			return "", err
		}
		written = append(written, s)
	}
	style := x.References
	if k.Mixed.Last.IsSet() && len(written) < len(targets) {
		style = k.Mixed
	}
	list := style.join(written)
	if together {
		list = fill(k.Whole.V, "list", list)
	}
	return list, nil
}

// kind returns how places of a kind are called. Sub-paragraphs of a provision
// are called by its own number.
func (x labels) kind(name string) referenceKind {
	for _, known := range []string{name, strings.TrimSuffix(name, "-item")} {
		if k, ok := x.Reference[known]; ok {
			return k
		}
	}
	return x.Reference[defaultKind]
}

// runs cuts targets into those that are written together: three or more
// consecutive numbers of the outermost level, or single ones.
func (x labels) runs(k referenceKind, targets [][]int) [][][]int {
	var runs [][][]int
	for len(targets) > 0 {
		n := 1
		for n < len(targets) && follows(targets[n-1], targets[n]) {
			n++
		}
		if n < 3 || x.rangePattern(k) == "" {
			n = 1
		}
		runs, targets = append(runs, targets[:n]), targets[n:]
	}
	return runs
}

func follows(a, b []int) bool { return len(a) == 1 && len(b) == 1 && b[0] == a[0]+1 }

func (x labels) rangePattern(k referenceKind) string {
	if k.Range.IsSet() {
		return k.Range.V
	}
	return x.Range.V
}

func (x labels) run(k referenceKind, run [][]int, together bool) (string, error) {
	first, err := x.path(k, run[0], together)
	if err != nil || len(run) == 1 {
		return first, err
	}
	last, err := x.path(k, run[len(run)-1], together)
	return fill(x.rangePattern(k), "a", first, "b", last), err
}

// path writes the numbers that lead to one place.
func (x labels) path(k referenceKind, path []int, together bool) (string, error) {
	if len(path) == 0 || len(path) > len(k.Paths) || len(path) > len(k.Parts) {
		return "", fmt.Errorf("labels.toml has no pattern for a place %d levels deep", len(path))
	}
	pattern := k.Paths[len(path)-1].V
	if together {
		pattern = k.Each.V
	}
	for i, n := range path {
		part, err := x.write(k.Parts[i].V, n)
		if err != nil {
			return "", err
		}
		pattern = strings.ReplaceAll(pattern, fmt.Sprintf("{%d}", i+1), part)
	}
	return pattern, nil
}
