package diag

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the known word of which word is probably a misspelling, or ""
// if none is close. Case is ignored; among equally close words the first wins.
func Nearest(word string, known []string) string {
	if len(word) > longestWord || len(known) > mostKnown {
		return ""
	}
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	best, distance := "", 1+max(1, length/3)
	for _, candidate := range known {
		longer := utf8.RuneCountInString(candidate) - length
		if max(longer, -longer) >= distance {
			continue
		}
		if d := levenshtein.ComputeDistance(word, strings.ToLower(candidate)); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}

// mostKnown is the most known words that a word is compared with: a file may
// have as many misspellings as known words.
const mostKnown = 2000

// longestWord is the longest word, in bytes, that is compared: the time grows
// with the square of the length.
const longestWord = 200

// longestChoice is the most known words that a hint lists.
const longestChoice = 16

// Suggest returns a hint for an unknown word: the known word that was probably
// meant, or else all known words if they are few.
func Suggest(word string, known []string) string {
	if nearest := Nearest(word, known); nearest != "" {
		return `did you mean "` + nearest + `"?`
	}
	if len(known) == 0 || len(known) > longestChoice {
		return ""
	}
	return knownHere(known)
}

// Choice is [Suggest] for an error, which cannot do without: it lists all known words,
// however many, where none was probably meant.
func Choice(word string, known []string) string {
	return cmp.Or(Suggest(word, known), knownHere(known))
}

func knownHere(known []string) string { return "known here: " + strings.Join(known, ", ") }

// Distance returns how many letters must be added, removed or replaced to
// turn one word into another.
func Distance(a, b string) int { return levenshtein.ComputeDistance(a, b) }
