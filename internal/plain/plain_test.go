package plain

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestPlainTextHasOrdinarySpacesAndNoControls(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		"as it is\n":                    "as it is\n",
		"11\u00a0and\u00a012\u202fJuly": "11 and 12 July",
		"7–\u20609":                     "7–9",
		"تموز/\u2060يوليه":              "تموز/يوليه",
		"«\u00a0e\u0301tat\u00a0»":      "« état »",
		"co\u00adop\u200f\u2067":        "coop",
		"می\u200cخواهم":                 "می\u200cخواهم",
		"全角\u3000":                      "全角 ",
	} {
		if got := Text(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		if again := Text(want); again != want {
			t.Errorf("%q becomes %q", want, again)
		}
	}
}

func TestAQuickAnswerAboutACharacterIsThatOfTheTables(t *testing.T) {
	for r := range rune(0x10000) {
		want := r
		switch {
		case r == '\u200C' || r == '\u200D':
		case unicode.Is(unicode.Zs, r):
			want = ' '
		case unicode.Is(unicode.Cf, r):
			want = -1
		}
		if got := plainRune(r); got != want {
			t.Errorf("%U becomes %U, want %U", r, got, want)
		}
	}
}

func TestWhatIsComposedForCertainIs(t *testing.T) {
	for r := range rune(0x10000) {
		text := string(r)
		if isComposed(r) && (!norm.NFC.IsNormalString(text) || !norm.NFC.PropertiesString(text).BoundaryBefore()) {
			t.Errorf("%U may be changed by what comes before it, or is not composed", r)
		}
	}
}

func FuzzIsComposed(f *testing.F) {
	for _, text := range []string{"", "abc", "e\u0301", "\u0627\u0653", "第\u3099", "か\u3099", "\u0418\u0306", "a\u0327\u0301", "\u2126", "é"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := IsComposed(text), norm.NFC.IsNormalString(text); got != want {
			t.Errorf("%+q: %v, want %v", text, got, want)
		}
	})
}

func TestAColonAnnouncesAListAtTheEndOnly(t *testing.T) {
	for text, want := range map[string]bool{
		"as follows:": true, "as follows: ": true, "如下：": true,
		"": false, "as follows": false, "a: b": false, "as follows:x": false, ":.": false,
	} {
		if got := EndsWithColon(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
