package diag

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the known word that word is most likely a misspelling of,
// or "" when none is near. Upper and lower case count as equal; of equally
// near words the first is taken.
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

// longestWord is the length in bytes of a word that may be a misspelling of
// another. Comparing takes time that grows with it.
const longestWord = 200

// longestChoice is the number of known words that a hint still lists.
const longestChoice = 16

// Suggest returns a hint for a word that is not among those known: the one
// that was probably meant, or else all of them if they are few.
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
