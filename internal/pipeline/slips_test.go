package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
)

// TestSlips holds all that is printed about slips of authors, each made in a sample
// session: one finding, in the session. A case whose name ends with a number has
// so many, because it is as many slips.
func TestSlips(t *testing.T) {
	project := openProject(t)
	names, err := filepath.Glob("testdata/slips/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("there are no archives: ", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { compareSlips(t, project, name) })
	}
}

func compareSlips(t *testing.T, project *Project, name string) {
	t.Helper()
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(want)
	sample := os.DirFS("../../sessions/" + strings.TrimSpace(string(archive.Files[0].Data)))
	got := &txtar.Archive{Comment: archive.Comment, Files: archive.Files[:1:1]}
	for i, slip := range archive.Files[1:] {
		if strings.HasSuffix(slip.Name, " findings") {
			continue
		}
		if testing.Short() && !*update && i%16 > 0 { // with the race detector, to which all slips are alike
			got.Files = append(got.Files, archive.Files[i+1:i+3]...)
			continue
		}
		files := changed(t, sample, func(_, text string) string { return text }).(fstest.MapFS)
		for line := range strings.Lines(string(slip.Data)) {
			err = errors.Join(err, slipInto(files, strings.TrimSpace(line)))
		}
		draft, failure := project.Draft(files, "session", rule.Settings{})
		if err = errors.Join(err, failure); err != nil {
			t.Fatalf("%s: %v", slip.Name, err)
		}
		expectSlips(t, slip.Name, draft.Findings)
		var printed bytes.Buffer
		if err := draft.Findings.WriteText(&printed, false); err != nil {
			t.Fatal(err)
		}
		got.Files = append(got.Files, slip, txtar.File{Name: slip.Name + " findings", Data: printed.Bytes()})
	}
	if *update {
		write(t, name, txtar.Format(got))
	} else if diff := cmp.Diff(string(want), string(txtar.Format(got))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

var slips = regexp.MustCompile(` \((\d+)\)$`)

func expectSlips(t *testing.T, slip string, findings diag.List) {
	t.Helper()
	want := "1"
	if m := slips.FindStringSubmatch(slip); m != nil {
		want = m[1]
	}
	if fmt.Sprint(len(findings)) != want {
		t.Errorf("%s: %d findings, want %s:\n%s", slip, len(findings), want, printed(findings))
	}
	for _, f := range findings {
		if f.Span.File == nil || !strings.HasPrefix(f.Span.File.Name(), "session/") {
			t.Errorf("%s: the place is %v", slip, f.Span)
		}
	}
}

// hidden matches what a case writes for a character that cannot be seen: {U+200B}.
var hidden = regexp.MustCompile(`\{U\+[0-9A-F]{4,5}\}`)

// slipInto changes files as a line of a case says: as [change] does, and "FILE: ^
// TEXT" puts TEXT at the beginning, "FILE: = TEXT" in the place of all, "FILE: =>
// NAME" renames the file, and "FILE: utf16" and "FILE: latin1" encode it. \5000a
// is so many letters.
func slipInto(files fstest.MapFS, line string) error {
	name, what, _ := strings.Cut(line, ": ")
	if below, all := strings.CutPrefix(name, "*/"); all {
		var failures error
		for _, l := range lang.All() {
			failures = errors.Join(failures, slipInto(files, string(l.Tag)+"/"+below+": "+what))
		}
		return failures
	}
	what = hidden.ReplaceAllStringFunc(what, func(code string) string {
		n, _ := strconv.ParseUint(strings.Trim(code, "{U+}"), 16, 32)
		return string(rune(n))
	})
	what = strings.NewReplacer(`\n`, "\n", `\a`, "\a", `\5000a`, strings.Repeat("a", 5000)).Replace(what)
	file := files[name]
	if file == nil {
		file = &fstest.MapFile{}
		files[name] = file
	}
	old, replacement, replaces := strings.Cut(what, " →")
	more, adds := strings.CutPrefix(what, "+ ")
	first, begins := strings.CutPrefix(what, "^ ")
	renamed, renames := strings.CutPrefix(what, "=> ")
	switch {
	case what == "-":
		delete(files, name)
	case what == "=":
		file.Data = nil
	case what == "utf16":
		file.Data = encodeUTF16(string(file.Data))
	case what == "latin1":
		file.Data = latin1(string(file.Data))
	case adds:
		file.Data = append(file.Data, more...)
	case begins:
		file.Data = append([]byte(first), file.Data...)
	case renames:
		delete(files, name)
		files[renamed] = file
	case !replaces || !bytes.Contains(file.Data, []byte(old)):
		return fmt.Errorf("cannot do %q", line)
	default:
		file.Data = bytes.Replace(file.Data, []byte(old), []byte(strings.TrimPrefix(replacement, " ")), 1)
	}
	return nil
}

func encodeUTF16(text string) []byte {
	encoded := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		encoded = append(encoded, byte(unit), byte(unit>>8))
	}
	return encoded
}

func latin1(text string) []byte {
	var encoded []byte
	for _, r := range text {
		encoded = append(encoded, byte(r))
	}
	return encoded
}
