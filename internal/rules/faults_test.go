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
	name    string
	certain bool // 95 % of all such are found
	find    func(b *seedbed, random *rand.Rand, tag lang.Tag, file, text string) []edit
}

// faultKinds are all kinds that the data of a session can decide. What a
// sentence means is none of them.
var faultKinds = []faultKind{
	{"a figure", true, figureFaults}, {"symbol", true, symbolFaults}, {"paragraph lost", true, deletionFaults},
	{"reference", true, referenceFaults}, {"reference lost or typed", false, referenceSlips}, {"another State", true, stateFaults},
	{"footnote call lost", true, callFaults}, {"footnote call moved", false, movedCalls}, {"month", true, worded("month")}, {"emphasis", true, emphasisFaults},
	{"untranslated", true, untranslatedFaults}, {"gender", false, worded("gender")}, {"money or unit", false, worded("money or unit")}, {"figure in words", false, worded("figure in words")},
	{"stray punctuation", false, worded("stray punctuation")}, {"doubled word", false, doubledWords}, {"sentence or item lost", false, lostSentences},
	{"order of items", false, swappedItems}, {"State misspelt", false, misspeltStates}, {"person misspelt", false, misspeltPersons},
	{"another person", false, otherPersons}, {"date or ordinal", false, worded("date or ordinal")}, {"category", false, worded("category")},
}

var (
	faultKeys    = regexp.MustCompile(`\{#[^}]*\}|\]\([^)]*\)|\[\^[^\]]*\]`)
	faultSymbol  = regexp.MustCompile(`CTOC/[A-Z0-9./]*[0-9]`)
	faultLabel   = regexp.MustCompile(`(?m)^[0-9]+\. `)
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

func figureFaults(_ *seedbed, random *rand.Rand, _ lang.Tag, file, text string) []edit {
	if path.Ext(file) != ".md" {
		return nil
	}
	text = faultSymbol.ReplaceAllStringFunc(text, func(symbol string) string { return strings.Repeat("#", len(symbol)) })
	text = faultLabel.ReplaceAllStringFunc(text, func(label string) string { return strings.Repeat("#", len(label)) })
	return changes(faultFigure, text, func(was string) string { return otherDigit(random, was) })
}

func symbolFaults(b *seedbed, random *rand.Rand, tag lang.Tag, file, text string) []edit {
	if tag == "-" {
		return worded("symbol")(b, random, tag, file, text)
	}
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

func deletionFaults(_ *seedbed, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	for _, p := range paragraphs(text) {
		all = append(all, edit{p[0], p[2], ""})
	}
	return all
}

func referenceFaults(_ *seedbed, random *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	keys := faultKeyLine.FindAllString(text, -1)
	for _, m := range faultTarget.FindAllStringSubmatchIndex(text, -1) {
		if with := strings.Trim(keys[random.IntN(len(keys))], "{#}\n"); with != text[m[2]:m[3]] {
			all = append(all, edit{m[2], m[3], with})
		}
	}
	return all
}

// stateFaults put another State in the place of one, in the same form.
func stateFaults(b *seedbed, random *rand.Rand, tag lang.Tag, _, text string) []edit {
	if language()[tag] == nil {
		return nil
	}
	l := language()[tag].Locale
	others := []string{"BRA", "CHN", "JPN", "NOR", "PER"}
	var all []edit
	for _, code := range []string{"AUT", "IND", "PHL", "FRA", "KEN", "MEX", "THA", "COL", "PAN"} {
		for _, s := range l.Spellings(code) {
			if s.Length == lexicon.Alias || s.Form == "formal" || len([]rune(s.Text)) < 2 {
				continue
			}
			with, err := l.Name(others[random.IntN(len(others))], s.Form)
			if at := whole(text, s.Text); err == nil && at >= 0 {
				all = append(all, edit{at, at + len(s.Text), with})
			}
		}
	}
	return all
}

// whole returns where a text has a name that no letters follow, which would
// show that the word is another, such as an adjective; -1 if nowhere.
func whole(text, name string) int {
	at := strings.Index(text, name)
	if at >= 0 {
		if next, _ := utf8.DecodeRuneInString(text[at+len(name):]); unicode.IsLetter(next) && !unicode.Is(unicode.Han, next) {
			return -1
		}
	}
	return at
}

func callFaults(_ *seedbed, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	for _, m := range faultCall.FindAllStringIndex(text, -1) {
		end := m[0] + strings.Index(text[m[0]:], "]") + 1
		all = append(all, edit{m[0], end, " "})
	}
	return all
}

func emphasisFaults(_ *seedbed, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	return changes(faultMark, text, func(was string) string { return strings.Trim(was, "*") })
}

// untranslatedFaults put the words of another language into a paragraph.
func untranslatedFaults(b *seedbed, random *rand.Rand, tag lang.Tag, file, text string) []edit {
	others := lang.All()
	other := others[random.IntN(len(others))].Tag
	copied := b.files[path.Join(string(other), strings.TrimPrefix(file, string(tag)+"/"))]
	if other == tag || copied == nil {
		return nil
	}
	theirs := string(copied.Data)
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
