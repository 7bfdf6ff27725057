package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
)

// referenceTyped: the number of a paragraph is computed, so a reference to it
// must be too.
func referenceTyped() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "reference-typed", Severity: diag.Warning,
			Summary: "References to paragraphs of the report are live",
			Why: "a number that was typed stays when paragraphs are added or moved; " +
				"\"internal cross-references should be carefully checked in the final draft, as the paragraph numbers may have changed\"",
			Source: "Instructions for the preparation of official documents, https://dd.dgacm.org/editorialmanual/",
			Hint:   "write [](#key) with the key of the paragraph; if another document is meant, name it directly before or behind",
		},
		apply: func(p *pass) {
			if p.Numbering == nil {
				return // the report was numbered by hand
			}
			keys := p.paragraphKeys()
			for _, l := range p.Languages {
				p.allTyped(l, keys)
			}
		},
	}
}

// allTyped reports the references that were typed in one language.
func (p *pass) allTyped(l *Language, keys map[int]string) {
	for _, text := range p.texts(l) {
		if !strings.ContainsFunc(text.text, isDigit) {
			continue
		}
		for _, form := range l.Vocabulary.typed {
			for _, t := range typedReferences(text.text, form, l.Vocabulary) {
				p.typed(text, t, keys)
			}
		}
	}
}

// paragraphKeys returns the keys of paragraphs by their numbers.
func (p *pass) paragraphKeys() map[int]string {
	keys := make(map[int]string)
	for _, key := range p.Numbering.Keys() {
		if place, _ := p.Numbering.Find(key); place.Kind == resolve.ParagraphPlace && place.Number > 0 {
			keys[place.Number] = key
		}
	}
	return keys
}

// typedReference is a reference to paragraphs that somebody typed.
type typedReference struct {
	from, to int // the bytes that a live reference replaces
	numbers  []int
	form     string
	whole    bool // of whole paragraphs, in the middle of a sentence: a live reference says the same
}

// typedReferences finds the references of one form in a text, those to other
// documents left out.
func typedReferences(text string, form typedForm, v *Vocabulary) []typedReference {
	var found []typedReference
	for _, m := range form.find.FindAll(text) {
		if insideWord(text, m[0], m[1]) || elsewhere(text, m[0], m[1], v) {
			continue
		}
		from, to := form.find.Group(m, "numbers")
		numbers, ok := v.numbers.read(text[from:to])
		if !ok {
			continue
		}
		t := typedReference{from: m[0], to: m[1], numbers: numbers, form: form.form}
		if from, to = form.find.Group(m, "word"); from < to {
			t.from, t.to = from, to
		}
		partFrom, partTo := form.find.Group(m, "part")
		first, _ := utf8.DecodeRuneInString(text[t.from:])
		t.whole = partFrom == partTo && !unicode.IsUpper(first)
		found = append(found, t)
	}
	return found
}

// insideWord reports whether letters or figures continue text[start:end].
func insideWord(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	return isWord(before) && isWord(first) || isWord(after) && isWord(last) || after == '/'
}

// isWord reports whether a character belongs to a word that is set off by
// spaces, as Chinese words are not.
func isWord(r rune) bool {
	return !isHan(r) && (isLetter(r) || isDigit(r) || isMark(r))
}

// elsewhere reports whether a reference is to another document.
func elsewhere(text string, start, end int, v *Vocabulary) bool {
	if v.own.around(text, start, end) {
		return false
	}
	return citation.MatchString(nearBefore(text, start)) || v.other.around(text, start, end)
}

// citation matches a text that ends with the symbol or number of a document:
// A/65/20, resolution 5/3.
var citation = regexp.MustCompile(`[0-9A-Z.]/\S*[0-9][)*]?[\s\x{A0}]*[,،，、;]?[\s\x{A0}]*$`)

// typed reports a reference, with a fix where it is known what it should be.
func (p *pass) typed(text located, t typedReference, keys map[int]string) {
	words := text.text[t.from:t.to]
	place, exact := text.at(t.from, t.to)
	if place.IsZero() {
		return
	}
	var wanted []string
	for _, n := range t.numbers {
		if keys[n] == "" {
			p.report(place, "%q is typed by hand, and the report has no paragraph %d", words, n)
			return
		}
		wanted = append(wanted, keys[n])
	}
	live := "[](#" + strings.Join(wanted, ",") + ")"
	if t.form != "" {
		live = strings.TrimSuffix(live, ")") + fmt.Sprintf(" %q)", t.form)
	}
	f := p.report(place, "%q is typed by hand", words)
	f.Hint = "write " + live + " if these paragraphs are meant; if another document is meant, name it directly before or behind"
	itself := slices.ContainsFunc(wanted, func(key string) bool { return slices.Contains(text.keys, key) })
	if exact && t.whole && !itself && p.words.holdMarkdown(place) {
		f.Fix = &diag.Fix{Message: "make it a live reference", Edits: []diag.Edit{{Span: place, New: live}}}
	}
}
