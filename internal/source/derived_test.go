package source

import "testing"

func TestADerivedFileNamesPlacesOfTheOriginal(t *testing.T) {
	file := NewDerived("r.pdf", []byte("one two three"), []Place{{0, "p. 1, line 1"}, {4, "p. 1, line 2"}, {8, "p. 2, line 1"}})
	for at, want := range map[int]string{0: "p. 1, line 1", 3: "p. 1, line 1", 4: "p. 1, line 2", 13: "p. 2, line 1"} {
		span := file.Span(at, at)
		if span.Place() != want || span.String() != "r.pdf:"+want {
			t.Errorf("offset %d is at %q, printed %q, want %q", at, span.Place(), span, want)
		}
		if span.Position() != (Position{}) || span.EndPosition() != (Position{}) {
			t.Errorf("offset %d has a line, which nobody can look up", at)
		}
	}
	if plain := NewFile("r.md", []byte("a")); plain.Derived() || plain.Whole().Place() != "" || !file.Derived() {
		t.Error("what is derived is not told from what is not")
	}
}
