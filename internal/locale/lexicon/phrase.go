package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Phrase is words that name an entity.
type Phrase struct {
	Text, Code string
	Mark       int // what the caller knows of it
}

// Phrases finds those of many phrases with which a text begins.
type Phrases struct {
	all    []Phrase
	opened map[[2]rune][2]int // by their first two characters: a range of all
	leads  [1 << 10]uint64    // a set of their first two bytes
}

// SortPhrases brings phrases into the order that [NewPhrases] needs: those with the
// same first two characters are together, the longest first.
func SortPhrases(all []Phrase) {
	slices.SortFunc(all, func(a, b Phrase) int {
		first, second := Opener(a.Text), Opener(b.Text)
		return cmp.Or(slices.Compare(first[:], second[:]), cmp.Compare(len(b.Text), len(a.Text)), strings.Compare(a.Text, b.Text), strings.Compare(a.Code, b.Code))
	})
}

// NewPhrases returns the Phrases of a sorted list.
func NewPhrases(sorted []Phrase) *Phrases {
	p := &Phrases{all: sorted, opened: make(map[[2]rune][2]int)}
	from := 0
	for i := range sorted {
		word, bit := lead(sorted[i].Text)
		p.leads[word] |= bit
		if i+1 == len(sorted) || Opener(sorted[i].Text) != Opener(sorted[i+1].Text) {
			p.opened[Opener(sorted[i].Text)] = [2]int{from, i + 1}
			from = i + 1
		}
	}
	return p
}

// opening returns the phrases that have the first two characters of the text, the
// longest first.
func (p *Phrases) opening(text string) []Phrase {
	if word, bit := lead(text); p.leads[word]&bit == 0 {
		return nil
	}
	at := p.opened[Opener(text)]
	return p.all[at[0]:at[1]]
}

// Layers is phrases of an index, and over them those of the codes that it does not
// have, or that are called otherwise now.
type Layers struct {
	Indexed, Over *Phrases
	Codes         []string // of Over, sorted
}

// Beginning calls found with the phrases with which a text begins: those of either
// layer the longest first, until it returns false.
func (l *Layers) Beginning(text string, found func(Phrase) bool) {
	for _, p := range l.Indexed.opening(text) {
		if strings.HasPrefix(text, p.Text) {
			if _, over := slices.BinarySearch(l.Codes, p.Code); !over && !found(p) {
				break
			}
		}
	}
	for _, p := range l.Over.opening(text) {
		if strings.HasPrefix(text, p.Text) && !found(p) {
			break
		}
	}
}

// lead returns the place of the first two bytes of a text in a set.
func lead(text string) (word int, bit uint64) {
	if len(text) < 2 {
		text += "\x00\x00"
	}
	return int(text[0])<<2 | int(text[1])>>6, 1 << (text[1] & 63)
}

// Opener returns the first two characters of a text.
func Opener(text string) [2]rune {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	return [2]rune{first, second}
}
