package locale

import (
	"cmp"
)

// ReferenceIDs returns the messages that [Writer.Reference] asks for; the kind
// and the form take the place of %s.
func ReferenceIDs() []string { return []string{"reference.%s"} }

// Reference returns the words of a reference to numbered places of one kind
// (paragraph, item, section, recommendation, note, agenda, annex, …) in a
// grammatical form of the language ("" for the usual one). A target is the
// path of ordinals to a place: {7} is paragraph 7, {7, 1} its first
// sub-paragraph, {3, 1} section III.A. Consecutive numbers become ranges; parts
// of one place are counted as one.
func (w *Writer) Reference(kind, form string, targets [][]int) (string, error) {
	id := "reference." + kind + "." + cmp.Or(form, "full")
	numbers, err := w.locale.ReferenceNumbers(kind, targets)
	if err != nil {
		span, _ := w.locale.Message(id)
		return "", &MessageError{ID: id, Span: span, Err: err}
	}
	count := w.locale.ReferenceCount(kind, targets)
	return w.Execute(id, count, map[string]any{"Numbers": numbers, "Count": count})
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
