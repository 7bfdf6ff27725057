package locale

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// defaultKind is the kind whose numbers are written like those of any kind
// that labels.toml does not know.
const defaultKind = "paragraph"

// referenceKind says how places of one kind are called.
type referenceKind struct {
	Parts []text               `toml:"parts" required:"true"` // a pattern for each part of a path
	Paths []text               `toml:"paths" required:"true"` // a pattern for each length of a path
	Each  text                 `toml:"each"`                  // a place at the outermost level, in a list of such
	Whole text                 `toml:"whole"`                 // the list of such
	Once  tomlfile.Value[bool] `toml:"once"`                  // the number of a place is not said again for its next part
	Range text                 `toml:"range"`                 // instead of the general one; "" for no ranges
	Mixed listStyle            `toml:"mixed"`                 // of ranges and others, where that is special
}

// ReferenceIDs returns the messages that [Writer.Reference] asks for; the kind
// and the form take the place of %s.
func ReferenceIDs() []string { return []string{"reference.%s"} }

// Piece is a part of a reference: the number of a place, or the words around
// and between such numbers.
type Piece struct {
	Text   string
	Number bool
	Target int // of a number: the index of its place among the targets
}

// Reference returns the words of a reference to numbered places of one kind
// (paragraph, item, section, recommendation, note, agenda, annex, …) in a
// grammatical form of the language ("" for the usual one), cut into pieces. A
// target is the path of ordinals to a place: {7} is paragraph 7, {7, 1} its
// first sub-paragraph, {3, 1} section III.A. Consecutive numbers become
// ranges, of which only the first and the last number are pieces; parts of one
// place are counted as one. The error is a *MessageError.
func (w *Writer) Reference(kind, form string, targets [][]int) ([]Piece, error) {
	id := "reference." + kind + "." + cmp.Or(form, "full")
	marked := &numberMarks{targets: targets, file: source.NewFile("", make([]byte, len(targets)))}
	numbers, err := w.locale.labels.places(kind, targets, marked)
	if err != nil {
		span, _ := w.locale.Message(id)
		return nil, &MessageError{ID: id, Span: span, Err: err}
	}
	count := w.locale.labels.spoken(kind, targets)
	words, err := w.Execute(id, count, map[string]any{"Numbers": numbers, "Count": count})
	if err != nil {
		return nil, err
	}
	return marked.cut(words), nil
}

// numberMarks wraps the number of each place in marks, so that it is found
// again in the words that a message makes of the joined numbers. A place is
// marked by a byte of the file, which has one for each target.
type numberMarks struct {
	targets [][]int
	file    *source.File
	marks   source.Marks
}

func (n *numberMarks) wrap(number string, target []int) string {
	i := slices.IndexFunc(n.targets, func(t []int) bool { return slices.Equal(t, target) })
	return n.marks.Wrap(number, n.file.Span(i, i+1))
}

// cut is the inverse of all wraps.
func (n *numberMarks) cut(words string) []Piece {
	parts, _ := n.marks.Split(words, nil)
	pieces := make([]Piece, len(parts))
	for i, p := range parts {
		pieces[i] = Piece{Text: p.Text, Number: !p.Origin.IsZero(), Target: p.Origin.Start}
	}
	return pieces
}

// spoken returns how many places are spoken of.
func (x labels) spoken(kind string, targets [][]int) int {
	count := 0
	targets = distinct(targets)
	for i := range targets {
		if i == 0 || !x.kind(kind).share(targets[i-1], targets[i]) {
			count++
		}
	}
	return count
}

// distinct returns targets in their order, each once.
func distinct(targets [][]int) [][]int {
	targets = slices.Clone(targets)
	slices.SortFunc(targets, slices.Compare[[]int])
	return slices.CompactFunc(targets, slices.Equal[[]int])
}

// places joins the numbers of several places, each of them marked.
func (x labels) places(kind string, targets [][]int, marks *numberMarks) (string, error) {
	if len(targets) == 0 {
		return "", errors.New("there is no place to refer to")
	}
	k := x.kind(kind)
	targets = distinct(targets)
	outermost := !slices.ContainsFunc(targets, func(t []int) bool { return len(t) != 1 })
	together := k.Each.IsSet() && outermost && len(targets) > 1
	var written []string
	for _, run := range x.runs(k, targets) {
		s, err := x.run(k, run, together, marks)
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
// consecutive numbers of the outermost level, parts of one place, or single
// ones.
func (x labels) runs(k referenceKind, targets [][]int) [][][]int {
	var runs [][][]int
	for len(targets) > 0 {
		n := stretch(targets, follows)
		if n < 3 || x.rangePattern(k) == "" {
			n = stretch(targets, k.share)
		}
		runs, targets = append(runs, targets[:n]), targets[n:]
	}
	return runs
}

// stretch returns how many targets from the first on are each tied to the one
// before.
func stretch(targets [][]int, tied func(a, b []int) bool) int {
	n := 1
	for n < len(targets) && tied(targets[n-1], targets[n]) {
		n++
	}
	return n
}

// share reports whether a and b are parts of one place, whose number is
// written once.
func (k referenceKind) share(a, b []int) bool {
	return k.Once.V && len(a) > 1 && len(b) > 1 && a[0] == b[0]
}

func follows(a, b []int) bool { return len(a) == 1 && len(b) == 1 && b[0] == a[0]+1 }

func (x labels) rangePattern(k referenceKind) string {
	if k.Range.IsSet() {
		return k.Range.V
	}
	return x.Range.V
}

func (x labels) run(k referenceKind, run [][]int, together bool, marks *numberMarks) (string, error) {
	first, err := x.path(k, run[0], together, marks)
	if err != nil || len(run) == 1 {
		return first, err
	}
	if len(run[0]) > 1 {
		return x.parts(k, first, run[1:], marks)
	}
	last, err := x.path(k, run[len(run)-1], together, marks)
	return fill(x.rangePattern(k), "a", first, "b", last), err
}

// parts writes parts of one place, of which the first has the place's number:
// 28 (c) and (d).
func (x labels) parts(k referenceKind, first string, others [][]int, marks *numberMarks) (string, error) {
	written := []string{first}
	for _, path := range others {
		pattern, err := k.pattern(path)
		if err != nil {
			return "", err
		}
		_, inside, _ := strings.Cut(pattern, "{1}")
		part, err := x.fill(k, strings.TrimSpace(inside), path)
		if err != nil {
			return "", err
		}
		written = append(written, marks.wrap(part, path))
	}
	return x.References.join(written), nil
}

// path writes the numbers that lead to one place.
func (x labels) path(k referenceKind, path []int, together bool, marks *numberMarks) (string, error) {
	pattern, err := k.pattern(path)
	if err != nil {
		return "", err
	}
	if together {
		pattern = k.Each.V
	}
	number, err := x.fill(k, pattern, path)
	return marks.wrap(number, path), err
}

// pattern returns that of a path's length.
func (k referenceKind) pattern(path []int) (string, error) {
	if len(path) == 0 || len(path) > len(k.Paths) || len(path) > len(k.Parts) {
		return "", fmt.Errorf("labels.toml has no pattern for a place %d levels deep", len(path))
	}
	return k.Paths[len(path)-1].V, nil
}

// fill puts the numbers of a path into a pattern.
func (x labels) fill(k referenceKind, pattern string, path []int) (string, error) {
	for i, n := range path {
		part, err := x.write(k.Parts[i].V, n)
		if err != nil {
			return "", err
		}
		pattern = strings.ReplaceAll(pattern, fmt.Sprintf("{%d}", i+1), part)
	}
	return pattern, nil
}
