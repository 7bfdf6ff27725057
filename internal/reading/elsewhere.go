package reading

import (
	"regexp"
	"strings"

	"rapporteur/internal/search"
)

// elsewhere is the words which show that a reference is to another document, besides
// those next to it.
type elsewhere struct {
	around    Around          // what is before or after it, over its own parts: "…, subparagraph (b), of "
	ibid      *search.Pattern // says in brackets that the document cited last is meant
	sentence  *search.Pattern // what a sentence says before it: "in its report, the Committee recommended in "
	documents *search.Pattern // what a paragraph may mean that has a reference without any document
}

func (c compiler) elsewhere(l *Language, f *file) {
	e := f.Elsewhere
	c.Notation = notation("")
	l.elsewhere = elsewhere{c.around(around{e.Before, e.After}), c.Any("", "", e.Ibid...), c.Any("", "$", e.Sentence...), c.Any("", "", e.Documents...)}
	l.within = c.Any("", "", f.Unofficial.Within...)
}

// cited matches a document's symbol or number within brackets.
var cited = regexp.MustCompile(`[0-9A-Z.]/\S*[0-9]`)

// ibidNear is how many bytes before a reference "ibid." is looked for outside of
// brackets.
const ibidNear = 40

// isBeyond reports whether more than the next words, which [Language.isElsewhere] looks
// at, shows that text[start:end] refers to another document, or to a section.
func (l *Language) isBeyond(text string, start, end int) bool {
	if rest := text[end:]; len(rest) > 1 && rest[0] == '.' && '0' <= rest[1] && rest[1] <= '9' {
		return true // paragraph 12.20
	}
	if l.elsewhere.around.Holds(text, start, end) {
		return true
	}
	before := nearBefore(text, start)
	if l.elsewhere.ibid.Matches(before[max(0, len(before)-ibidNear):]) {
		return true
	}
	open := strings.LastIndexByte(before, '(')
	if open < 0 || strings.IndexByte(before[open:], ')') >= 0 && !strings.HasSuffix(before[open:], ") ") {
		return false
	}
	return cited.MatchString(before[open:]) || l.elsewhere.ibid.Matches(before[open:])
}

// Doubt is how far a reference that [Language.ReferencesTo] yields may be to another
// document.
type Doubt int

// The doubts.
const (
	NoDoubt Doubt = iota
	SomeDoubt
	OtherDocument
)

// How many bytes before a reference are searched for a document, and around one that is
// in doubt.
const longestSentence, longestParagraph = 500, 1000

// Doubts says how far a reference may be to another document: to one that the sentence
// names before it, or any that the paragraph names.
func (l *Language) Doubts(text string, r Reference) Doubt {
	if l.own.Holds(text, r.From, r.To) || l.Above.Holds(text, r.From, r.To) || l.Below.Holds(text, r.From, r.To) {
		return NoDoubt
	}
	around := text[max(0, r.From-longestParagraph):min(len(text), r.To+longestParagraph)]
	switch {
	case l.elsewhere.sentence.Matches(text[max(0, r.From-longestSentence):r.From]):
		return OtherDocument
	case cited.MatchString(around), l.elsewhere.documents.Matches(around):
		return SomeDoubt
	}
	return NoDoubt
}
