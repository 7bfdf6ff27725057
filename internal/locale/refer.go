package locale

import (
	"cmp"
	"maps"
	"slices"

	"rapporteur/internal/source"
)

// ReferenceIDs returns the messages that [Writer.Reference] asks for; the kind
// and the form take the place of %s.
func ReferenceIDs() []string { return []string{"reference.%s"} }

// Piece is a part of a reference: the number or title of a place, or the words around
// and between such numbers.
type Piece struct {
	Text   string
	Number bool
	Symbol bool // the symbol of the other document
	Target int  // of a number: the index of its place among the targets
}

// Reference is places of one kind that one sentence speaks of together.
type Reference struct {
	Places
	Message string         // the kind, where the message has another name than the labels: reference.<message>.<form>
	Form    string         // of the language's grammar; "" for the usual one
	Title   string         // of the only place, which has no number
	Facts   map[string]any // what the message sees besides .Numbers and .Count

	Document string // symbol of the document, if it is another than the one that refers to it
	Text     bool   // the places are texts that the document contains, or parts of one
}

// Reference returns the words of a reference to numbered places of one kind
// (paragraph, item, section, recommendation, note, agenda, annex, …), cut into
// pieces. Consecutive numbers become
// ranges, of which only the first and the last number are pieces; parts of one
// place are counted as one. The error is a *MessageError.
func (w *Writer) Reference(r Reference) ([]Piece, error) {
	id := "reference." + cmp.Or(r.Message, r.Kind) + "." + cmp.Or(r.Form, "full")
	marked := markTargets(r.Paths)
	facts := map[string]any{"Count": 1}
	if r.Title != "" {
		facts["Title"] = marked.wrap(r.Title, r.Paths[0])
	} else {
		numbers, err := w.locale.ReferenceNumbers(r.Places, marked.wrap)
		if err != nil {
			span, _ := w.locale.Message(id)
			return nil, &MessageError{ID: id, Span: span, Err: err}
		}
		facts["Numbers"], facts["Count"] = numbers, w.locale.ReferenceCount(r.Places)
	}
	maps.Copy(facts, r.Facts)
	words, err := w.Execute(id, facts["Count"], facts)
	if err == nil && r.Document != "" {
		id = "reference.of-document."
		if r.Text {
			id = "reference.text-of-document."
		}
		if r.Form == "short" {
			id += "short"
		} else {
			id += "full"
		}
		words, err = w.Execute(id, facts["Count"], map[string]any{"Words": words, "Symbol": marked.symbol(r.Document)})
	}
	if err != nil {
		return nil, err
	}
	return marked.cut(words), nil
}

// References returns several references as one: "section II of part one and
// section I of part two". The targets of a piece count through all of them.
func (w *Writer) References(all []Reference) ([]Piece, error) {
	var marks []string
	var pieces [][]Piece
	before := 0
	for i, r := range all {
		words, err := w.Reference(r)
		if err != nil || len(all) == 1 {
			return words, err
		}
		for j := range words {
			words[j].Target += before
		}
		before += len(r.Paths)
		marks, pieces = append(marks, string(rune(firstPrivate+i))), append(pieces, words)
	}
	var joined []Piece
	var between string
	for _, r := range w.locale.JoinReferences(marks) {
		if i := int(r - firstPrivate); i < 0 || i >= len(pieces) {
			between += string(r)
			continue
		} else if between != "" {
			joined = append(joined, Piece{Text: between})
		}
		joined, between = append(joined, pieces[r-firstPrivate]...), ""
	}
	return joined, nil
}

// firstPrivate is the first character that stands for a reference while several
// are joined. No list style has such characters.
const firstPrivate = 0xE000

// numberMarks wraps the number of each place in marks, so that it is found
// again in the words that a message makes of the joined numbers. A place is
// marked by a byte of the file, which has one for each target.
type numberMarks struct {
	targets [][]int
	file    *source.File
	marks   source.Marks
}

func markTargets(targets [][]int) *numberMarks {
	return &numberMarks{targets: targets, file: source.NewFile("", make([]byte, len(targets)+1))}
}

// symbol wraps the symbol of the other document, which the byte after those of the
// targets stands for.
func (n *numberMarks) symbol(s string) string {
	return n.marks.Wrap(s, n.file.Span(len(n.targets), len(n.targets)+1))
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
		pieces[i] = Piece{Text: p.Text}
		switch at := p.Origin.Start; {
		case p.Origin.IsZero():
		case at == len(n.targets):
			pieces[i].Symbol = true
		default:
			pieces[i].Number, pieces[i].Target = true, at
		}
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
