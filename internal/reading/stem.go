package reading

import (
	"slices"
	"strings"
)

// stemLength is how many letters of a name its adjectives, and forms that
// the lexicon does not have, share with it.
const stemLength = 4

// Stem returns the beginning of a name's first word, without the article that
// some languages write together with it.
func (l *Language) Stem(name string) string {
	name = FromCapital(name)
	for whole := range l.contractions {
		name = strings.TrimPrefix(name, whole)
	}
	letters := []rune(name)
	if end := slices.IndexFunc(letters, func(r rune) bool { return !IsLetter(r) }); end >= 0 {
		letters = letters[:end]
	}
	return string(letters[:min(len(letters), stemLength)])
}
