package pdftext

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/hyphen"
	"rapporteur/internal/lang"
)

// endHyphen is what PDFium gives for a hyphen at the end of a line.
const endHyphen = '\x02'

// joiner joins the parts of words at the ends of lines.
type joiner struct {
	words        map[string]bool // within the lines, in small letters
	dictionaries func() []*hyphen.Dictionary
}

func newJoiner(pages [][]line, language string) *joiner {
	j := &joiner{words: make(map[string]bool)}
	for _, p := range pages {
		for _, l := range p {
			words := strings.FieldsFunc(strings.ToLower(l.text()), func(r rune) bool { return !isWord(r) })
			for i, w := range words {
				if i > 0 && i+1 < len(words) {
					j.words[strings.Trim(w, "-’'")] = true
				}
			}
		}
	}
	j.dictionaries = sync.OnceValue(func() (all []*hyphen.Dictionary) {
		for _, l := range lang.All() {
			if d := hyphen.For(string(l.Tag)); d != nil && (language == "" || language == string(l.Tag)) {
				all = append(all, d)
			}
		}
		return all
	})
	return j
}

func isWord(r rune) bool { return unicode.IsLetter(r) || r == '-' || r == '’' || r == '\'' }

// between returns a line without the hyphen at its end, if that only divides a word, and what
// joins it to the next line.
func (j *joiner) between(text, next string) (line, joint string) {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	last, size := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case last == '\u00ad':
		return text[:len(text)-size], ""
	case last == endHyphen || last == '-' || last == '‐':
		text = text[:len(text)-size]
		before, _ := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return text + "-", " "
		}
		if !unicode.IsLower(first) || !j.divides(text, next) {
			return text + "-", ""
		}
		return text, ""
	case last == '/', isChinese(last), isChinese(first):
		return text, ""
	}
	return text, " "
}

// divides reports whether a hyphen between the end of a line and the next one only divides a word:
// the whole word is in the text, or the compound is not and the language has a hyphen there.
func (j *joiner) divides(text, next string) bool {
	text, next = strings.ToLower(text), strings.ToLower(next)
	left := text[strings.LastIndexFunc(text, func(r rune) bool { return !isWord(r) })+1:]
	right := next
	if end := strings.IndexFunc(next, func(r rune) bool { return !isWord(r) }); end >= 0 {
		right = next[:end]
	}
	switch {
	case j.words[left+right]:
		return true
	case j.words[left+"-"+right]:
		return false
	case utf8.RuneCountInString(left) > 3 && utf8.RuneCountInString(right) > 3 && j.words[left] && j.words[right]:
		return false
	}
	part := left[strings.LastIndexByte(left, '-')+1:]
	word, at := []rune(part+right), utf8.RuneCountInString(part)
	for _, d := range j.dictionaries() {
		for _, p := range d.Points(nil, word, 0, len(word)) {
			if p == at {
				return true
			}
		}
	}
	return false
}
