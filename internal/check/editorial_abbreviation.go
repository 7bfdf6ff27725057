package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// abbreviationUnknown: readers are told what an abbreviation means.
func abbreviationUnknown() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "abbreviation-unknown", Severity: diag.Warning,
			Summary: "An abbreviation is introduced before it is used",
			Why:     "readers who do not know it have nowhere to look it up; recommendations are read before the deliberations that led to them",
			Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "write the full name there, with the abbreviation in parentheses; abbreviations that everybody knows are in check.toml of the language",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			introduced, reported := make(map[string]bool), make(map[string]bool)
			for _, a := range p.readings[l].abbreviations {
				switch {
				case a.introduced:
					introduced[a.text] = true
				case !introduced[a.text] && !reported[a.text] && p.words.hold(a.place):
					reported[a.text] = true
					p.report(a.place, "%q has not been introduced before", a.text)
				}
			}
		}),
	}
}

// abbreviationTwice: an abbreviation is introduced once.
func abbreviationTwice() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "abbreviation-twice", Severity: diag.Warning,
			Summary: "An abbreviation is introduced once",
			Why:     "once it has been introduced, it is used instead of the full name",
			Source:  "United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual",
			Hint:    "use the abbreviation alone, or the full name alone",
		},
		apply: aboutLanguage(func(p *pass, l *Language) {
			first := make(map[string]source.Span)
			for _, a := range p.readings[l].abbreviations {
				if !a.introduced {
					continue
				}
				if earlier, ok := first[a.text]; !ok {
					first[a.text] = a.place
				} else if p.words.hold(a.place) {
					relate(p.report(a.place, "%q has been introduced before", a.text), earlier, "here")
				}
			}
		}),
	}
}

// abbreviation is one in a text; introduced says that it stands in
// parentheses of its own.
type abbreviation struct {
	text       string
	place      source.Span
	introduced bool
}

// abbreviations returns those of a language's report that need to be
// introduced, in reading order.
func abbreviations(l *Language, texts []located) []abbreviation {
	var all []abbreviation
	for _, text := range texts {
		words := text.native
		if strings.IndexFunc(words, unicode.IsLower) < 0 && l.Report.Language.Script != "Arab" && l.Report.Language.Script != "Hans" {
			continue // all of it is in capitals
		}
		for _, w := range capitals(words) {
			name := words[w.from:w.to]
			if l.Vocabulary.abbreviations[name] || isRoman(name) {
				continue
			}
			place, _ := text.at(w.from, w.to)
			all = append(all, abbreviation{name, place, inParentheses(words, w)})
		}
	}
	return all
}

// capitals returns the words of two capitals or more, with figures and marks
// between them left out.
func capitals(text string) []wordAt {
	var found []wordAt
	from, only := -1, true
	end := func(to int) {
		if from >= 0 && only && utf8.RuneCountInString(text[from:to]) > 1 {
			found = append(found, wordAt{from, to})
		}
		from, only = -1, true
	}
	for i, r := range text {
		switch {
		case isLatinOrCyrillic(r) || r >= '0' && r <= '9' || r == '-' || r == '/' || r == '.' && from >= 0 && capitalAt(text, i+1):
			if from < 0 {
				from = i
			}
			only = only && unicode.IsUpper(r)
		default:
			end(i)
		}
	}
	end(len(text))
	return found
}

func capitalAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsUpper(r)
}

// isLatinOrCyrillic reports whether a character is a letter of a script with
// capitals. Other letters may be written together with an abbreviation.
func isLatinOrCyrillic(r rune) bool {
	return r < 0x80 && isLatin(r) || r >= 0xC0 && r < 0x600
}

func isRoman(text string) bool { return strings.Trim(text, "IVXLCDM") == "" }

// inParentheses reports whether nothing stands in the parentheses round a
// word but the word itself, as where it is introduced.
func inParentheses(text string, w wordAt) bool {
	before, after := strings.TrimRight(text[:w.from], `"“«‘' `+"\u00a0"), strings.TrimLeft(text[w.to:], `"”»’' `+"\u00a0")
	return (strings.HasSuffix(before, "(") || strings.HasSuffix(before, "（")) &&
		(strings.HasPrefix(after, ")") || strings.HasPrefix(after, "）") || strings.HasPrefix(after, ",") || strings.HasPrefix(after, ";"))
}
