package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPositionsCountLinesAndCodePoints(t *testing.T) {
	const content = "a\nçé第x\r\n\nend"
	file := NewFile("f", []byte(content))
	tests := []struct {
		name   string
		offset int
		want   Position
	}{
		{"start", 0, Position{1, 1}},
		{"line end", 1, Position{1, 2}},
		{"start of a line", 2, Position{2, 1}},
		{"after letters of two bytes", 6, Position{2, 3}},
		{"after a letter of three bytes", 9, Position{2, 4}},
		{"empty line", 12, Position{3, 1}},
		{"end of the file", len(content), Position{4, 4}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			span := file.Span(test.offset, test.offset)
			if got := span.Position(); got != test.want {
				t.Errorf("offset %d is at %v, want %v", test.offset, got, test.want)
			}
			if got, ok := file.Offset(test.want); !ok || got != test.offset {
				t.Errorf("%v is offset %d, want %d", test.want, got, test.offset)
			}
		})
	}
}

func TestOffsetRefusesPlacesThatAreNotInTheFile(t *testing.T) {
	file := NewFile("f", []byte("ab\nc"))
	for _, p := range []Position{{0, 1}, {1, 0}, {1, 4}, {3, 1}, {2, 3}} {
		if got, ok := file.Offset(p); ok {
			t.Errorf("%v is offset %d", p, got)
		}
	}
}

func TestLinesComeWithoutTheirEnds(t *testing.T) {
	file := NewFile("f", []byte("one\r\ntwo\n"))
	for n, want := range map[int]string{1: "one", 2: "two", 3: ""} {
		if got, ok := file.Line(n); !ok || got != want {
			t.Errorf("line %d is %q, want %q", n, got, want)
		}
	}
	for _, n := range []int{0, 4} {
		if got, ok := file.Line(n); ok {
			t.Errorf("line %d is %q, but there is none", n, got)
		}
	}
}

func TestByteOrderMarkIsNoPartOfTheText(t *testing.T) {
	file := NewFile("f", []byte("\ufeffab"))
	if got := file.Span(0, 1); got.Text() != "a" || got.Position() != (Position{1, 1}) {
		t.Errorf("the first character is %q at %v", got.Text(), got.Position())
	}
}

func TestSpansAreCutToTheFile(t *testing.T) {
	file := NewFile("f", []byte("abc"))
	tests := []struct {
		start, end int
		want       string
	}{{1, 2, "b"}, {-5, 2, "ab"}, {2, 99, "c"}, {2, 1, ""}, {50, 60, ""}}
	for _, test := range tests {
		if got := file.Span(test.start, test.end).Text(); got != test.want {
			t.Errorf("Span(%d, %d) covers %q, want %q", test.start, test.end, got, test.want)
		}
	}
	if got := file.Span(1, 3).Sub(1, 2).Text(); got != "c" {
		t.Errorf("Sub covers %q, want %q", got, "c")
	}
}

func TestSpanPrintsItsPlace(t *testing.T) {
	file := NewFile("dir/f.toml", []byte("a\nbc"))
	if got := file.Span(3, 4).String(); got != "dir/f.toml:2:2" {
		t.Errorf("got %q", got)
	}
	var nowhere Span
	if nowhere.String() != "-" || nowhere.Text() != "" || nowhere.Position() != (Position{}) || !nowhere.Sub(1, 2).IsZero() {
		t.Error("the zero span is somewhere")
	}
}

func TestPositionsInALongLineAreThoseOfAShortOne(t *testing.T) {
	content := "first\n" + strings.Repeat("é\x80第\xe7", 5000) + "\nlast é"
	file := NewFile("f", []byte(content))
	for _, offset := range []int{0, 6, 7, 9, 4100, 4101, 8200, 30000, len(content) - 3, len(content)} {
		before := content[:offset]
		start := strings.LastIndexByte(before, '\n') + 1
		want := Position{strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[start:]) + 1}
		if got := file.Span(offset, offset).Position(); got != want {
			t.Errorf("offset %d is at %v, want %v", offset, got, want)
		}
	}
}

func TestAroundIsThePartOfTheLineNearAPlace(t *testing.T) {
	tests := []struct {
		content, at string
		reach       int
		part        string
		before      int
	}{
		{"one\ntwo x three\r\nfour", "x", 100, "two x three", 4},
		{"one\ntwo x three\r\nfour", "x", 2, "o x ", 2},
		{"ééxéé", "x", 3, "éxé", 2},
		{"x", "x", 3, "x", 0},
		{"a\n\nb", "\nb", 3, "", 0},
	}
	for _, test := range tests {
		i := strings.Index(test.content, test.at)
		part, before := NewFile("f", []byte(test.content)).Span(i, i+1).Around(test.reach)
		if part != test.part || before != test.before {
			t.Errorf("%q round %q: %q, %d; want %q, %d", test.content, test.at, part, before, test.part, test.before)
		}
	}
}
