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
	Parts []text               `toml:"parts"`                 // a pattern for each part of a path; of a section, its style has it
	Paths []text               `toml:"paths" required:"true"` // a pattern for each length of a path
	Each  text                 `toml:"each"`                  // a place at the outermost level, in a list of such
	Whole text                 `toml:"whole"`                 // the list of such
	Once  tomlfile.Value[bool] `toml:"once"`                  // the number of a place is not said again for its next part
	Range text                 `toml:"range"`                 // instead of the general one; "" for no ranges
	Mixed ListStyle            `toml:"mixed"`                 // of ranges and others, where that is special
}

// Places are numbered places of one kind that are spoken of together.
type Places struct {
	Kind     string
	Paths    [][]int                 // ordinals that lead to each, from the outside in: their order
	Styles   []string                // of sections: the style of the label on each level, outermost first
	Numbered func(path []int) Number // the number at the end of a path; nil if it is always the last ordinal
}

// Number is a number, and how it is written where no counter writes it.
type Number struct {
	N       int // in its counter; 0 if it is in none
	Bis     int // 1 for the number that is put in after N, as 12 bis, 2 for the next
	Written string
}

// IsPlain reports whether a counter alone writes the number.
func (n Number) IsPlain() bool { return n.Bis == 0 && n.Written == "" }

// numeral returns the number at the end of a path.
func (p Places) numeral(path []int) Number {
	if p.Numbered == nil {
		return Number{N: path[len(path)-1]}
	}
	return p.Numbered(path)
}

// follows reports whether b is the number after a, on the outermost level.
func (p Places) follows(a, b []int) bool {
	if len(a) != 1 || len(b) != 1 || b[0] != a[0]+1 {
		return false
	}
	before, after := p.numeral(a).N, p.numeral(b).N
	return before > 0 && after == before+1
}

// ReferenceCount returns how many places are spoken of.
func (l *Labels) ReferenceCount(p Places) int {
	count := 0
	targets := distinct(p.Paths)
	for i := range targets {
		if i == 0 || !l.kind(p).share(targets[i-1], targets[i]) {
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
func (l *Labels) ReferenceNumbers(p Places, mark Mark) (string, error) {
	if len(p.Paths) == 0 {
		return "", errors.New("there is no place to refer to")
	}
	r := referring{Labels: l, Places: p, k: l.kind(p), mark: mark}
	targets := distinct(p.Paths)
	outermost := !slices.ContainsFunc(targets, func(t []int) bool { return len(t) != 1 })
	r.together = r.k.Each.IsSet() && outermost && len(targets) > 1
	var written []string
	for _, run := range r.runs(targets) {
		s, err := r.run(run)
		if err != nil {
			return "", err
		}
		written = append(written, s)
	}
	style := l.labels.References
	if r.k.Mixed.Last.IsSet() && len(written) < len(targets) {
		style = r.k.Mixed
	}
	list := style.Join(written)
	if r.together {
		list = Fill(r.k.Whole.V, "list", list)
	}
	return list, nil
}

// JoinReferences joins references to places of different kinds, or in different
// parts of the report.
func (l *Labels) JoinReferences(references []string) string {
	return l.labels.References.Join(references)
}

// kind returns how places of a kind are called: sub-paragraphs of a provision by
// its own number, sections by the styles of their labels.
func (l *Labels) kind(p Places) referenceKind {
	k := l.labels.Reference[defaultKind]
	for _, known := range []string{p.Kind, strings.TrimSuffix(p.Kind, "-item")} {
		if found, ok := l.labels.Reference[known]; ok {
			k = found
			break
		}
	}
	if len(p.Styles) > 0 {
		k.Parts = nil
		for _, style := range p.Styles {
			k.Parts = append(k.Parts, l.labels.Section[style].Number)
		}
	}
	return k
}

// referring writes the numbers of one reference.
type referring struct {
	*Labels
	Places
	k        referenceKind
	mark     Mark
	together bool // the list is of places at the outermost level, which the language writes in a form of its own
}

// runs cuts targets into those that are written together: three or more
// consecutive numbers of the outermost level, parts of one place, or single
// ones.
func (r *referring) runs(targets [][]int) [][][]int {
	var runs [][][]int
	for len(targets) > 0 {
		n := stretch(targets, r.follows)
		if n < 3 || r.rangePattern() == "" {
			n = stretch(targets, r.k.share)
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

func (r *referring) rangePattern() string {
	if r.k.Range.IsSet() {
		return r.k.Range.V
	}
	return r.labels.Range.V
}

func (r *referring) run(run [][]int) (string, error) {
	first, err := r.path(run[0])
	if err != nil || len(run) == 1 {
		return first, err
	}
	if len(run[0]) > 1 {
		return r.parts(first, run[1:])
	}
	last, err := r.path(run[len(run)-1])
	return Fill(r.rangePattern(), "a", first, "b", last), err
}

// parts writes parts of one place, of which the first has the place's number:
// 28 (c) and (d).
func (r *referring) parts(first string, others [][]int) (string, error) {
	written := []string{first}
	for _, path := range others {
		pattern, err := r.pattern(path)
		if err != nil {
			return "", err
		}
		_, inside, _ := strings.Cut(pattern, "{1}")
		part, err := r.fill(strings.TrimSpace(inside), path)
		if err != nil {
			return "", err
		}
		written = append(written, r.mark(part, path))
	}
	return r.labels.References.Join(written), nil
}

// path writes the numbers that lead to one place.
func (r *referring) path(path []int) (string, error) {
	pattern, err := r.pattern(path)
	if err != nil {
		return "", err
	}
	if r.together {
		pattern = r.k.Each.V
	}
	number, err := r.fill(pattern, path)
	return r.mark(number, path), err
}

// pattern returns that of a path's length.
func (r *referring) pattern(path []int) (string, error) {
	if len(path) == 0 || len(path) > len(r.k.Paths) || len(path) > len(r.k.Parts) {
		return "", fmt.Errorf("writing/labels.toml has no pattern for a place %d levels deep", len(path))
	}
	return r.k.Paths[len(path)-1].V, nil
}

// fill puts the numbers of a path into a pattern.
func (r *referring) fill(pattern string, path []int) (string, error) {
	for i := range path {
		part, err := r.writeNumeral(r.k.Parts[i].V, r.numeral(path[:i+1]))
		if err != nil {
			return "", err
		}
		pattern = strings.ReplaceAll(pattern, fmt.Sprintf("{%d}", i+1), part)
	}
	return pattern, nil
}
