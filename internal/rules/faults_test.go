package rules_test

import (
	"math/rand/v2"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/lexicon"
)

// edit replaces the bytes from..to of a text.
type edit struct {
	from, to int
	with     string
}

// faultKind is a way to break something: find returns every change of that
// kind that a text allows.
type faultKind struct {
	name string
	find func(b *bench, random *rand.Rand, tag lang.Tag, file, text string) []edit
}

var faultKinds = []faultKind{
	{"a figure", figureFaults}, {"a symbol", symbolFaults}, {"a paragraph deleted", deletionFaults},
	{"a reference", referenceFaults}, {"a State", stateFaults}, {"a footnote's call", callFaults},
	{"a month", monthFaults}, {"emphasis", emphasisFaults}, {"untranslated", untranslatedFaults},
}

var (
	faultKeys    = regexp.MustCompile(`\{#[^}]*\}|\]\([^)]*\)|\[\^[^\]]*\]`)
	faultSymbol  = regexp.MustCompile(`CTOC/[A-Z0-9./]*[0-9]`)
	faultFigure  = regexp.MustCompile(`[0-9]`)
	faultTarget  = regexp.MustCompile(`\]\(#([a-z0-9-]+)\)`)
	faultCall    = regexp.MustCompile(`\[\^[^\]]*\](?:[^:]|$)`)
	faultMark    = regexp.MustCompile(`\*([^*\n]+)\*`)
	faultKeyLine = regexp.MustCompile(`(?m)^\{#[a-z0-9-]+\}\n`)
)

// changes makes a change of each match of a pattern outside of keys and
// addresses.
func changes(pattern *regexp.Regexp, text string, with func(was string) string) []edit {
	text = faultKeys.ReplaceAllStringFunc(text, func(key string) string { return strings.Repeat("#", len(key)) })
	var all []edit
	for _, m := range pattern.FindAllStringIndex(text, -1) {
		all = append(all, edit{m[0], m[1], with(text[m[0]:m[1]])})
	}
	return all
}

func otherDigit(random *rand.Rand, digit string) string {
	n, _ := strconv.Atoi(digit)
	return strconv.Itoa((n + 1 + random.IntN(9)) % 10)
}

func figureFaults(_ *bench, random *rand.Rand, _ lang.Tag, _, text string) []edit {
	text = faultSymbol.ReplaceAllStringFunc(text, func(symbol string) string { return strings.Repeat("#", len(symbol)) })
	return changes(faultFigure, text, func(was string) string { return otherDigit(random, was) })
}

func symbolFaults(_ *bench, random *rand.Rand, _ lang.Tag, _, text string) []edit {
	return changes(faultSymbol, text, func(was string) string {
		at := faultFigure.FindAllStringIndex(was, -1)
		m := at[random.IntN(len(at))]
		return was[:m[0]] + otherDigit(random, was[m[0]:m[1]]) + was[m[1]:]
	})
}

// paragraphs are the keyed paragraphs of a text: from the key, from the
// words, to the end.
func paragraphs(text string) [][3]int {
	var all [][3]int
	keys := faultKeyLine.FindAllStringIndex(text, -1)
	for i, m := range keys {
		end := len(text)
		if i+1 < len(keys) {
			end = keys[i+1][0]
		}
		if note := strings.Index(text[m[1]:end], "\n[^"); note >= 0 {
			end = m[1] + note
		}
		all = append(all, [3]int{m[0], m[1], end})
	}
	return all
}

func deletionFaults(_ *bench, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	for _, p := range paragraphs(text) {
		all = append(all, edit{p[0], p[2], ""})
	}
	return all
}

func referenceFaults(b *bench, random *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	keys := []string{"united-states-initiatives", "joint-operations", "group-statement", "global-alliance", "search-and-rescue"}
	for _, m := range faultTarget.FindAllStringSubmatchIndex(text, -1) {
		if with := keys[random.IntN(len(keys))]; with != text[m[2]:m[3]] {
			all = append(all, edit{m[2], m[3], with})
		}
	}
	return all
}

// stateFaults put another State in the place of one, in the same form.
func stateFaults(b *bench, random *rand.Rand, tag lang.Tag, _, text string) []edit {
	l := language()[tag].Locale
	others := []string{"BRA", "CHN", "JPN", "NOR", "PER"}
	var all []edit
	for _, code := range []string{"AUT", "IND", "PHL", "FRA", "KEN", "MEX", "THA", "COL", "PAN"} {
		for _, s := range l.Spellings(code) {
			if s.Length == lexicon.Alias || s.Form == "formal" || len([]rune(s.Text)) < 2 {
				continue
			}
			with, err := l.Name(others[random.IntN(len(others))], s.Form)
			at := strings.Index(text, s.Text)
			if next, _ := utf8.DecodeRuneInString(text[max(at, 0)+len(s.Text):]); err == nil && at >= 0 && !joined(next) {
				all = append(all, edit{at, at + len(s.Text), with})
			}
		}
	}
	return all
}

// joined reports whether a letter after a name shows that the word is
// another, such as an adjective.
func joined(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) }

func callFaults(_ *bench, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	for _, m := range faultCall.FindAllStringIndex(text, -1) {
		end := m[0] + strings.Index(text[m[0]:], "]") + 1
		all = append(all, edit{m[0], end, " "})
	}
	return all
}

func monthFaults(_ *bench, _ *rand.Rand, tag lang.Tag, _, text string) []edit {
	months := map[lang.Tag][3]string{
		lang.English: {"September", "October", "March"}, lang.French: {"septembre", "octobre", "mars"},
		lang.Spanish: {"septiembre", "octubre", "marzo"}, lang.Russian: {"сентября", "октября", "марта"},
		lang.Arabic: {"أيلول/سبتمبر", "تشرين الأول/أكتوبر", "آذار/مارس"}, lang.Chinese: {"年9月", "年10月", "年3月"},
	}[tag]
	var all []edit
	for i, month := range months {
		if at := strings.Index(text, month); at >= 0 {
			all = append(all, edit{at, at + len(month), months[(i+1)%3]})
		}
	}
	return all
}

func emphasisFaults(_ *bench, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	return changes(faultMark, text, func(was string) string { return strings.Trim(was, "*") })
}

// untranslatedFaults put the words of another language into a paragraph.
func untranslatedFaults(b *bench, random *rand.Rand, tag lang.Tag, file, text string) []edit {
	others := lang.All()
	other := others[random.IntN(len(others))].Tag
	if other == tag {
		return nil
	}
	theirs := string(b.files[path.Join(string(other), strings.TrimPrefix(file, string(tag)+"/"))].Data)
	words := make(map[string]string)
	for _, p := range paragraphs(theirs) {
		words[theirs[p[0]:p[1]]] = theirs[p[1]:p[2]]
	}
	var all []edit
	for _, p := range paragraphs(text) {
		all = append(all, edit{p[1], p[2], words[text[p[0]:p[1]]]})
	}
	return all
}
