package reading

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// The greatest size of what typography sees at once. Texts are a hundred times
// smaller; a text that is a whole file would take a hundred times its size.
const (
	mostBytes     = 64 << 10
	mostStretches = 4096
)

// batches puts stretches together as far as typography may see them at once.
func batches(all iter.Seq[stretch]) iter.Seq[[]stretch] {
	return func(yield func([]stretch) bool) {
		var batch []stretch
		size := 0
		for s := range all {
			for part := range s.parts() {
				if len(batch) > 0 && (size+len(part.text) > mostBytes || len(batch) == mostStretches) {
					if !yield(batch) {
						return
					}
					batch, size = batch[:0], 0
				}
				batch, size = append(batch, part), size+len(part.text)
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// parts yields a stretch in parts that are not too long for a batch.
func (s stretch) parts() iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		for len(s.text) > mostBytes {
			to := divide(s.text[:mostBytes])
			part := s
			part.text, part.at = s.text[:to], s.at.Sub(0, to)
			if !yield(part) {
				return
			}
			s.text, s.at = s.text[to:], s.at.Sub(to, s.at.Len())
		}
		yield(s)
	}
}

// divide returns where a text, which may end within a character, is divided:
// between the last two letters that are side by side, since typography changes
// nothing there, or else before the last character.
func divide(text string) int {
	_, last := utf8.DecodeLastRuneInString(text)
	for last < utf8.UTFMax && !utf8.RuneStart(text[len(text)-last]) {
		last++
	}
	before, end := false, len(text)
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		letter := unicode.IsLetter(r)
		if letter && before {
			return end
		}
		before, end = letter, end-size
	}
	return len(text) - last
}
