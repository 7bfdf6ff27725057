package proofread_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/check"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/policy"
	"rapporteur/internal/proofread"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

// reader is what all tests share of a language.
type reader struct {
	*published.Reader
	language   *proofread.Language
	words      *proofread.Words
	vocabulary *check.Vocabulary
}

var readers = sync.OnceValue(func() map[lang.Tag]reader {
	all := make(map[lang.Tag]reader)
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, findings := folder.Load(l.Tag)
		words, found := proofread.ReadWords(locales.FS, l.Tag)
		findings = append(findings, found...)
		vocabulary, found := check.ReadVocabulary(locales.FS, l.Tag)
		findings = append(findings, found...)
		if findings.HasErrors() {
			panic(findings[0].Span.String() + ": " + findings[0].Message)
		}
		all[l.Tag] = reader{published.NewReader(known), proofread.NewLanguage(known, words, vocabulary), words, vocabulary}
	}
	return all
})

func contextOf(tag lang.Tag, file *source.File) *proofread.Context {
	r := readers()[tag]
	return r.language.NewContext(r.Read(file))
}

func finished(tag lang.Tag, file *source.File) *check.Context {
	r := readers()[tag]
	return check.FinishedReport(r.Read(file), r.language.Locale, r.words, r.vocabulary)
}

// findings applies all rules that need no session, those that are off only if
// asked.
func findings(tag lang.Tag, file *source.File, asked bool) diag.List {
	settings := rule.Settings{Levels: make(map[string]string)}
	for _, r := range proofread.Rules() {
		if r.Off && asked {
			settings.Levels[r.ID] = diag.Info.String()
		}
	}
	seen := finished(tag, file)
	return policy.Judge(pipeline.Catalogue(), settings, seen.Authored(), nil, check.Run(seen, settings, 2))
}

// printed returns the findings as "line rule text" and, for a long text, its
// beginning.
func printed(found diag.List) []string {
	var rows []string
	for _, f := range found {
		text := []rune(strings.Join(strings.Fields(f.Span.Text()), " "))
		rows = append(rows, strings.TrimSpace(fmt.Sprintf("%d %s %s", f.Span.Position().Line, f.Rule, string(text[:min(len(text), 24)]))))
	}
	return rows
}

// expected reads a table of rows "id line rule text".
func expected(t *testing.T, name string) (usual, asked []string) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, row, _ := strings.Cut(line, " ")
		if !strings.HasPrefix(id, "?") {
			usual = append(usual, row)
		}
		asked = append(asked, row)
	}
	return usual, asked
}

func examine(t *testing.T, report, table string) {
	content, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	file := source.NewFile(filepath.Base(report), content)
	usual, asked := expected(t, table)
	for name, want := range map[bool][]string{false: usual, true: asked} {
		got := printed(findings(lang.French, file, name))
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("everything asked for: %v (-want +got):\n%s", name, diff)
		}
	}
}

// TestConvertedReport examines a report as a converter of PDF files leaves
// it, with errors of all kinds and with traps.
func TestConvertedReport(t *testing.T) {
	examine(t, "../published/testdata/report.fr.md", "testdata/report.txt")
}

func TestShortReportWithTheSameFaults(t *testing.T) {
	examine(t, "testdata/faults.fr.md", "testdata/faults.txt")
}

// TestCountsOfGroupStatements: the chair of the group is not counted, the
// State of Palestine is.
func TestCountsOfGroupStatements(t *testing.T) {
	content, err := os.ReadFile("testdata/faults.fr.md")
	if err != nil {
		t.Fatal(err)
	}
	for count, want := range map[string]int{"5 États": 0, "cinq États": 0, "4 États": 1, "six États": 1} {
		changed := strings.Replace(string(content), "5 États", count, 1)
		n := 0
		for _, f := range findings(lang.French, source.NewFile("r.md", []byte(changed)), false) {
			if f.Rule == "text-behalf-count" {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d findings, want %d", count, n, want)
		}
	}
}

func TestACommentSilencesARule(t *testing.T) {
	const text = "I. Introduction\n\n<!-- rapporteur:ignore text-link-empty the address is not known yet -->\n1. It was [A/65/20](#).\n"
	if found := findings(lang.English, source.NewFile("r.md", []byte(text)), false); len(found) > 0 {
		t.Errorf("%v", printed(found))
	}
}
