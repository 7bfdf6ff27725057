package reading

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/source"
)

// TestBatchesAreTheWholeText divides texts of megabytes: no part is too long, and
// together they are the text, each at its place.
func TestBatchesAreTheWholeText(t *testing.T) {
	for _, shape := range []string{"a", "word ", "字", ", ", "слово", "'", "a é"} {
		text := strings.Repeat(shape, 5*mostBytes/len(shape)+1)
		file := source.NewFile("f", []byte(text))
		var all strings.Builder
		for batch := range batches(slices.Values([]stretch{{text: text, at: file.Span(0, len(text))}})) {
			size := 0
			for _, s := range batch {
				if s.at.Text() != s.text || s.at.Start != all.Len() {
					t.Fatalf("%q: %d bytes from %d are said to be from %d", shape, len(s.text), all.Len(), s.at.Start)
				}
				all.WriteString(s.text)
				size += len(s.text)
			}
			if size > mostBytes {
				t.Errorf("%q: a batch of %d bytes", shape, size)
			}
		}
		if all.String() != text {
			t.Errorf("%q: %d of %d bytes", shape, all.Len(), len(text))
		}
	}
}

func TestBatchesHoldSomeStretches(t *testing.T) {
	many := slices.Repeat([]stretch{{text: "a"}}, 2*mostStretches+1)
	var sizes []int
	for batch := range batches(slices.Values(many)) {
		sizes = append(sizes, len(batch))
	}
	if !slices.Equal(sizes, []int{mostStretches, mostStretches, 1}) {
		t.Errorf("batches of %v", sizes)
	}
}

func TestATextIsDividedWithinAWord(t *testing.T) {
	for text, want := range map[string]string{
		"a word 12": "a wor", "a b c": "a b ", "слово, ": "слов", ", , ": ", ,", "字": "",
	} {
		if got := text[:divide(text)]; got != want {
			t.Errorf("%q is divided after %q, want %q", text, got, want)
		}
	}
}
