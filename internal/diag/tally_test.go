package diag

import (
	"strings"
	"testing"

	"rapporteur/internal/source"
)

func TestATallyListsAThousandAndCountsTheOthers(t *testing.T) {
	file := source.NewFile("f", []byte(strings.Repeat("a", Most+3)))
	var tally Tally
	for i := range Most + 3 {
		tally.Add(Finding{Rule: "r", Severity: Warning, Span: file.Span(i, i+1), Message: "wrong"}).Hint = "correct it"
	}
	found := tally.Findings()
	if len(found) != Most+1 {
		t.Fatalf("%d findings, want %d and the number of the others", len(found), Most)
	}
	if last := found[Most-1]; last.Others != 0 || last.Hint != "correct it" {
		t.Errorf("the last that is listed is %+v", last)
	}
	const want = "the rule is broken at 3 more places, which are not listed"
	if rest := found[Most]; rest.Rule != "r" || rest.Severity != Warning || rest.Span != file.Span(Most, Most+1) || rest.Message != want || rest.Others != 3 {
		t.Errorf("the others are %+v", rest)
	}
}

// A finding may cover megabytes, and a thousand findings the same ones.
func TestAFingerprintDependsOnTheBeginningOfALongText(t *testing.T) {
	content := strings.Repeat("a", 2*longestPrint)
	whole := func(end string) List {
		file := source.NewFile("f", []byte(content+end))
		return List{{Rule: "r", Span: file.Span(0, len(content)+1)}}
	}
	if a, b := whole("x").Fingerprints(), whole("y").Fingerprints(); a[0] != b[0] {
		t.Errorf("%s and %s", a, b)
	}
	short := func(text string) List {
		return List{{Rule: "r", Span: source.NewFile("f", []byte(text)).Span(0, len(text))}}
	}
	if a, b := short("ax").Fingerprints(), short("ay").Fingerprints(); a[0] == b[0] {
		t.Errorf("both texts have the identifier %s", a)
	}
}

func TestALogHasTenThousandEditsOfAFix(t *testing.T) {
	file := source.NewFile("f", []byte("a"))
	fix := Fix{Message: "correct it"}
	for range mostEdits + 1 {
		fix.Edits = append(fix.Edits, Edit{Span: file.Span(0, 1)})
	}
	if got := len(fix.sarif().Changes[0].Replacements); got != mostEdits {
		t.Errorf("%d edits, want %d", got, mostEdits)
	}
}
