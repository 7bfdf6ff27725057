package policy_test

import (
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/policy"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// TestManyCommentsAreReadOnce would take many minutes if the paragraph around each
// comment were looked for from the start of the file.
func TestManyCommentsAreReadOnce(t *testing.T) {
	const comment = "<!-- rapporteur:ignore reference-typed as typed -->"
	const n = 20_000
	for name, between := range map[string]string{"alone": "\n", "in one paragraph": " a ", "in paragraphs": "\n\na\n\n"} {
		text := file("r.md", "First.\n\n"+strings.Repeat(comment+between, n)+"a")
		at := len(text.Content()) - 1
		found := diag.List{{Rule: "reference-typed", Span: text.Span(at, at+1), Message: "typed"}}
		got := policy.Judge(pipeline.Catalogue(), rule.Settings{}, []*source.File{text}, nil, found)
		want := 0
		if name == "in paragraphs" {
			want = diag.Most + 2 // all, of which a thousand are listed, and what none silences
		}
		if len(got) != want {
			t.Errorf("%s: %d findings, want %d", name, len(got), want)
		}
	}
}

// TestTheParagraphOfAComment shows for each comment the text that it applies to.
func TestTheParagraphOfAComment(t *testing.T) {
	const comment = "<!-- rapporteur:ignore r why -->"
	catalogue := rule.Catalogue{{ID: "r"}}
	for text, want := range map[string]string{
		"1\n\n2 C 3\n\n4":                "14",
		"1\n\nC\n\n2\n\n3":               "13",
		"1\n\nC\n2\n\n3":                 "13",
		"C\n\n<!-- a -->\n\n1\n\n2":      "2",
		"C C\n\n1\n\n2":                  "2",
		"1\n \nC\r\n\r\n2\r\n\r\n3":      "13",
		"1\n\n<!-- a\n\nb --> C 2\n\n3":  "13",
		"1\n\n2\n\nC":                    "12",
		"<!-- a --> 1 C <!-- b -->\n\n2": "2",
	} {
		r := file("r.md", strings.ReplaceAll(text, "C", comment))
		var found diag.List
		for i, b := range r.Content() {
			if '0' < b && b < '9' {
				found.Add(catalogue[0].At(r.Span(i, i+1), "wrong"))
			}
		}
		got := ""
		for _, f := range policy.Judge(catalogue, rule.Settings{}, []*source.File{r}, nil, found) {
			if f.Rule == "r" {
				got += f.Span.Text()
			}
		}
		if got != want {
			t.Errorf("%q: %q is not silenced, want %q", text, got, want)
		}
	}
}

// TestAFindingThatStandsForOthersIsNotSilenced: the comments of places that are not
// listed are not without effect either.
func TestAFindingThatStandsForOthersIsNotSilenced(t *testing.T) {
	text := file("r.md", "<!-- rapporteur:ignore r why -->\n1\n\n<!-- rapporteur:ignore r why -->\n2")
	catalogue := rule.Catalogue{{ID: "r"}}
	rest := catalogue[0].At(text.Span(33, 34), "more")
	rest.Others = 5
	if got := severities(policy.Judge(catalogue, rule.Settings{}, []*source.File{text}, nil, diag.List{rest})); got != "r error" {
		t.Errorf("got %q", got)
	}
}
