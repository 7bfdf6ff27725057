package compose_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/session"
)

// TestCompose composes the small sessions of testdata, each with templates,
// a body and words of its own, and compares tree and findings.
func TestCompose(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := *archive
			got.Files = nil
			for _, f := range archive.Files {
				if !strings.HasPrefix(f.Name, "want/") {
					got.Files = append(got.Files, f)
				}
			}
			got.Files = append(got.Files, composed(t, got.Files)...)
			if *update {
				if err := os.WriteFile(name, txtar.Format(&got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(&got))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// composed returns the tree and the findings in every language of the
// session that is in the files.
func composed(t *testing.T, files []txtar.File) []txtar.File {
	t.Helper()
	all := make(fstest.MapFS)
	for _, f := range files {
		all[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	s, findings, err := session.Load(sub(t, all, "session"), "session", known(t, sub(t, all, "templates")))
	if err != nil {
		t.Fatal(err)
	}
	noFindings(t, findings)
	body, kind, findings := loadBody(t, sub(t, all, "templates"), sub(t, all, "locales"), s.Body)
	var results []txtar.File
	for _, words := range s.Words {
		tag := words.Language.Tag
		l, more := body.Speak(loadLocale(t, tag), s)
		r, found := compose.Compose(s, body, kind, l)
		found = append(append(append(diag.List{}, findings...), more...), found...)
		results = append(results,
			txtar.File{Name: "want/tree." + string(tag), Data: tree(r)},
			txtar.File{Name: "want/findings." + string(tag), Data: printed(found)})
	}
	return results
}

func sub(t *testing.T, fsys fs.FS, dir string) fs.FS {
	t.Helper()
	s, err := fs.Sub(fsys, dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func tree(r *report.Report) []byte {
	var b bytes.Buffer
	m := r.Masthead
	fmt.Fprintf(&b, "masthead %s | %s | %s | %s | %s | %s | %s | %s, %s\n",
		m.Organization, r.Organ.Plain(), m.Symbol, m.Distribution, m.Date, m.Language, m.Original, m.JobNumber, m.JobDates)
	fmt.Fprintf(&b, "title %s\n", r.Title.Plain())
	reporttest.Dump(&b, r.Blocks, r.Notes)
	return b.Bytes()
}

func printed(findings diag.List) []byte {
	var b bytes.Buffer
	for _, f := range findings.Sorted() {
		fmt.Fprintf(&b, "%s: %s [%s]\n", f.Span, f.Message, f.Rule)
		for _, r := range f.Related {
			fmt.Fprintf(&b, "  %s: %s\n", r.Span, r.Message)
		}
	}
	return b.Bytes()
}

// TestSampleComposes: the sample session has no finding in any language.
func TestSampleComposes(t *testing.T) {
	s := loadSample(t)
	for _, l := range lang.All() {
		t.Run(string(l.Tag), func(t *testing.T) {
			_, _, findings := composeIn(t, s, l.Tag)
			noFindings(t, findings)
		})
	}
}
