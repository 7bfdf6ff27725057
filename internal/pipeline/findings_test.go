package pipeline

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
)

var update = flag.Bool("update", false, "rewrite the findings and texts in testdata")

// TestFindings holds every finding in small texts: its place, severity,
// message and rule. Each file of an archive is followed by what is found in it.
// Archives called finished-* hold finished reports, whose names end with the
// language. Those called sessions-* hold changes of the sample session that
// their first file names.
func TestFindings(t *testing.T) {
	project := openProject(t)
	project.Lint = true
	names, err := filepath.Glob("testdata/findings/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("there are no archives: ", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			compareArchive(t, name, func(inputs []txtar.File) []diag.List {
				if strings.HasPrefix(filepath.Base(name), "sessions-") {
					return sessionFindings(t, project, inputs)
				}
				return reportFindings(t, project, inputs)
			})
		})
	}
}

// reportFindings checks finished reports.
func reportFindings(t *testing.T, project *Project, inputs []txtar.File) []diag.List {
	t.Helper()
	t.Chdir(t.TempDir())
	var all []diag.List
	for _, f := range inputs {
		write(t, f.Name, f.Data)
		tag := lang.Tag(strings.Split(f.Name, ".")[1])
		findings, err := project.ProofreadFile(f.Name, tag)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		all = append(all, findings)
	}
	return all
}

// sessionFindings checks copies of the session that the first input names,
// each changed as a later one says.
func sessionFindings(t *testing.T, project *Project, inputs []txtar.File) []diag.List {
	t.Helper()
	sample := os.DirFS(filepath.Join("../../sessions", strings.TrimSpace(string(inputs[0].Data))))
	folder := t.TempDir()
	for _, f := range inputs[1:] {
		if err := os.CopyFS(filepath.Join(folder, f.Name), sample); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	all := []diag.List{nil}
	for _, f := range inputs[1:] {
		for line := range strings.Lines(string(f.Data)) {
			change(t, f.Name, strings.TrimSpace(line))
		}
		draft, err := project.DraftFolder(f.Name)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		all = append(all, draft.Findings)
	}
	return all
}

// change applies one line to a file of a session: "FILE: OLD → NEW" puts NEW in
// the place of OLD, "FILE: + TEXT" adds TEXT at the end, "FILE: -" removes the
// file. \n stands for the end of a line, \a for a control character.
func change(t *testing.T, session, line string) {
	t.Helper()
	name, what, _ := strings.Cut(line, ": ")
	name = filepath.Join(session, name)
	what = strings.NewReplacer(`\n`, "\n", `\a`, "\a").Replace(what)
	content, err := os.ReadFile(name)
	old, replacement, replaces := strings.Cut(what, " →")
	more, adds := strings.CutPrefix(what, "+ ")
	switch {
	case what == "-":
		err = os.Remove(name)
	case adds:
		write(t, name, append(content, more...))
		return
	case !replaces || !bytes.Contains(content, []byte(old)):
		t.Fatalf("%s: cannot do %q", session, line)
	default:
		write(t, name, bytes.Replace(content, []byte(old), []byte(strings.TrimPrefix(replacement, " ")), 1))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

// compareArchive holds the findings in the inputs of an archive against those
// that follow each in the archive, or writes them there.
func compareArchive(t *testing.T, name string, findings func(inputs []txtar.File) []diag.List) {
	t.Helper()
	path, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := txtar.Format(archive)
	var inputs []txtar.File
	for _, f := range archive.Files {
		if !strings.HasSuffix(f.Name, " findings") {
			inputs = append(inputs, f)
		}
	}
	archive.Files = nil
	for i, found := range findings(inputs) {
		archive.Files = append(archive.Files, inputs[i])
		if len(found) > 0 {
			archive.Files = append(archive.Files, txtar.File{Name: inputs[i].Name + " findings", Data: printed(found)})
		}
	}
	got := txtar.Format(archive)
	if *update {
		write(t, path, got)
	} else if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// printed returns the findings in their order, one a line.
func printed(findings diag.List) []byte {
	var b bytes.Buffer
	for _, f := range findings.Sorted() {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", f.Span, f.Severity, f.Message, f.Rule)
	}
	return b.Bytes()
}
