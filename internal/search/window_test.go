package search

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// TestPartsOfATextHoldAllMatches searches long random texts, of which windows leave
// most out.
func TestPartsOfATextHoldAllMatches(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	expressions := []string{
		`\b(?:[Pp]ar\.|п)( )(?:\d|[IV]{1,3}\b)`, `(?:^|[^\p{L}])п( )\d(?:$|\s)`, `\d( )(?:par|п)\b`, `(?i:PAR)\b`, `^par`, `par$`,
		`(?:(a)|(п)) \d`, `a{2,3}`, `.\d.`, `\B1\b`, `1[^ ]{0,4}1`, `1.*1`, `п+ 1`, `(?:^|\D)\d{1,3}(a)?( )(?:a|п)`,
	}
	letters := []string{"a", "a", "p", "r", ".", " ", " ", "п", "П", "1", "I", "V", "\n", "–", "par", " par. 1", "段"}
	found := 0
	for range 400 {
		var b strings.Builder
		for range random.IntN(300) {
			b.WriteString(letters[random.IntN(len(letters))])
			if random.IntN(40) == 0 {
				b.WriteString(strings.Repeat("bр", random.IntN(60))) // no pattern has them
			}
		}
		text := b.String()
		for _, expression := range expressions {
			p, err := Parse(expression)
			if err != nil {
				t.Fatal(err)
			}
			want := regexp.MustCompile(expression).FindAllStringSubmatchIndex(text, -1)
			if got := p.FindAll(text); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s in %q:\n got %v\nwant %v", expression, text, got, want)
			}
			if first := p.Find(text); (first == nil) != (want == nil) || first != nil && !reflect.DeepEqual(first, want[0]) {
				t.Fatalf("%s in %q: first %v, all %v", expression, text, first, want)
			}
			found += len(want)
		}
	}
	if found < 10_000 {
		t.Errorf("only %d matches: the texts show little", found)
	}
}

func TestTheReachOfAPatternIsTheLengthOfItsLongestMatch(t *testing.T) {
	for expression, want := range map[string]int{
		`par\.( )\d`: 6, `п{1,3}`: 6, `(?:a|段落)\b$`: 6, `a?b`: 2, `a*`: endless, `ab+`: endless, `(?i)k`: 4, `.`: 4, `^`: 0, `[a-я]`: 2,
	} {
		p, err := Parse(expression)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.reach(); got != want {
			t.Errorf("%s reaches %d bytes, want %d", expression, got, want)
		}
	}
}
