package grammar

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

func TestCategoriesAreThoseOfTheLanguage(t *testing.T) {
	for _, c := range []struct {
		tag                lang.Tag
		required           string // sorted
		cardinals, ordinal string // of 1, 2, 3, 11, 21, 100; of 1, 2, 3, 4, 11, 21
	}{
		{"ar", "few many one other two zero", "one two few many many other", "other other other other other other"},
		{"ru", "few many one", "one few few many one many", "other other other other other other"},
		{"fr", "one other", "one other other other other other", "one other other other other other"},
		{"en", "one other", "one other other other other other", "one two few other other one"},
		{"zh", "other", "other other other other other other", "other other other other other other"},
	} {
		p := Of(c.tag)
		var cardinals, ordinals []string
		for _, n := range []int{1, 2, 3, 11, 21, 100} {
			cardinals = append(cardinals, p.Cardinal(n))
		}
		for _, n := range []int{1, 2, 3, 4, 11, 21} {
			ordinals = append(ordinals, p.Ordinal(n))
		}
		if got := strings.Join(p.Required(), " "); got != c.required {
			t.Errorf("%s requires %s, want %s", c.tag, got, c.required)
		}
		if got := strings.Join(cardinals, " "); got != c.cardinals {
			t.Errorf("%s cardinals: %s, want %s", c.tag, got, c.cardinals)
		}
		if got := strings.Join(ordinals, " "); got != c.ordinal {
			t.Errorf("%s ordinals: %s, want %s", c.tag, got, c.ordinal)
		}
		if p.Cardinal(-1) != p.Cardinal(1) {
			t.Errorf("%s: the category of -1 is not that of 1", c.tag)
		}
		if !slices.ContainsFunc(p.Required(), IsCategory) || IsCategory("first") {
			t.Errorf("%s: categories are not known by name", c.tag)
		}
	}
}
