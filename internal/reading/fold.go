package reading

import (
	"rapporteur/internal/plain"

	"sort"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/search"
)

// fold is a place from which Plain and Raw are again parallel.
type fold struct{ plain, raw int }

// folded returns Plain for a text, and the places where the two differ in
// length.
func folded(raw string) (text string, folds []fold) {
	first := strings.IndexFunc(raw, func(r rune) bool {
		return (r < ' ' || r >= 0x80) && !plain.IsCommonLetter(r) && search.Fold(r) != string(r)
	})
	if double := strings.Index(raw, "  "); double >= 0 && (first < 0 || double < first) {
		first = double
	}
	if first < 0 {
		return raw, nil
	}
	var b strings.Builder
	b.Grow(len(raw))
	b.WriteString(raw[:first])
	for i := first; i < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[i:])
		with := search.Fold(r)
		if r == utf8.RuneError && size == 1 {
			with = raw[i : i+1]
		}
		if with == " " && b.Len() > 0 && strings.HasSuffix(b.String(), " ") {
			with = ""
		}
		b.WriteString(with)
		i += size
		if len(with) != size {
			folds = append(folds, fold{b.Len(), i})
		}
	}
	return b.String(), folds
}

// rawOffset returns the byte of Raw for a byte of Plain.
func (t *Text) rawOffset(at int) int {
	i := sort.Search(len(t.folds), func(i int) bool { return t.folds[i].plain > at }) - 1
	if i < 0 {
		return min(at, len(t.Raw))
	}
	return min(t.folds[i].raw+at-t.folds[i].plain, len(t.Raw))
}

// rawRange returns the bytes of Raw for the bytes [from, to) of Plain.
func (t *Text) rawRange(from, to int) (int, int) {
	if to <= from {
		at := t.rawOffset(from)
		return at, at
	}
	_, size := utf8.DecodeLastRuneInString(t.Plain[:to])
	last := t.rawOffset(to - size)
	_, width := utf8.DecodeRuneInString(t.Raw[last:])
	return t.rawOffset(from), last + width
}
