package reading

import (
	"slices"
	"testing"
)

func TestWordsAreLettersWithTheirAccents(t *testing.T) {
	got := slices.Collect(Words("L’Office (ONUDC), e\u0301te\u0301 2024 : Съезд—第二"))
	if want := []string{"l", "office", "onudc", "e\u0301te\u0301", "съезд", "第二"}; !slices.Equal(got, want) {
		t.Errorf("the words are %q, want %q", got, want)
	}
}

func TestAnAbbreviationHasThreeCapitals(t *testing.T) {
	for word, want := range map[string]bool{"ILO": true, "УНП": true, "UN": false, "Ilo": false, "ILO and": false, "": false} {
		if got := IsAbbreviation(word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}
