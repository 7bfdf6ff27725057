package bidi_test

import (
	"bufio"
	"compress/bzip2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/bidi"
)

// sampleOf maps each class of BidiTest.txt to a character that has it.
var sampleOf = map[string]rune{
	"L": 'a', "R": 0x05D0, "AL": 0x0627, "EN": '1', "ES": '+', "ET": '$', "AN": 0x0661, "CS": ',',
	"B": 0x2029, "S": '\t', "WS": ' ', "ON": '!', "BN": 0x00AD, "NSM": 0x0300,
	"LRE": 0x202A, "RLE": 0x202B, "PDF": 0x202C, "LRO": 0x202D, "RLO": 0x202E,
	"LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
}

// open reads one of Unicode's files, version 15.0.0.
func open(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name+".bz2"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	s := bufio.NewScanner(bzip2.NewReader(f))
	s.Buffer(nil, 1<<20)
	return s
}

func TestEveryLineOfBidiTest(t *testing.T) {
	lines := open(t, "BidiTest.txt")
	bases := []bidi.Level{bidi.Auto, bidi.LeftToRight, bidi.RightToLeft} // bits 1, 2, 4
	var levels, order []string
	cases := 0
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		switch key, value, _ := strings.Cut(line, ":"); {
		case strings.TrimSpace(line) == "":
		case key == "@Levels":
			levels = strings.Fields(value)
		case key == "@Reorder":
			order = strings.Fields(value)
		default:
			classes, mask, _ := strings.Cut(line, ";")
			text := textOf(t, strings.Fields(classes))
			bits := number(t, strings.TrimSpace(mask))
			for i, base := range bases {
				if bits&(1<<i) != 0 {
					compare(t, text, base, levels, order)
					cases++
				}
			}
		}
	}
	t.Logf("%d cases", cases)
	if cases < 700000 {
		t.Errorf("only %d cases: the file is not whole", cases)
	}
}

func TestEveryLineOfBidiCharacterTest(t *testing.T) {
	lines := open(t, "BidiCharacterTest.txt")
	cases := 0
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Split(line, ";")
		if len(fields) < 5 {
			continue
		}
		var text []rune
		for _, code := range strings.Fields(fields[0]) {
			r, err := strconv.ParseUint(code, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
		base := bidi.Level(number(t, fields[1]))
		if base == 2 {
			base = bidi.Auto
		}
		compare(t, text, base, strings.Fields(fields[3]), strings.Fields(fields[4]))
		cases++
	}
	t.Logf("%d cases", cases)
	if cases < 90000 {
		t.Errorf("only %d cases: the file is not whole", cases)
	}
}

func textOf(t *testing.T, classes []string) []rune {
	t.Helper()
	text := make([]rune, len(classes))
	for i, c := range classes {
		r, ok := sampleOf[c]
		if !ok {
			t.Fatalf("no character of class %q", c)
		}
		text[i] = r
	}
	return text
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// compare checks levels and order; "x" is a removed character, which does not
// occur in the order.
func compare(t *testing.T, text []rune, base bidi.Level, levels, order []string) {
	t.Helper()
	got := bidi.Levels(nil, text, base)
	var kept []bidi.Level
	var index []int
	for i, want := range levels {
		if want == "x" {
			continue
		}
		if strconv.Itoa(int(got[i])) != want {
			t.Fatalf("%U, base %d: levels %v, want %v", text, base, got, levels)
		}
		kept, index = append(kept, got[i]), append(index, i)
	}
	visual := bidi.Order(nil, kept)
	if len(visual) != len(order) {
		t.Fatalf("%U, base %d: %d places, want %d", text, base, len(visual), len(order))
	}
	for i, want := range order {
		if strconv.Itoa(index[visual[i]]) != want {
			t.Fatalf("%U, base %d: order %v of %v, want %v", text, base, visual, index, order)
		}
	}
}
