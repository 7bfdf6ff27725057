package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// punctuationRule is a rule about faults that no typographic rule can mend
// without a decision of the author's. Look returns the bytes of such a fault
// at a mark of a printed text, if there is one.
func punctuationRule(id, summary, why, hint, what string, look func(l *Language, m punctuationMark) (wordAt, bool)) Rule {
	return Rule{
		Rule: rule.Rule{ID: id, Severity: diag.Warning, Summary: summary, Why: why, Hint: hint},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.printed(l) {
				for _, m := range text.marks {
					if w, ok := look(l, m); ok {
						p.fault(text, w, what)
					}
				}
			}
		}),
	}
}

// fault reports words of a text, if an author wrote them.
func (p *pass) fault(text *passage, w wordAt, what string) {
	if place := text.between(w.from, w.to); p.words.hold(place) {
		p.report(place, what, strings.TrimSpace(text.text[w.from:w.to]))
	}
}

func punctuationRepeated() Rule {
	return punctuationRule("punctuation-repeated",
		"Punctuation marks do not follow each other", "one of the two was left behind when the sentence was changed",
		"leave one of the marks", "%q has a mark too many",
		func(_ *Language, m punctuationMark) (wordAt, bool) {
			return wordAt{m.end - utf8.RuneLen(m.before), m.to}, m.isRepeated()
		})
}

func punctuationSpace() Rule {
	return punctuationRule("punctuation-space",
		"No space stands before punctuation or inside brackets that the language does not have there",
		"a line could begin with the mark", "remove the space, or complete what is missing there", "the space beside %q does not belong there",
		func(l *Language, m punctuationMark) (wordAt, bool) {
			before, behind := m.isMisplaced(&l.Vocabulary.usage)
			if behind {
				return wordAt{m.from, m.to + utf8.RuneLen(m.after)}, true
			}
			return wordAt{m.end, m.to}, before
		})
}

func punctuationForeign() Rule {
	return punctuationRule("punctuation-foreign",
		"Punctuation is that of the language",
		"marks of another language are often left from the text that was translated", "type the mark of the language", "%q is not punctuation of the language",
		func(l *Language, m punctuationMark) (wordAt, bool) { return wordAt{m.from, m.to}, m.isForeign(l) })
}

func dashHyphen() Rule {
	return punctuationRule("dash-hyphen",
		"A dash is not written as a hyphen", "a hyphen joins words, a dash sets them apart", "type a dash (–) between spaces, or join the words",
		"%q stands in the place of a dash",
		func(l *Language, m punctuationMark) (wordAt, bool) {
			if m.before == '-' {
				m.from = m.end - 1
			}
			return wordAt{m.from, m.to}, l.Vocabulary.dashes && m.isDash()
		})
}

// letterLookalike: a word is of one script.
func letterLookalike() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "letter-lookalike", Severity: diag.Warning,
			Summary: "A word has letters of one script",
			Why:     "a letter of another script looks the same, but cannot be found or sorted",
			Hint:    "type the word anew",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.texts(l) {
				for _, w := range mixedWords(text.bare) {
					p.fault(text.passage, w, "%q mixes letters of several scripts")
				}
			}
		}),
	}
}

// mixedWords returns the words with letters of more than one of the scripts
// that share shapes.
func mixedWords(text string) []wordAt {
	var found []wordAt
	from, scripts := -1, 0
	end := func(to int) {
		if scripts&(scripts-1) != 0 {
			found = append(found, wordAt{from, to})
		}
		from, scripts = -1, 0
	}
	for i, r := range text {
		script := scriptBit(r)
		switch {
		case script != 0 && from < 0:
			from, scripts = i, script
		case script != 0:
			scripts |= script
		case from >= 0 && !isMark(r):
			end(i)
		}
	}
	end(len(text))
	return found
}

func scriptBit(r rune) int {
	switch {
	case isLatin(r):
		return 1
	case r < 0x370 || r >= 0x600 && ownLetter(r): // before the first Greek letter, Arabic, Chinese
		return 0
	case unicode.Is(unicode.Cyrillic, r):
		return 2
	case unicode.Is(unicode.Greek, r):
		return 4
	}
	return 0
}

// punctuationPair: brackets and quotation marks come in pairs.
func punctuationPair() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "punctuation-pair", Severity: diag.Warning,
			Summary: "Brackets and quotation marks come in pairs",
			Why:     "readers look for the other one, and a single straight quotation mark is set on the wrong side",
			Hint:    "add the mark that is missing, or remove this one",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			for _, text := range p.texts(l) {
				if w, ok := unpaired(text.bare); ok {
					if place, _ := text.at(w.from, w.to); p.words.hold(place) {
						p.report(place, "%q has no partner", text.text[w.from:w.to])
					}
				}
			}
		}),
	}
}

const (
	openingMarks = `([{«“„《〈「（【`
	closingMarks = `)]}»””》〉」）】`
)

// unpaired returns the first bracket or quotation mark of a text that has no
// partner. A closing bracket behind the letter of a sub-paragraph needs none.
func unpaired(text string) (wordAt, bool) {
	type mark struct {
		closes rune
		at     wordAt
	}
	var open []mark
	for i, r := range text {
		if !isPunctuation(r) {
			continue
		}
		at := wordAt{i, i + utf8.RuneLen(r)}
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
	return wordAt{}, false
}

// isLabel reports whether a text ends with what may label a sub-paragraph: a
// letter, a number, a small Roman number.
func isLabel(text string) bool {
	last := text[strings.LastIndexAny(text, " \u00a0\u202f(\t")+1:]
	return last != "" && len([]rune(strings.Trim(last, "\u00a0\u202f"))) <= 3 && !strings.ContainsAny(last, ".,;:")
}
