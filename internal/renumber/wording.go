package renumber

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wording is words of an old text and those that take their place. The old words
// occur once in their text, and neither is empty.
type Wording struct {
	At       int // of the old words: bytes of the old text before them
	Old, New string
}

// The characters around the key of a footnote that is called in a [Part]'s text.
// They are for annotations, and texts do not have them.
const (
	CallStart = '\uFFFA'
	CallEnd   = '\uFFFB'
)

// nearby is how many tokens may be between two differences that are told as one: a
// word and the spaces around it.
const nearby = 3

// Reword returns the smallest words that make a text of another, or nil if a reader
// is served better by the whole of the new text, because most of it changed.
func Reword(old, new string) []Wording {
	w := rewording{text: old, old: tokens(old), new: tokens(new)}
	w.hunks = hunks(w.old, w.new)
	if w.mostly() {
		return nil
	}
	if !w.grow() || w.mostly() {
		return nil
	}
	all := make([]Wording, len(w.hunks))
	for i, h := range w.hunks {
		all[i] = Wording{len(strings.Join(w.old[:h.from], "")), strings.Join(w.old[h.from:h.to], ""), strings.Join(w.new[h.newFrom:h.newTo], "")}
	}
	return all
}

// mostWords is how many words are put around all differences of a text. A text that needs more
// repeats itself.
const mostWords = 200

// grow puts as many words into the hunks as each needs. It reports false if they are too many.
func (w *rewording) grow() bool {
	for range mostWords {
		w.join()
		i := slices.IndexFunc(w.hunks, func(h hunk) bool { return !w.suffices(h) })
		if i < 0 {
			return true
		}
		w.hunks[i] = w.grown(w.hunks[i])
	}
	return false
}

// rewording is two texts in tokens, and where they differ.
type rewording struct {
	text     string // the old one
	old, new []string
	hunks    []hunk
}

// mostly reports whether more than half of the longer text is in the hunks, or one of the
// texts has no words.
func (w *rewording) mostly() bool {
	changed := 0
	for _, h := range w.hunks {
		changed += max(inked(w.old[h.from:h.to]), inked(w.new[h.newFrom:h.newTo]))
	}
	return 2*changed > max(inked(w.old), inked(w.new)) || inked(w.old) == 0 || inked(w.new) == 0
}

func inked(tokens []string) int {
	n := 0
	for _, t := range tokens {
		if !isBlank(t) {
			n++
		}
	}
	return n
}

func isBlank(token string) bool { return strings.TrimSpace(token) == "" }

// join makes one hunk of those that are near each other.
func (w *rewording) join() {
	joined := w.hunks[:0]
	for _, h := range w.hunks {
		if n := len(joined) - 1; n >= 0 && h.from-joined[n].to <= nearby {
			joined[n].to, joined[n].newTo = max(joined[n].to, h.to), max(joined[n].newTo, h.newTo)
			continue
		}
		joined = append(joined, h)
	}
	w.hunks = joined
}

// suffices reports whether a hunk can be told: both sides begin and end with a word, unless
// the text does not, and the old words are nowhere else in their text.
func (w *rewording) suffices(h hunk) bool {
	if h.from == 0 && h.to == len(w.old) {
		return true
	}
	old, new := w.old[h.from:h.to], w.new[h.newFrom:h.newTo]
	if inked(old) == 0 || inked(new) == 0 || w.lacksBefore(h) || w.lacksAfter(h) {
		return false
	}
	words := strings.Join(old, "")
	return strings.Index(w.text, words) == strings.LastIndex(w.text, words)
}

// lacksBefore reports whether a side of a hunk begins with a space or sign that a word is before.
func (w *rewording) lacksBefore(h hunk) bool {
	return h.from > 0 && (h.from < h.to && !isWord(w.old[h.from]) || h.newFrom < h.newTo && !isWord(w.new[h.newFrom]))
}

// lacksAfter reports whether a side of a hunk ends with a space or sign that a word is after.
func (w *rewording) lacksAfter(h hunk) bool {
	return h.to < len(w.old) && (h.from < h.to && !isWord(w.old[h.to-1]) || h.newFrom < h.newTo && !isWord(w.new[h.newTo-1]))
}

// signAfter reports whether a sign comes next, with or without a space before it.
func (w *rewording) signAfter(h hunk) bool {
	after := w.old[h.to:]
	for len(after) > 0 && isBlank(after[0]) {
		after = after[1:]
	}
	return len(after) > 0 && !isWord(after[0])
}

func isWord(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return r == CallStart || unicode.In(r, unicode.L, unicode.Nd, unicode.M)
}

// grown returns a hunk with one more word: the one before it if it begins with a sign or a sign is after it,
// else the one after, if there is one.
func (w *rewording) grown(h hunk) hunk {
	if h.to == len(w.old) || w.lacksBefore(h) || h.from > 0 && !w.lacksAfter(h) && w.signAfter(h) {
		for blank := true; blank && h.from > 0; h.from, h.newFrom = h.from-1, h.newFrom-1 {
			blank = isBlank(w.old[h.from-1])
		}
		return h
	}
	for blank := true; blank && h.to < len(w.old); h.to, h.newTo = h.to+1, h.newTo+1 {
		blank = isBlank(w.old[h.to])
	}
	return h
}

// tokens cuts a text into words, spaces and signs. A Chinese character is a word, and
// so is the call of a footnote.
func tokens(text string) []string {
	var all []string
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		switch is := classOf(r); {
		case r == CallStart:
			if end := strings.IndexRune(text, CallEnd); end > 0 {
				size = end + utf8.RuneLen(CallEnd)
			}
		case is != nil:
			if end := strings.IndexFunc(text, func(r rune) bool { return !is(r) }); end >= 0 {
				size = end
			} else {
				size = len(text)
			}
		}
		all, text = append(all, text[:size]), text[size:]
	}
	return all
}

// classOf returns what the characters of a token that begins with r are, or nil if r
// is a token of its own.
func classOf(r rune) func(rune) bool {
	switch {
	case unicode.IsSpace(r):
		return unicode.IsSpace
	case isLetter(r):
		return isLetter
	}
	return nil
}

func isLetter(r rune) bool {
	return !unicode.Is(unicode.Han, r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}
