package grammar

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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
	Mixed ListStyle            `toml:"mixed"`                 // of ranges and others, where that is special
}

// ReferenceCount returns how many places are spoken of.
func (l *Labels) ReferenceCount(kind string, targets [][]int) int {
	count := 0
	targets = distinct(targets)
	for i := range targets {
		if i == 0 || !l.kind(kind).share(targets[i-1], targets[i]) {
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

// Mark wraps the number of a place, so that it is found again in the words that
// are made of several numbers.
type Mark func(number string, place []int) string

// ReferenceNumbers joins the numbers of several places, each of them marked.
func (l *Labels) ReferenceNumbers(kind string, targets [][]int, mark Mark) (string, error) {
	if len(targets) == 0 {
		return "", errors.New("there is no place to refer to")
	}
	k := l.kind(kind)
	targets = distinct(targets)
	outermost := !slices.ContainsFunc(targets, func(t []int) bool { return len(t) != 1 })
	together := k.Each.IsSet() && outermost && len(targets) > 1
	var written []string
	for _, run := range l.runs(k, targets) {
		s, err := l.run(k, run, together, mark)
		if err != nil {
			return "", err
		}
		written = append(written, s)
	}
	style := l.labels.References
	if k.Mixed.Last.IsSet() && len(written) < len(targets) {
		style = k.Mixed
	}
	list := style.Join(written)
	if together {
		list = Fill(k.Whole.V, "list", list)
	}
	return list, nil
}

// kind returns how places of a kind are called. Sub-paragraphs of a provision
// are called by its own number.
func (l *Labels) kind(name string) referenceKind {
	for _, known := range []string{name, strings.TrimSuffix(name, "-item")} {
		if k, ok := l.labels.Reference[known]; ok {
			return k
		}
	}
	return l.labels.Reference[defaultKind]
}

// runs cuts targets into those that are written together: three or more
// consecutive numbers of the outermost level, parts of one place, or single
// ones.
func (l *Labels) runs(k referenceKind, targets [][]int) [][][]int {
	var runs [][][]int
	for len(targets) > 0 {
		n := stretch(targets, follows)
		if n < 3 || l.rangePattern(k) == "" {
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

func (l *Labels) rangePattern(k referenceKind) string {
	if k.Range.IsSet() {
		return k.Range.V
	}
	return l.labels.Range.V
}

func (l *Labels) run(k referenceKind, run [][]int, together bool, mark Mark) (string, error) {
	first, err := l.path(k, run[0], together, mark)
	if err != nil || len(run) == 1 {
		return first, err
	}
	if len(run[0]) > 1 {
		return l.parts(k, first, run[1:], mark)
	}
	last, err := l.path(k, run[len(run)-1], together, mark)
	return Fill(l.rangePattern(k), "a", first, "b", last), err
}

// parts writes parts of one place, of which the first has the place's number:
// 28 (c) and (d).
func (l *Labels) parts(k referenceKind, first string, others [][]int, mark Mark) (string, error) {
	written := []string{first}
	for _, path := range others {
		pattern, err := k.pattern(path)
		if err != nil {
			return "", err
		}
		_, inside, _ := strings.Cut(pattern, "{1}")
		part, err := l.fill(k, strings.TrimSpace(inside), path)
		if err != nil {
			return "", err
		}
		written = append(written, mark(part, path))
	}
	return l.labels.References.Join(written), nil
}

// path writes the numbers that lead to one place.
func (l *Labels) path(k referenceKind, path []int, together bool, mark Mark) (string, error) {
	pattern, err := k.pattern(path)
	if err != nil {
		return "", err
	}
	if together {
		pattern = k.Each.V
	}
	number, err := l.fill(k, pattern, path)
	return mark(number, path), err
}

// pattern returns that of a path's length.
func (k referenceKind) pattern(path []int) (string, error) {
	if len(path) == 0 || len(path) > len(k.Paths) || len(path) > len(k.Parts) {
		return "", fmt.Errorf("writing/labels.toml has no pattern for a place %d levels deep", len(path))
	}
	return k.Paths[len(path)-1].V, nil
}

// fill puts the numbers of a path into a pattern.
func (l *Labels) fill(k referenceKind, pattern string, path []int) (string, error) {
	for i, n := range path {
		part, err := l.write(k.Parts[i].V, n)
		if err != nil {
			return "", err
		}
		pattern = strings.ReplaceAll(pattern, fmt.Sprintf("{%d}", i+1), part)
	}
	return pattern, nil
}
