package rules_test

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

const sample = "../../sessions/ctoc-cop-wg7-2024"

// TestTheSampleBreaksNoRule looks for false alarms in real prose of six
// languages.
func TestTheSampleBreaksNoRule(t *testing.T) {
	ctx, earlier := composed(t, os.DirFS(sample))
	if len(ctx.Languages) != 6 {
		t.Fatalf("the sample has %d languages", len(ctx.Languages))
	}
	for _, f := range run(ctx, earlier, rule.Settings{}) {
		if f.Severity != diag.Info {
			t.Errorf("%s: %s: %s [%s]", f.Span, f.Severity, f.Message, f.Rule)
		}
	}
}

// TestThePublishedFactsAreFound gives the sample the facts of its report as
// they were published, with their contradictions, and expects exactly those.
func TestThePublishedFactsAreFound(t *testing.T) {
	files := copied(t, sample)
	change(t, files, "session.toml", `"TUR", "EU", "VEN", "ZMB",`, `"THA", "TUR", "EU", "VEN", "ZMB",`)
	change(t, files, "session.toml", `"MEX", "UGA", "NLD", "EU"]`, `"MEX", "UGA", "NLD", "THA", "EU"]`)
	change(t, files, "session.toml", `"MAR", "PAK", "THA"]`, `"MAR", "PAK"]`)
	change(t, files, "session.toml", `["COL", "THA"]`, `["COL"]`)
	change(t, files, "session.toml", "rapporteur:ignore on-behalf-absent", "")
	change(t, files, "session.toml", `["unhcr", "who"]`, `[]`)
	change(t, files, "session.toml", `"interpol"]`+"\ngender = \"mixed\"\n\n[[participation.experts", `"interpol", "unhcr", "who"]`+"\n\n[[participation.experts")
	change(t, files, "session.toml", `symbol = "CTOC/COP/WG.7/2024/5"`, "")
	change(t, files, "fr/deliberations/causes.md", "M. Schotter", "M. Shotter")
	want := []string{
		"item-order causes",                            // C2
		"name-spelling Shotter",                        // N1
		"on-behalf-absent SAU",                         // P2
		"participation-empty un-entity",                // P3
		"speaker-capacity THA", "speaker-capacity THA", // P1
		"toml-key-missing [document]", // C6
	}
	ctx, earlier := composed(t, files)
	var got []string
	for _, f := range run(ctx, earlier, rule.Settings{}) {
		got = append(got, f.Rule+" "+strings.Trim(f.Span.Text(), `"`))
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func copied(t testing.TB, dir string) fstest.MapFS {
	t.Helper()
	return copiedFrom(t, os.DirFS(dir))
}

func copiedFrom(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	files := make(fstest.MapFS)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(fsys, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// change replaces words that a file has once.
func change(t *testing.T, files fstest.MapFS, name, from, to string) {
	t.Helper()
	text := string(files[name].Data)
	if strings.Count(text, from) != 1 {
		t.Fatalf("%s has %q %d times", name, from, strings.Count(text, from))
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, from, to, 1))}
}

// BenchmarkRun applies all rules to the sample in six languages.
func BenchmarkRun(b *testing.B) {
	ctx, earlier := composed(b, os.DirFS(sample))
	for b.Loop() {
		run(ctx, earlier, rule.Settings{})
	}
}
