package reading

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/plain"
)

// Word is a word of a text, by its bytes.
type Word struct{ From, To int }

// runs yields the longest runs of the characters of a text that in accepts,
// with the marks that belong to them. In is asked of each character once.
func runs(text string, in func(rune) bool) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		from := -1
		for i, r := range text {
			switch {
			case in(r):
				if from < 0 {
					from = i
				}
			case from >= 0 && !plain.IsMark(r):
				if !yield(Word{from, i}) {
					return
				}
				from = -1
			}
		}
		if from >= 0 {
			yield(Word{from, len(text)})
		}
	}
}

// LatinWords yields the words of Latin letters in a text of any script.
func LatinWords(text string) iter.Seq[Word] { return runs(text, plain.IsLatin) }

// MixedWords returns the words that mix letters of scripts with similar
// shapes.
func MixedWords(text string) []Word {
	var found []Word
	scripts := 0 // of the word at hand
	letter := func(r rune) bool {
		script := scriptBit(r)
		scripts |= script
		return script != 0
	}
	for w := range runs(text, letter) {
		if scripts&(scripts-1) != 0 {
			found = append(found, w)
		}
		scripts = 0
	}
	return found
}

func scriptBit(r rune) int {
	switch {
	case plain.IsLatin(r):
		return 1
	case r < 0x370 || r >= 0x600 && plain.IsCommonLetter(r): // below Greek, or Arabic or Chinese: not a confusable script
		return 0
	case unicode.Is(unicode.Cyrillic, r):
		return 2
	case unicode.Is(unicode.Greek, r):
		return 4
	}
	return 0
}

// Words yields the words of a text in lower case. An apostrophe ends one.
func Words(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !plain.IsLetter(r) && !plain.IsMark(r) })
}

// isWord reports whether a character belongs to a word that is separated by
// spaces; Chinese words are not.
func isWord(r rune) bool { return !plain.IsHan(r) && inWord(r) }

// inWord reports whether a character belongs to a word.
func inWord(r rune) bool { return plain.IsLetter(r) || plain.IsDigit(r) || plain.IsMark(r) }

// Clause is a part of a text that ends with a full stop, a semicolon or a
// similar mark.
type Clause struct {
	Text string
	From int // byte of the whole text
}

// Clauses cuts a text after the marks that end clauses. It also cuts after
// abbreviations, which is harmless if each clause is looked at separately.
func Clauses(text string) []Clause {
	var all []Clause
	from := 0
	for i, r := range text {
		switch r {
		case '.', '!', '?', ';', '。', '！', '？', '；', '؟', '؛':
			all = append(all, trimmed(text, from, i))
			from = i + utf8.RuneLen(r)
		}
	}
	return append(all, trimmed(text, from, len(text)))
}

func trimmed(text string, from, to int) Clause {
	part := text[from:to]
	words := strings.TrimLeftFunc(part, unicode.IsSpace)
	return Clause{strings.TrimRightFunc(words, unicode.IsSpace), from + len(part) - len(words)}
}

// stemLength is the number of letters that a name shares with its adjectives,
// and with forms that are not in the lexicon.
const stemLength = 4

// Stem returns the beginning of a name's first word, without an article joined
// to it.
func (l *Language) Stem(name string) string {
	name = FromCapital(name)
	for whole := range l.file.Words.Contractions {
		name = strings.TrimPrefix(name, whole)
	}
	letters := []rune(name)
	if end := slices.IndexFunc(letters, func(r rune) bool { return !plain.IsLetter(r) }); end >= 0 {
		letters = letters[:end]
	}
	return string(letters[:min(len(letters), stemLength)])
}

// Candidates yields the words of a text that may be meant to be a name: in a
// language without spaces, all runs of characters as long as the name or one more.
// Words joined to the next are left out, too.
func (l *Language) Candidates(text, name string) iter.Seq[Word] {
	size := utf8.RuneCountInString(name)
	return func(yield func(Word) bool) {
		for w := range runs(text, inWord) {
			if l.WordSize > 0 || !yield(w) {
				break
			}
			for _, prefix := range slices.Backward(l.file.Words.Prefixes) { // the short ones are last
				if strings.HasPrefix(text[w.From:w.To], prefix.V) && !yield(Word{w.From + len(prefix.V), w.To}) {
					return
				}
			}
		}
		if l.WordSize == 0 {
			return
		}
		for run := range runs(text, plain.IsHan) {
			ends := offsets(text[run.From:run.To])
			for i := range ends {
				for n := size; n <= size+1 && i+n < len(ends); n++ {
					if !yield(Word{run.From + ends[i], run.From + ends[i+n]}) {
						return
					}
				}
			}
		}
	}
}
