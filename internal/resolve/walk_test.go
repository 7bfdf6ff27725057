package resolve

import (
	"slices"
	"testing"
)

// walked is an edition with a text of every kind; notes call one another.
func walked() *Edition {
	text := func(words string) Text { return Text{{Text: words}} }
	inner := &Note{Key: "inner", Text: text("n2")}
	first := &Note{Key: "first", Text: Text{{Text: "n1"}, {Text: "2", Note: inner}}}
	last := &Note{Key: "last", Text: Text{{Text: "n3"}, {Text: "1", Note: first}}}
	return &Edition{Title: text("title"), Blocks: []Block{
		&Heading{Title: text("heading")},
		&Paragraph{Text: Text{{Text: "text"}, {Text: "1", Note: first}}, Items: []*ListItem{{Text: text("a"), Items: []*ListItem{{Text: text("i")}}}, {Text: Text{{Text: "b"}, {Text: "3", Note: last}, {Text: "2", Note: inner}}}}},
		&Provision{Label: "Recommendation 1", Blocks: []Block{&Paragraph{Text: text("inside")}}},
		&Table{Caption: text("caption"), Header: []Text{text("h1"), text("h2")}, Rows: [][]Text{{text("c1"), text("c2")}}},
		&Figure{Caption: text("figure")},
	}}
}

func TestPassagesAreInReadingOrder(t *testing.T) {
	var got []string
	for p := range PlacedTexts(walked().Blocks...) {
		got = append(got, p.Label+p.Text.Plain())
	}
	want := []string{"heading", "text", "a", "i", "b", "Recommendation 1", "inside", "caption", "h1", "h2", "c1", "c2", "figure"}
	if !slices.Equal(got, want) {
		t.Errorf("passages %q, want %q", got, want)
	}
	for n := range want {
		i := 0
		for range PlacedTexts(walked().Blocks...) {
			if i++; i > n {
				break
			}
		}
	}
}

func TestNotesAreInTheOrderOfTheirNumbers(t *testing.T) {
	var got []string
	for _, n := range walked().Notes() {
		got = append(got, n.Key)
	}
	if want := []string{"first", "inner", "last"}; !slices.Equal(got, want) {
		t.Errorf("notes %q, want %q", got, want)
	}
}
