package diag

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the known word of which word is probably a misspelling, or ""
// if none is close. Case is ignored; among equally close words the first wins.
func Nearest(word string, known []string) string {
	if len(word) > longestWord {
		return ""
	}
	best, distance := "", 1+max(1, len([]rune(word))/3)
	for _, candidate := range known {
		d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(candidate))
		if d < distance {
			best, distance = candidate, d
		}
	}
	return best
}

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
	return "known here: " + strings.Join(known, ", ")
}

// Distance returns how many letters must be added, removed or replaced to
// turn one word into another.
func Distance(a, b string) int { return levenshtein.ComputeDistance(a, b) }
