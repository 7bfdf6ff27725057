package bidi_test

import (
	"slices"
	"testing"

	"rapporteur/internal/bidi"
)

// Capitals stand for Hebrew letters, so that a case can be read from left to
// right.
func hebrew(s string) []rune {
	text := []rune(s)
	for i, r := range text {
		if 'A' <= r && r <= 'Z' {
			text[i] = 0x05D0 + r - 'A'
		}
	}
	return text
}

func TestLevels(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		base bidi.Level
		want string // one digit a character
	}{
		{"plain text", "one two", bidi.Auto, "0000000"},
		{"the first strong character decides", "12 ABC", bidi.Auto, "221111"},
		{"an isolate does not decide", "\u2067ABC\u2069 a", bidi.Auto, "0111000"},
		{"a number in right-to-left text", "AB 12 C", bidi.RightToLeft, "1112211"},
		{"latin words in right-to-left text", "AB cd ef G", bidi.RightToLeft, "1112222211"},
		{"brackets follow the text round them", "AB (cd) E", bidi.RightToLeft, "111122111"},
		{"a number and a letter without an isolate", "A b/4 5/C", bidi.RightToLeft, "112222211"},
		{"an isolate is whole", "A \u20681.4/\u2069B", bidi.RightToLeft, "111222211"},
		{"a removed character takes the level before it", "AB\u00ADcd", bidi.LeftToRight, "11100"},
		{"spaces at the end fall back", "a B  ", bidi.LeftToRight, "00100"},
		{"each paragraph has its own base", "A b\u2029c D", bidi.Auto, "1121001"},
		{"an override", "\u202Eab\u202Cc", bidi.LeftToRight, "01110"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, l := range bidi.Levels(nil, hebrew(c.text), c.base) {
				got += string(rune('0' + l))
			}
			if got != c.want {
				t.Errorf("levels %s, want %s", got, c.want)
			}
		})
	}
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		levels []bidi.Level
		want   []int
	}{
		{nil, nil},
		{[]bidi.Level{0, 0, 0}, []int{0, 1, 2}},
		{[]bidi.Level{1, 1, 1}, []int{2, 1, 0}},
		{[]bidi.Level{1, 2, 2, 1}, []int{3, 1, 2, 0}},
		{[]bidi.Level{0, 1, 2, 1, 0}, []int{0, 3, 2, 1, 4}},
		{[]bidi.Level{2, 3, 2}, []int{0, 1, 2}},
	} {
		if got := bidi.Order(nil, c.levels); !slices.Equal(got, c.want) {
			t.Errorf("Order(%v) = %v, want %v", c.levels, got, c.want)
		}
	}
}

func FuzzLevels(f *testing.F) {
	f.Add("abc אבג (1,2) \u2067x\u2069 \u202Ey", uint8(1))
	f.Add("((([[[\u2068\u2068\u202B\u2069", uint8(255))
	f.Fuzz(func(t *testing.T, s string, base uint8) {
		text := []rune(s)
		level := bidi.Level(base)
		if level != bidi.Auto {
			level &= 1
		}
		levels := bidi.Levels(nil, text, level)
		if len(levels) != len(text) {
			t.Fatalf("%d levels for %d characters", len(levels), len(text))
		}
		seen := make([]bool, len(text))
		for _, i := range bidi.Order(nil, levels) {
			if seen[i] {
				t.Fatalf("character %d is drawn twice", i)
			}
			seen[i] = true
		}
	})
}

func BenchmarkLevels(b *testing.B) {
	for name, s := range map[string]string{
		"latin":  "The Working Group on the Smuggling of Migrants held its eleventh meeting in Vienna.",
		"arabic": "عقد الفريق العامل المعني بتهريب المهاجرين اجتماعه الحادي عشر (CTOC/COP/WG.7/2024/5) في فيينا.",
	} {
		b.Run(name, func(b *testing.B) {
			text := []rune(s)
			var levels []bidi.Level
			b.ReportAllocs()
			for b.Loop() {
				levels = bidi.Levels(levels, text, bidi.Auto)
			}
		})
	}
}
