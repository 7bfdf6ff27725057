package roster

import (
	"strings"
	"testing"
)

func TestWhoIsSpokenFor(t *testing.T) {
	words := testWords(t)
	for cell, want := range map[string]string{
		"Group of 77 and China": "g77", "the Group of 77": "g77", "G-77": "g77", "le Groupe des 77": "g77", "Группа 77": "g77", "77国集团": "g77", "مجموعة الـ77": "g77",
		"NAM": "non-aligned", "LDCs": "ldc", "SIDS": "sids", "GRULAC": "grulac", "EU": "EU", "European Union": "EU", "Namibia": "NAM",
		"African Group; Arab Group": "african-group arab-group", "Group of 77 (G77)": "g77", "Korea, Rep. of": "KOR", "Mali, Niger, Chad": "MLI NER TCD",
		"Benin / Iran (Islamic Republic of)": "BEN IRN", "African Group and friends": "", "Mali, Person A": "", "Canada، فرنسا": "CAN FRA",
	} {
		codes := words.spokenFor(cell, separators)
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%s: %q, want %q", cell, got, want)
		}
	}
}
