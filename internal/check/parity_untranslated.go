package check

import (
	"slices"
	"unicode"

	"rapporteur/internal/diag"
)

// parityUntranslated: every language has words of its own.
func parityUntranslated() Rule {
	return Rule{
		Rule: diag.Rule{
			ID: "parity-untranslated", Severity: diag.Error,
			Summary: "Every text is in the language of its folder",
			Why:     "words that were copied to be translated later go into print untranslated",
			Hint:    "translate it; a title that stays in its language is set between asterisks",
		},
		apply: aboutSession(func(p *pass) {
			for _, q := range p.parallels {
				for i := range p.Languages {
					if q.in[i] != nil {
						p.untranslated(q, i)
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

// untranslated reports the first words of one language at one place that are
// in another.
func (p *pass) untranslated(q *parallel, i int) {
	l := p.Languages[i]
	for _, text := range q.in[i].texts {
		words := text.native
		for _, c := range clausesOf(words) {
			if what := p.strange(c.text, l); what != "" {
				place, _ := text.at(c.from, c.from+len(c.text))
				relate(p.report(place, "this is not %s: %s", l.Report.Language.Tag, what), p.originalOf(q, i), "in the original")
				return
			}
		}
		if p.copied(q, i, words) {
			relate(p.report(q.in[i].place, "these are the words of the original"), p.originalOf(q, i), "in the original")
			return
		}
	}
}

// copied reports whether the original has the very words of a text.
func (p *pass) copied(q *parallel, i int, words string) bool {
	original := q.in[p.Original]
	if i == p.Original || original == nil {
		return false
	}
	same := slices.ContainsFunc(original.texts, func(text *passage) bool { return text.native == words })
	return same && len(wordsOf(words)) >= fewWords
}

// strange says why words are not in a language, "" if they may be.
func (p *pass) strange(words string, l *Language) string {
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
	all := wordsOf(words)
	if len(all) < fewWords {
		return ""
	}
	for _, other := range p.Languages {
		if len(other.Vocabulary.common) == 0 {
			continue
		}
		here, there := compareWords(all, l.Vocabulary.common, other.Vocabulary.common)
		if there >= 2 && there > 2*here {
			return "its words are " + string(other.Report.Language.Tag)
		}
	}
	return ""
}

// compareWords counts the words that are frequent in one of two languages
// only.
func compareWords(words []string, here, there map[string]bool) (ofHere, ofThere int) {
	for _, word := range words {
		switch {
		case here[word] && !there[word]:
			ofHere++
		case there[word] && !here[word]:
			ofThere++
		}
	}
	return ofHere, ofThere
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
