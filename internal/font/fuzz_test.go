package font_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"

	"rapporteur/internal/font"
)

// FuzzShape sets any text and checks that no character is lost or doubled and
// that every character a face has can be read back from the cut fonts.
func FuzzShape(f *testing.F) {
	for _, seed := range []string{
		"Le 1er “alinéa” ﬁn e\u0301\u0301", "الفريق العامل (A/65/20) سَّلامـــ لا ﷲ", "《议定书》（一）“好。”𠀀㑇",
		"Ёлка и\u0306 \u2068Съезд\u2069", "\u00AD\u200D\u200B\uFEFF", "नमस्ते עברית ไทย 한국어 👩‍👩‍👧 🇫🇷", "\x00\x01\n\r\u2028\uFFFD",
		"\u0644\u0627\u064E\u0651 \u0640\u0640", "ᠮᠣᠩᠭᠣᠯ ܣܘܪܝܝܐ", "\u0301a", "①㈠㎡…——·",
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	library := font.Bundled()
	f.Fuzz(func(t *testing.T, s string, rightToLeft bool) {
		text := []rune(s)
		language := map[bool]string{true: "ar", false: "zh"}[rightToLeft]
		items, missing := library.Items(nil, text, font.Scripts(nil, text, language), 0, len(text), font.Style{})
		shaper := font.NewShaper()
		at := 0
		for _, item := range items {
			if item.Start != at {
				t.Fatalf("%q: an item begins at %d, want %d", s, item.Start, at)
			}
			at = item.End
			checkRun(t, shaper, text, font.Run{Item: item, Language: language, RightToLeft: rightToLeft}, len(missing) == 0)
		}
		if at != len(text) {
			t.Fatalf("%q: the items end at %d", s, at)
		}
		font.Kashidas(nil, text, 0, len(text))
	})
}

func checkRun(t *testing.T, shaper *font.Shaper, text []rune, run font.Run, complete bool) {
	t.Helper()
	subset := run.Face.NewSubset()
	at := run.Start
	var read, want strings.Builder
	for _, c := range shaper.Shape(nil, text, run) {
		if c.Start != at || c.End <= c.Start {
			t.Fatalf("%q: a cluster is [%d, %d), want it to begin at %d", string(text), c.Start, c.End, at)
		}
		at = c.End
		code := subset.Code(&c, text[c.Start:c.End])
		read.WriteString(subset.Text(code))
	}
	for _, r := range text[run.Start:run.End] {
		if !unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) && !harfbuzz.IsDefaultIgnorable(r) {
			want.WriteRune(r)
		}
	}
	if read.String() != want.String() {
		t.Errorf("%q reads as %q, want %q", string(text), read.String(), want.String())
	}
	if at != run.End {
		t.Fatalf("%q: the clusters end at %d, want %d", string(text), at, run.End)
	}
	if _, err := subset.TTF(); err != nil && complete {
		t.Errorf("%q: %v", string(text), err)
	}
}
