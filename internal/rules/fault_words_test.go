package rules_test

import (
	"math/rand/v2"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/lexicon"
)

// faultWord is a line of testdata/seeded/kinds.txt.
type faultWord struct {
	kind    string
	tag     lang.Tag
	pattern *regexp.Regexp
	with    string
}

var faultWords = sync.OnceValue(func() (all []faultWord) {
	content, err := os.ReadFile("testdata/seeded/kinds.txt")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(content)) {
		if cells := strings.SplitN(strings.TrimSuffix(line, "\n"), " | ", 4); len(cells) == 4 {
			all = append(all, faultWord{cells[0], lang.Tag(cells[1]), regexp.MustCompile(cells[2]), cells[3]})
		}
	}
	return all
})

// worded returns the changes of a kind that kinds.txt lists.
func worded(kind string) func(*seedbed, *rand.Rand, lang.Tag, string, string) []edit {
	return func(_ *seedbed, _ *rand.Rand, tag lang.Tag, file, text string) (all []edit) {
		if tag != "-" && path.Ext(file) != ".md" {
			return nil
		}
		text = faultKeys.ReplaceAllStringFunc(text, func(key string) string { return strings.Repeat("#", len(key)) })
		for _, w := range faultWords() {
			if w.kind != kind || w.tag != tag {
				continue
			}
			for _, m := range w.pattern.FindAllStringSubmatchIndex(text, -1) {
				all = append(all, edit{m[0], m[1], string(w.pattern.ExpandString(nil, w.with, text, m))})
			}
		}
		return all
	}
}

var (
	faultSentence = regexp.MustCompile(`\p{L}{4,}\)?(?:\. |\.\n|。\n?)`)
	faultItem     = regexp.MustCompile(`(?m)^- .*\n`)
	faultWordOf   = regexp.MustCompile(`[\p{L}\p{M}]+`)
)

func referenceSlips(_ *seedbed, _ *rand.Rand, tag lang.Tag, _, text string) []edit {
	typed := map[lang.Tag]string{
		lang.English: "paragraph 12", lang.French: "paragraphe 12", lang.Spanish: "párrafo 12",
		lang.Russian: "пункт 12", lang.Arabic: "الفقرة 12", lang.Chinese: "第12段",
	}
	var all []edit
	for _, m := range regexp.MustCompile(`\[\]\(#[^)]*\)`).FindAllStringIndex(text, -1) {
		own := "[](#" + faultKeyBefore(text, m[0]) + ")"
		for _, with := range []string{" ", typed[tag], own} {
			all = append(all, edit{m[0], m[1], with})
		}
	}
	return all
}

func faultKeyBefore(text string, at int) string {
	keys := faultKeyLine.FindAllString(text[:at], -1)
	if len(keys) == 0 {
		return "unknown"
	}
	return strings.Trim(keys[len(keys)-1], "{#}\n")
}

// movedCalls move a footnote's call to the beginning of its paragraph's second word.
func movedCalls(_ *seedbed, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	for _, m := range faultCall.FindAllStringIndex(text, -1) {
		end := m[0] + strings.Index(text[m[0]:], "]") + 1
		start := strings.LastIndex(text[:m[0]], "}\n") + 2
		first := strings.IndexAny(text[start:m[0]], " ，。")
		if start < 2 || first < 0 || strings.HasPrefix(text[end:], ":") {
			continue
		}
		all = append(all, edit{start, end, text[start:start+first] + text[m[0]:end] + text[start+first:m[0]]})
	}
	return all
}

func doubledWords(_ *seedbed, random *rand.Rand, tag lang.Tag, file, text string) []edit {
	if path.Ext(file) != ".md" {
		return nil
	}
	var all []edit
	for _, c := range changes(faultWordOf, text, func(was string) string { return was }) {
		switch word := text[c.from:c.to]; {
		case tag == lang.Chinese && utf8.RuneCountInString(word) >= 4:
			at := 1 + random.IntN(utf8.RuneCountInString(word)-3)
			letters := []rune(word)
			all = append(all, edit{c.from, c.to, string(letters[:at+2]) + string(letters[at:])})
		case tag != lang.Chinese && len(word) > 1 && !unicode.IsUpper([]rune(word)[0]):
			all = append(all, edit{c.from, c.to, word + " " + word})
		}
	}
	return all
}

// lostSentences take a sentence out of a paragraph with several, or an item
// out of a list.
func lostSentences(_ *seedbed, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	for _, p := range paragraphs(text) {
		words := text[p[1]:p[2]]
		from := 0
		for _, m := range faultSentence.FindAllStringSubmatchIndex(words, -1) {
			if from > 0 || m[1] < len(strings.TrimSpace(words)) {
				all = append(all, edit{p[1] + from, p[1] + m[1], strings.Repeat("\n", strings.Count(words[m[0]:m[1]], "\n")) + " "})
			}
			from = m[1]
		}
		for _, m := range faultItem.FindAllStringIndex(words, -1) {
			all = append(all, edit{p[1] + m[0], p[1] + m[1], "\n"})
		}
	}
	return all
}

// swappedItems swap two neighbours: items of a list, or paragraphs.
func swappedItems(_ *seedbed, _ *rand.Rand, _ lang.Tag, _, text string) []edit {
	var all []edit
	swap := func(a, b [2]int) {
		all = append(all, edit{a[0], b[1], text[b[0]:b[1]] + text[a[1]:b[0]] + text[a[0]:a[1]]})
	}
	items := faultItem.FindAllStringIndex(text, -1)
	for i := 1; i < len(items); i++ {
		if items[i-1][1] == items[i][0] {
			swap([2]int(items[i-1]), [2]int(items[i]))
		}
	}
	all2 := paragraphs(text)
	for i := 1; i < len(all2); i++ {
		if all2[i-1][2] == all2[i][0] {
			swap([2]int{all2[i-1][0], all2[i-1][2]}, [2]int{all2[i][0], all2[i][2]})
		}
	}
	return all
}

// misspelt leaves out, doubles or exchanges a letter of a word after its first.
func misspelt(random *rand.Rand, word string) string {
	letters := []rune(word)
	at := 1 + random.IntN(len(letters)-1)
	switch random.IntN(3) {
	case 0:
		return string(letters[:at]) + string(letters[at+1:])
	case 1:
		return string(letters[:at+1]) + string(letters[at:])
	}
	letters[at-1], letters[at] = letters[at], letters[at-1]
	return string(letters)
}

func misspeltStates(_ *seedbed, random *rand.Rand, tag lang.Tag, _, text string) []edit {
	if language()[tag] == nil {
		return nil
	}
	l := language()[tag].Locale
	var all []edit
	for _, code := range l.Codes() {
		if e, _ := l.Entity(code); !slices.Contains([]string{"state", "union", "organization", "agency", "ngo"}, e.Kind) {
			continue
		}
		for _, s := range l.Spellings(code) {
			letters := []rune(s.Text)
			if s.Length == lexicon.Alias || strings.Contains(s.Text, " ") || len(letters) < 5 && !(tag == lang.Chinese && len(letters) > 2) {
				continue
			}
			if at := whole(text, s.Text); at >= 0 {
				all = append(all, edit{at, at + len(s.Text), misspelt(random, s.Text)})
			}
		}
	}
	return all
}

// surnames returns the surnames of a session's persons as a language has them.
func (b *seedbed) surnames(tag lang.Tag) (all []string) {
	words := b.session.In(tag)
	if words == nil {
		return nil
	}
	for _, p := range b.session.Persons() {
		name := p.Surname.V
		if own := words.Texts.People[p.Key.V]; own.Surname.IsSet() {
			name = own.Surname.V
		}
		all = append(all, name)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func misspeltPersons(b *seedbed, random *rand.Rand, tag lang.Tag, file, text string) (all []edit) {
	if path.Ext(file) != ".md" {
		return nil
	}
	for _, name := range b.surnames(tag) {
		if at := whole(text, name); at >= 0 {
			all = append(all, edit{at, at + len(name), misspelt(random, name)})
		}
	}
	return all
}

func otherPersons(b *seedbed, random *rand.Rand, tag lang.Tag, file, text string) (all []edit) {
	if path.Ext(file) != ".md" {
		return nil
	}
	names := b.surnames(tag)
	for _, name := range names {
		if at := whole(text, name); at >= 0 {
			all = append(all, edit{at, at + len(name), names[random.IntN(len(names))]})
		}
	}
	return all
}
