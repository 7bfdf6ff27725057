package reading

import (
	"rapporteur/internal/plain"

	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// StartsSentence reports whether the next word after a text begins a sentence.
func StartsSentence(before string) bool {
	before = strings.TrimRightFunc(before, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("«“\"'(", r) })
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?:;。！？：؟", last)
}

// Quotations tells which bytes of a text are within quotation marks.
type Quotations struct {
	text     string
	read     int     // up to here
	open     [4]bool // the pairs below, by their places
	straight bool
}

// quotationMarks are pairs of an opening and a closing mark.
var quotationMarks = [4][2]rune{{'«', '»'}, {'“', '”'}, {'„', '“'}, {'《', '》'}}

// NewQuotations returns what tells it of a text.
func NewQuotations(text string) *Quotations { return &Quotations{text: text} }

// Hold reports whether a byte is within quotation marks. It is asked of bytes
// in their order, so that a text is read once however many they are.
func (q *Quotations) Hold(at int) bool {
	for _, r := range q.text[q.read:at] {
		q.straight = q.straight != (r == '"')
		for i, marks := range quotationMarks {
			if r == marks[0] || r == marks[1] {
				q.open[i] = r == marks[0]
			}
		}
	}
	q.read = at
	return q.straight || slices.Contains(q.open[:], true)
}

const (
	openingMarks = `([{«“„《〈「（【`
	closingMarks = `)]}»””》〉」）】`
)

// Unpaired returns the first bracket or quotation mark of a text without its
// counterpart. The closing bracket of a label such as "a)" needs none.
func Unpaired(text string) (Word, bool) {
	type mark struct {
		closes rune
		at     Word
	}
	var open []mark
	for i, r := range text {
		if !plain.IsPunctuation(r) {
			continue
		}
		at := Word{i, i + utf8.RuneLen(r)}
		closed := len(open) > 0 && open[len(open)-1].closes == r
		switch opened := strings.IndexRune(openingMarks, r); {
		case closed:
			open = open[:len(open)-1]
		case r == '"':
			open = append(open, mark{'"', at})
		case opened >= 0:
			closing := []rune(closingMarks)[utf8.RuneCountInString(openingMarks[:opened])]
			open = append(open, mark{closing, at})
		case strings.ContainsRune(closingMarks, r) && !(r == ')' && isLabel(text[:i])):
			return at, true
		}
	}
	if len(open) > 0 {
		return open[0].at, true
	}
	return Word{}, false
}

// isLabel reports whether a text ends with a possible label of a
// sub-paragraph: a letter, a number, or a small Roman numeral.
func isLabel(text string) bool {
	last := text[strings.LastIndexAny(text, " \u00a0\u202f(\t")+1:]
	return last != "" && len([]rune(strings.Trim(last, "\u00a0\u202f"))) <= 3 && !strings.ContainsAny(last, ".,;:")
}
