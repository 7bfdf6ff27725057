package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/source"
)

// Count is a number that stays when something is put in after it: 12, then 12 bis.
type Count struct {
	N   int
	Bis int // 0 for 12, 1 for 12 bis, 2 for 12 ter
}

// insertions are the Latin words after a number, which data and addresses have in
// every language; the languages' own are in their labels.toml.
var insertions = []string{"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"}

// Insertions is how many numbers can be put in after one.
func Insertions() int { return len(insertions) }

// ParseCount reads what [Count.String] writes.
func ParseCount(s string) (Count, bool) {
	digits, word, inserted := strings.Cut(s, " ")
	n, err := strconv.Atoi(digits)
	bis := 0
	if inserted {
		bis = slices.Index(insertions, word) + 1
	}
	c := Count{n, bis}
	return c, err == nil && n > 0 && c.String() == s
}

// String returns the number as it is written in no language in particular: "12 bis".
func (c Count) String() string {
	if c.Bis > 0 && c.Bis <= len(insertions) {
		return fmt.Sprint(c.N, " ", insertions[c.Bis-1])
	}
	return fmt.Sprint(c.N)
}

// Compare returns whether c is before other (-1), the same (0) or after it (1).
func (c Count) Compare(other Count) int {
	return cmp.Or(cmp.Compare(c.N, other.N), cmp.Compare(c.Bis, other.Bis))
}

// Frozen is a paragraph of the report as it was issued.
type Frozen struct {
	Key      string
	Count    Count
	Document string      // symbol of the document; empty for the report
	Section  string      // key of the section that it was in; empty if it was in none
	At       source.Span // of the number
}
