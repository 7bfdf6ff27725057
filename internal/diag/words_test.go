package diag

import (
	"testing"

	"rapporteur/internal/source"
)

func TestNearestFindsTheProbableMisspelling(t *testing.T) {
	known := []string{"ordinal", "place", "from", "to", "FRA", "non-member"}
	tests := []struct{ word, want string }{
		{"ordnal", "ordinal"}, {"Place", "place"}, {"fra", "FRA"}, {"fom", "from"}, {"nonmember", "non-member"},
		{"something", ""}, {"xyz", ""}, {"", ""},
	}
	for _, test := range tests {
		if got := Nearest(test.word, known); got != test.want {
			t.Errorf("Nearest(%q) = %q, want %q", test.word, got, test.want)
		}
	}
}

func TestSuggestListsFewAndNamesOne(t *testing.T) {
	many := make([]string, longestChoice+1)
	for i := range many {
		many[i] = "something-else"
	}
	tests := []struct {
		word  string
		known []string
		want  string
	}{
		{"lmited", []string{"general", "limited"}, `did you mean "limited"?`},
		{"secret", []string{"general", "limited"}, "known here: general, limited"},
		{"x", many, ""},
		{"x", nil, ""},
	}
	for _, test := range tests {
		if got := Suggest(test.word, test.known); got != test.want {
			t.Errorf("Suggest(%q) = %q, want %q", test.word, got, test.want)
		}
	}
}

func TestSortedOrdersByPlaceAndDropsRepeats(t *testing.T) {
	a, b := source.NewFile("a", []byte("12345")), source.NewFile("b", []byte("12345"))
	list := List{
		{Rule: "z", Span: b.Span(0, 1)}, {Rule: "y", Span: a.Span(2, 3)}, {Rule: "y", Span: a.Span(2, 3)},
		{Rule: "x", Severity: Warning, Span: a.Span(0, 1)}, {Rule: "w", Severity: Error, Span: a.Span(0, 1)},
	}
	var got string
	for _, f := range list.Sorted() {
		got += f.Rule
	}
	if got != "wxyz" {
		t.Errorf("order %q, want %q", got, "wxyz")
	}
	if list[0].Rule != "z" {
		t.Error("the list itself was changed")
	}
}
