package check

import (
	"slices"
	"unicode"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// parityUntranslated: every language has words of its own.
func parityUntranslated() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "parity-untranslated", Severity: diag.Error,
			Summary: "Every text is in the language of its folder",
			Why:     "words that were copied to be translated later go into print untranslated",
			Hint:    "translate it; a title that stays in its language is set between asterisks",
		},
		apply: aboutSession(func(p *pass) {
			t := translation{p, commonWords(p.Languages)}
			for _, q := range p.parallels {
				for i := range p.Languages {
					if q.in[i] != nil {
						t.check(q, i)
					}
				}
			}
		}),
	}
}

// A text of fewer letters or words than these may consist of names; so many
// letters as manyLetters are enough to know its script.
const (
	fewLetters  = 20
	manyLetters = 100
	fewWords    = 4
)

// translation looks for words that are not in the language they should be.
type translation struct {
	*pass
	common map[string][]bool // by index of the language: whether a word is frequent in it
}

// commonWords returns the words that are frequent in any of the languages.
func commonWords(languages []*Language) map[string][]bool {
	common := make(map[string][]bool)
	for i, l := range languages {
		for word := range l.Vocabulary.common {
			if common[word] == nil {
				common[word] = make([]bool, len(languages))
			}
			common[word][i] = true
		}
	}
	return common
}

// check reports the first words of one language at one place that are in
// another.
func (t translation) check(q *parallel, i int) {
	l := t.Languages[i]
	for _, text := range q.in[i].texts {
		words := text.native
		for _, c := range clausesOf(words) {
			if what := t.strange(c.text, i); what != "" {
				place, _ := text.at(c.from, c.from+len(c.text))
				relate(t.report(place, "this is not %s: %s", l.Report.Language.Tag, what), t.originalOf(q, i), "in the original")
				return
			}
		}
		if t.copied(q, i, words) {
			relate(t.report(q.in[i].place, "these are the words of the original"), t.originalOf(q, i), "in the original")
			return
		}
	}
}

// copied reports whether the original has the very words of a text.
func (t translation) copied(q *parallel, i int, words string) bool {
	original := q.in[t.Original]
	if i == t.Original || original == nil {
		return false
	}
	same := slices.ContainsFunc(original.texts, func(text *passage) bool { return text.native == words })
	return same && len(slices.Collect(wordsOf(words))) >= fewWords
}

// strange says why words are not in a language, "" if they may be.
func (t translation) strange(words string, language int) string {
	l := t.Languages[language]
	own, letters := 0, 0
	for _, r := range words {
		if letters == manyLetters {
			break
		}
		if isLetter(r) {
			letters++
			if inScript(l.Report.Language.Script, r) {
				own++
			}
		}
	}
	switch {
	case letters < fewLetters:
		return ""
	case 2*own < letters:
		return "its letters are of another script"
	case len(l.Vocabulary.common) == 0:
		return ""
	}
	return t.likelier(words, language)
}

// likelier says of which other language words are, "" if of none: it counts
// those that are frequent only here, or only there.
func (t translation) likelier(words string, language int) string {
	count := 0
	here, there := make([]int, len(t.Languages)), make([]int, len(t.Languages))
	for word := range wordsOf(words) {
		count++
		common := t.common[word]
		for i := range common {
			switch {
			case common[language] && !common[i]:
				here[i]++
			case common[i] && !common[language]:
				there[i]++
			}
		}
	}
	if count < fewWords {
		return ""
	}
	for i, other := range t.Languages {
		if there[i] >= 2 && there[i] > 2*here[i] {
			return "its words are " + string(other.Report.Language.Tag)
		}
	}
	return ""
}

// inScript reports whether a character is a letter of a script, named as ISO
// 15924 does.
func inScript(script string, r rune) bool {
	if r < 0x80 {
		return script == "Latn" && isLatin(r)
	}
	switch script {
	case "Arab":
		return unicode.Is(unicode.Arabic, r)
	case "Cyrl":
		return unicode.Is(unicode.Cyrillic, r)
	case "Hans":
		return isHan(r)
	}
	return unicode.Is(unicode.Latin, r)
}
