package reading

import (
	"iter"
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/search"
)

// Reference is a reference to paragraphs, typed as words and digits. From and
// To are bytes of the text; a live reference in the form Form can replace
// them.
type Reference struct {
	From, To int
	Numbers  []int // including those inside ranges
	Form     string
	Whole    bool // it is to whole paragraphs and not at the start of a sentence, so a live reference has the same words
}

// Citation is a reference to paragraphs of another document.
type Citation struct {
	Reference
	Symbol string // of the document; "" if the text has none next to it
}

// typedForm is a way to type a reference to paragraphs by hand.
type typedForm struct {
	find *search.Pattern
	form string // of the equivalent live reference
}

// References returns the references in a text to paragraphs of the document
// itself, in all forms of the language.
func (l *Language) References(text string) []Reference {
	return slices.Collect(l.ReferencesTo(text, func(int) bool { return true }))
}

// ReferencesTo yields those of [Language.References] that have a number which is
// asked for. Which document they are to is only looked for in these.
func (l *Language) ReferencesTo(text string, some func(number int) bool) iter.Seq[Reference] {
	return func(yield func(Reference) bool) {
		l.eachReference(text, func(form typedForm, m []int, r Reference) bool {
			if !slices.ContainsFunc(r.Numbers, some) || l.isElsewhere(text, m[0], m[1]) {
				return true
			}
			if from, to := form.find.Group(m, "word"); from < to {
				r.From, r.To = from, to
			}
			partFrom, partTo := form.find.Group(m, "part")
			first, _ := utf8.DecodeRuneInString(text[r.From:])
			r.Whole = partFrom == partTo && !unicode.IsUpper(first)
			return yield(r)
		})
	}
}

// Citations returns the references in a text to paragraphs of other documents.
func (l *Language) Citations(text string) []Citation {
	var found []Citation
	l.eachReference(text, func(_ typedForm, m []int, r Reference) bool {
		if l.isElsewhere(text, m[0], m[1]) {
			found = append(found, Citation{Reference: r, Symbol: SymbolBeside(text, m[0], m[1])})
		}
		return true
	})
	return found
}

// eachReference calls visit for each reference in a text, to any document, until
// it returns false.
func (l *Language) eachReference(text string, visit func(form typedForm, m []int, r Reference) bool) {
	for _, form := range l.typed {
		for _, m := range form.find.FindAll(text) {
			from, to := form.find.Group(m, "numbers")
			numbers, ok := l.numbers.read(text[from:to])
			if ok && !insideWord(text, m[0], m[1]) && !visit(form, m, Reference{From: m[0], To: m[1], Numbers: numbers, Form: form.form}) {
				return
			}
		}
	}
}

// insideWord reports whether a letter or digit is directly before or after
// text[start:end].
func insideWord(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	return isWord(before) && isWord(first) || isWord(after) && isWord(last) || after == '/' || goesOn().MatchString(text[end:])
}

// goesOn matches what after a number makes it the beginning of a longer one: 12.20.
var goesOn = search.Lazy(`^[.–-][0-9٠-٩]`)

// isElsewhere reports whether a reference is to another document.
func (l *Language) isElsewhere(text string, start, end int) bool {
	if l.own.Holds(text, start, end) {
		return false
	}
	return citation.MatchString(nearBefore(text, start)) || l.other.Holds(text, start, end) || l.isBeyond(text, start, end)
}

// citation matches a text that ends with the symbol or number of a document:
// A/65/20, resolution 5/3.
var citation = regexp.MustCompile(`[0-9A-Z.]/\S*[0-9][)*]?[\s\x{A0}]*[,،，、;]?[\s\x{A0}]*$`)

// enumeration reads lists and ranges of numbers, such as "3–5 and 7".
type enumeration struct {
	item    *regexp.Regexp  // one number
	between *search.Pattern // joins the two ends of a range
}

// widest is the greatest size of a range, and most the greatest number of numbers
// in an enumeration; what is larger is not meant as one.
const widest, most = 500, 10_000

// read returns the numbers of an enumeration, including those inside ranges.
// It reports false if a range runs backwards or is too wide, or if there are too
// many.
func (e enumeration) read(text string) ([]int, bool) {
	var numbers []int
	end := 0
	for i, m := range e.item.FindAllStringIndex(text, -1) {
		n, ok := grammar.Figure(text[m[0]:m[1]])
		if !ok || len(numbers) > most {
			return nil, false
		}
		if i > 0 && e.between.Matches(text[end:m[0]]) {
			first := numbers[len(numbers)-1]
			if n <= first || n-first > widest {
				return nil, false
			}
			for first++; first < n; first++ {
				numbers = append(numbers, first)
			}
		}
		numbers = append(numbers, n)
		end = m[1]
	}
	return numbers, len(numbers) > 0
}
