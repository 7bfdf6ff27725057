package reading

import (
	"rapporteur/internal/plain"

	"slices"
	"strings"
)

// stemLength is the number of letters that a name shares with its adjectives,
// and with forms that are not in the lexicon.
const stemLength = 4

// Stem returns the beginning of a name's first word, without an article joined
// to it.
func (l *Language) Stem(name string) string {
	name = FromCapital(name)
	for whole := range l.contractions {
		name = strings.TrimPrefix(name, whole)
	}
	letters := []rune(name)
	if end := slices.IndexFunc(letters, func(r rune) bool { return !plain.IsLetter(r) }); end >= 0 {
		letters = letters[:end]
	}
	return string(letters[:min(len(letters), stemLength)])
}
