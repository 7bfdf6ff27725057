package parity

import (
	"slices"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func parityName() rules.Check {
	return parityRule("parity-name", rules.Warning,
		"Every language names the same States and organizations in a paragraph",
		"a name that is missing or in another paragraph makes the text say something about the wrong State",
		"correct the name, or silence the rule and say why the language does without it",
		facet{
			find: namesOf, show: stateName, hinted: nameHinted, misspelt: nameMisspelt, least: 3, wanted: once,
		})
}

// namesOf returns each State or organization that a text names, once, not by an
// adjective. The short name of an organization is soft, because it may be an ordinary
// word: the Office.
func namesOf(_ *rules.Language, text *reading.Text, found func(mention)) {
	for i, n := range text.Names {
		named := func(earlier reading.Name) bool { return earlier.Code == n.Code && earlier.Manner != reading.Adjective }
		if n.Manner != reading.Adjective && !slices.Contains(namedFreely, n.Kind) && !slices.ContainsFunc(text.Names[:i], named) {
			place, _ := text.Exactly(n.From, n.To)
			found(mention{value: n.Code, place: place, soft: !reading.IsState(n.Entity)})
		}
	}
}

// namedFreely are the kinds of entities that a sentence about them need not
// name.
var namedFreely = []string{"instrument", "body", "mechanism"}

func stateName(l *rules.Language, code string) string {
	name, err := l.Locale.Name(code, "list")
	if err != nil {
		return code
	}
	return name
}

// formalForm is the form of names that begins with the kind of State: the
// Republic of.
const formalForm = "formal"

// nameHinted reports whether a text has a word that begins like a name: an
// adjective, or a case that the lexicon lacks.
func nameHinted(l *rules.Language, r *rules.Rendering, code string) bool {
	for _, text := range r.Texts {
		if slices.ContainsFunc(text.Names, func(n reading.Name) bool { return n.Code == code }) {
			return true
		}
	}
	for _, s := range l.Locale.Spellings(code) {
		stem := l.Words.Stem(s.Text)
		if stem == "" || s.Form == formalForm {
			continue
		}
		for _, text := range r.Texts {
			if strings.Contains(text.Raw, stem) || strings.Contains(text.Raw, strings.ToLower(stem)) {
				return true
			}
		}
	}
	return false
}
