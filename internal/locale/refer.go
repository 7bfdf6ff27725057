package locale

import (
	"cmp"
	"slices"

	"rapporteur/internal/source"
)

// ReferenceIDs returns the messages that [Writer.Reference] asks for; the kind
// and the form take the place of %s.
func ReferenceIDs() []string { return []string{"reference.%s"} }

// Piece is a part of a reference: the number of a place, or the words around
// and between such numbers.
type Piece struct {
	Text   string
	Number bool
	Target int // of a number: the index of its place among the targets
}

// Reference returns the words of a reference to numbered places of one kind
// (paragraph, item, section, recommendation, note, agenda, annex, …) in a
// grammatical form of the language ("" for the usual one), cut into pieces. A
// target is the path of ordinals to a place: {7} is paragraph 7, {7, 1} its
// first sub-paragraph, {3, 1} section III.A. Consecutive numbers become
// ranges, of which only the first and the last number are pieces; parts of one
// place are counted as one. The error is a *MessageError.
func (w *Writer) Reference(kind, form string, targets [][]int) ([]Piece, error) {
	id := "reference." + kind + "." + cmp.Or(form, "full")
	marked := markTargets(targets)
	numbers, err := w.locale.ReferenceNumbers(kind, targets, marked.wrap)
	if err != nil {
		span, _ := w.locale.Message(id)
		return nil, &MessageError{ID: id, Span: span, Err: err}
	}
	count := w.locale.ReferenceCount(kind, targets)
	words, err := w.Execute(id, count, map[string]any{"Numbers": numbers, "Count": count})
	if err != nil {
		return nil, err
	}
	return marked.cut(words), nil
}

// numberMarks wraps the number of each place in marks, so that it is found
// again in the words that a message makes of the joined numbers. A place is
// marked by a byte of the file, which has one for each target.
type numberMarks struct {
	targets [][]int
	file    *source.File
	marks   source.Marks
}

func markTargets(targets [][]int) *numberMarks {
	return &numberMarks{targets: targets, file: source.NewFile("", make([]byte, len(targets)))}
}

func (n *numberMarks) wrap(number string, target []int) string {
	i := slices.IndexFunc(n.targets, func(t []int) bool { return slices.Equal(t, target) })
	return n.marks.Wrap(number, n.file.Span(i, i+1))
}

// cut is the inverse of all wraps.
func (n *numberMarks) cut(words string) []Piece {
	parts, _ := n.marks.Split(words, nil)
	pieces := make([]Piece, len(parts))
	for i, p := range parts {
		pieces[i] = Piece{Text: p.Text, Number: !p.Origin.IsZero(), Target: p.Origin.Start}
	}
	return pieces
}

// referenceForms are the forms of references, the last part of the identifier
// of a message reference.KIND.FORM.
func referenceForms() []term {
	return []term{
		{"full", "in running text"},
		{"short", "in footnotes and parentheses"},
		{"number", "the number alone"},
		{"gen", "genitive"},
		{"dat", "dative"},
		{"acc", "accusative"},
		{"ins", "instrumental"},
		{"prep", "prepositional"},
		{"oblique", "genitive or accusative"},
	}
}
