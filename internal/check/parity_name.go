package check

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
)

// parityName: a State that one language names, all name.
func parityName() Rule {
	return parityRule("parity-name", diag.Warning,
		"Every language names the same States and organizations in a paragraph",
		"a State that took part in something did so in every language; a name that slipped into another paragraph says something of the wrong State",
		"correct the name, or silence the rule with the reason why the language does without it",
		facet{
			find: namesOf, show: stateName, hinted: nameHinted, least: 3,
			demand: func(string, int, int) demand { return twoThirds },
		})
}

// namesOf returns each State or organization that a text names, once. The
// short name of an organization may be an ordinary word: the Office.
func namesOf(p *pass, l *Language, text *passage) []mention {
	var found []mention
	for _, n := range text.names {
		e, _ := l.Locale.Entity(n.code)
		if slices.Contains(namedFreely, e.Kind) || slices.ContainsFunc(found, func(m mention) bool { return m.value == n.code }) {
			continue
		}
		place, _ := text.at(n.from, n.to)
		found = append(found, mention{value: n.code, place: place, soft: e.Kind != "state" && e.Kind != "union"})
	}
	return found
}

// namedFreely are the kinds of entities that a sentence about them need not
// name.
var namedFreely = []string{"instrument", "body", "mechanism"}

func stateName(_ *pass, l *Language, code string) string {
	name, err := l.Locale.Name(code, "list")
	if err != nil {
		return code
	}
	return name
}

// stemLength is how many letters of a name its adjectives, and forms that
// the lexicon does not have, share with it.
const stemLength = 4

// formalForm is the form of names that begins with the kind of State: the
// Republic of.
const formalForm = "formal"

// nameHinted reports whether a text has a word that begins like a name: an
// adjective, a case that the lexicon lacks.
func nameHinted(p *pass, l *Language, r *rendering, code string) bool {
	for _, s := range l.Locale.Spellings(code) {
		stem := stemOf(fromCapital(s.Text), &l.Vocabulary.usage)
		if stem == "" || s.Form == formalForm {
			continue
		}
		for _, text := range r.texts {
			if strings.Contains(text.text, stem) || strings.Contains(text.text, strings.ToLower(stem)) {
				return true
			}
		}
	}
	return false
}

// stemOf returns the beginning of a name's first word, without the article
// that some languages write together with it.
func stemOf(name string, u *usage) string {
	for whole := range u.contractions {
		name = strings.TrimPrefix(name, whole)
	}
	letters := []rune(name)
	if end := slices.IndexFunc(letters, func(r rune) bool { return !isLetter(r) }); end >= 0 {
		letters = letters[:end]
	}
	return string(letters[:min(len(letters), stemLength)])
}
