package search

import (
	"strings"
	"testing"
)

func TestSymbolsAreFoundInTexts(t *testing.T) {
	for _, want := range []string{
		"see [CTOC/COP/WG.7/2024/1].",
		"the list ([CTOC/COP/WG.7/2024/INF/1/Rev.1])",
		"joint [CTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4];",
		"[A/65/20], para. 311, and [A/RES/74/247]",
		"[IDB.50/4-PBC.38/4] and [PBC.36/CRP.4]",
		"载于[A/AC.105/1260]号文件",
		"في الوثيقة [A/C.6/74/SR.19]،",
		"الوثيقتان [A/65/20] و[A/66/20]",
		"resolution 5/3, and/or, AND/OR, TCP/IP, 24/7, km/h",
		"https://example.org/A/65/20/x",
		"part XA/65/20x",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		got, at := "", 0
		for _, m := range Symbols(text) {
			got += text[at:m[0]] + "[" + text[m[0]:m[1]] + "]"
			at = m[1]
		}
		if got += text[at:]; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestWhatIsWrongWithASymbol(t *testing.T) {
	for text, want := range map[string]string{
		"A/65/20": "", "CTOC/COP/WG.7/2024/INF/1/Rev.1": "", "IDB.50/4": "", "A/C.6/74/SR.19*": "",
		"A//65": "an element between two slashes is missing", "A/65/": "an element between two slashes is missing",
		"A/RES": "it has no number", "a/65": "it does not begin with the capital letters of a series",
		"A/6_5": `"6_5" has a character that symbols do not have`, "CTOC/WG7/1": `in "WG7" a full stop is missing before the number`,
		"A/65/rev.1": `"rev.1" is not written with one capital letter`, "A/65/REV.1": `"REV.1" is not written with one capital letter`,
		"A/65/Rev.": `in "Rev." the number is missing`,
	} {
		if got := SymbolFault(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestASeriesIsTheSymbolUpToItsFirstNumber(t *testing.T) {
	for text, want := range map[string]string{"CTOC/COP/WG.7/2024/1": "CTOC/COP/WG.7", "A/65/20": "A", "A": "A"} {
		if got := SymbolSeries(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	if !SymbolInSeries("CTOC/COP/2024", "CTOC/COP") || SymbolInSeries("CTOC/COPY/2024", "CTOC/COP") {
		t.Error("a series is a whole number of elements")
	}
}
