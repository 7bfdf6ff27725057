package search

import (
	"reflect"
	"regexp"
	"slices"
	"testing"
)

func TestAPatternFindsWhatItsExpressionDoes(t *testing.T) {
	texts := []string{"", "See paragraph 3.", "PARAGRAPHS 3 and 5", "paragraphs", "3", "par. ٣"}
	for _, expression := range []string{`(?i:paragraphs?) (?P<n>[0-9]+)`, `(?i)par\. ?([0-9٠-٩]+)`, `x*`, `\d`} {
		p, err := Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			want := regexp.MustCompile(expression).FindAllStringSubmatchIndex(text, -1)
			if got := p.FindAll(text); !reflect.DeepEqual(got, want) || p.Matches(text) != (want != nil) {
				t.Errorf("%s in %q: %v, want %v; it matches: %v", expression, text, got, want, p.Matches(text))
			}
		}
	}
}

func TestGroupsAreKnownBeforeTheSearch(t *testing.T) {
	p, _ := Parse(`(a)(?P<n>b)`)
	if !p.HasGroups() || !p.HasGroup("n") || p.HasGroup("m") {
		t.Errorf("groups: %v, n %v, m %v", p.HasGroups(), p.HasGroup("n"), p.HasGroup("m"))
	}
	if p, _ := Parse(`ab`); p.HasGroups() {
		t.Error("ab has a group")
	}
}

func TestWhatIsNoExpressionMatchesNothing(t *testing.T) {
	p, err := Parse(`(a`)
	if err == nil || p.HasGroups() || p.FindAll("(a") != nil || p.Matches("(a") {
		t.Errorf("%v, %v", err, p.FindAll("(a"))
	}
}

func TestAGroupThatAMatchDoesWithoutIsEmpty(t *testing.T) {
	p, err := Parse(`no\.(?: (?P<n>[0-9]+))?`)
	if err != nil {
		t.Fatal(err)
	}
	const text = "no. 12, no."
	var got []string
	for _, m := range p.FindAll(text) {
		for _, name := range []string{"n", "absent"} {
			from, to := p.Group(m, name)
			got = append(got, text[from:to])
		}
	}
	if want := []string{"12", "", "", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
