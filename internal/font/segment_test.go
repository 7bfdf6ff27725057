package font_test

import (
	"testing"

	"github.com/go-text/typesetting/segmenter"

	"rapporteur/internal/font"
)

// Only graphemes and mandatory breaks must be those of the segmenter in every
// text; of the others typography changes some.
func TestPlainWordsAreMarkedAsTheSegmenterDoes(t *testing.T) {
	texts := []string{"one two  three, four. Five", "a b c", " a", "a ", "a  b", "« a b » c", "a (b c) d", "a “b” c",
		"سلام عليكم (نص) سلام", "один два, три — четыре пять", "x e\u0301 y é z",
		"l’un d’eux", "(a) (b) “c” (d", "”) (a", "«\u00A0a\u00A0» b", "12. 3) 4", "5.6 a.7", "a( b", ")( a", ", a . b", "' (a", "0 )",
		"汉字，汉（字）；汉:字 汉 a字", "，，汉", "汉\u0301字", "، سلام؛ سلام"}
	for _, s := range specimens() {
		texts = append(texts, repositoryFiles(t, s.language)...)
	}
	for _, s := range texts {
		checkSegments(t, s)
	}
}

// Every text of four characters out of those that the shortcuts know, and of
// some that they do not.
func TestShortTextsAreMarkedAsTheSegmenterDoes(t *testing.T) {
	alphabet := []rune("a1 .؛()“’\u00A0汉，（-/\u0301\n")
	n := len(alphabet)
	for i := range n * n * n * n {
		checkSegments(t, string([]rune{alphabet[i%n], alphabet[i/n%n], alphabet[i/n/n%n], alphabet[i/n/n/n]}))
	}
}

func FuzzBoundaries(f *testing.F) {
	f.Add("one two, three (four) five")
	f.Add("汉字，a“汉”(b) 12. ’c")
	f.Add("a 文 b\u00ADc «d» e\u0301 f")
	f.Fuzz(func(t *testing.T, s string) { checkSegments(t, s) })
}

func checkSegments(t *testing.T, s string) {
	t.Helper()
	text := []rune(s)
	want := make([]font.Boundary, len(text)+1)
	var full segmenter.Segmenter
	full.Init(text)
	for g := full.GraphemeIterator(); g.Next(); {
		want[g.Grapheme().Offset] |= font.Grapheme
	}
	for l := full.LineIterator(); l.Next(); {
		want[l.Line().Offset+len(l.Line().Text)] |= font.Break
	}
	got := font.Boundaries(nil, text, "en")
	for i := range text {
		if got[i]&font.Grapheme != want[i]&font.Grapheme {
			t.Errorf("%q: a grapheme begins at %d: %t", s, i, got[i]&font.Grapheme != 0)
		}
		if got[i]&font.Break != 0 && want[i]&font.Break == 0 {
			t.Errorf("%q: a line may end at %d", s, i)
		}
		if got[i]&(font.Break|font.SymbolBreak) == 0 && want[i]&font.Break != 0 && !isDigit(text[i]) {
			t.Errorf("%q: no line may end at %d", s, i)
		}
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
