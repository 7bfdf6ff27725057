package search

import (
	"reflect"
	"regexp"
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
			if got := p.FindAll(text); !reflect.DeepEqual(got, want) {
				t.Errorf("%s in %q: %v, want %v", expression, text, got, want)
			}
		}
	}
}

func TestGroupsAreKnownBeforeTheSearch(t *testing.T) {
	p, _ := Parse(`(a)(?P<n>b)`)
	if !p.HasGroups() || p.Group("n") != 2 || p.Group("m") != -1 {
		t.Errorf("groups: %v, n is %d, m is %d", p.HasGroups(), p.Group("n"), p.Group("m"))
	}
	if p, _ := Parse(`ab`); p.HasGroups() {
		t.Error("ab has a group")
	}
}

func TestWhatIsNoExpressionMatchesNothing(t *testing.T) {
	p, err := Parse(`(a`)
	if err == nil || p.HasGroups() || p.FindAll("(a") != nil {
		t.Errorf("%v, %v", err, p.FindAll("(a"))
	}
}
