package pipeline

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/locales"
	"rapporteur/templates"
)

// TestSettingsOfABodyWin: those of a project win over those of the body, and these
// over those of the kind of report.
func TestSettingsOfABodyWin(t *testing.T) {
	const id = "item-order"
	for _, c := range []struct {
		kind, body, project string
		want                string
	}{
		{"", "", "", "info"},
		{"error", "", "", "error"},
		{"error", "warning", "", "warning"},
		{"", "error", "", "error"},
		{"error", "error", "warning", "warning"},
		{"error", "off", "", ""},
		{"off", "off", "warning", "warning"},
	} {
		files := overlaid(t, map[string]string{
			"working-group-report/kind.toml": level(id, c.kind), "bodies/ctoc-cop-wg7.toml": level(id, c.body),
		})
		p, findings := Open(files, locales.FS, 1)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		settings := rule.Settings{}
		if c.project != "" {
			settings.Levels = map[string]string{id: c.project}
		}
		d, err := p.Draft(backwards(t), "session", settings)
		if err != nil {
			t.Fatal(err)
		}
		if got := levelOf(d.Findings, id); got != c.want {
			t.Errorf("kind %q, body %q, project %q: got %q, want %q", c.kind, c.body, c.project, got, c.want)
		}
	}
}

func level(id, level string) string {
	if level == "" {
		return ""
	}
	return "\n[rules]\n" + id + " = \"" + level + "\"\n"
}

func levelOf(findings diag.List, id string) string {
	for _, f := range findings {
		if f.Rule == id {
			return f.Severity.String()
		}
	}
	return ""
}

// overlaid returns the templates with words added to files.
func overlaid(t *testing.T, more map[string]string) fs.FS {
	t.Helper()
	files := copyOf(t, templates.FS)
	for name, words := range more {
		files[name] = &fstest.MapFile{Data: append(files[name].Data, words...)}
	}
	return files
}

// backwards returns the sample with the items of a sitting out of order.
func backwards(t *testing.T) fs.FS {
	t.Helper()
	files := copyOf(t, os.DirFS(sampleFolder))
	const items = `items = ["organization"`
	text := string(files["session.toml"].Data)
	at := strings.Index(text, items)
	end := at + strings.Index(text[at:], "]")
	listed := strings.Split(strings.Trim(text[at+len("items = ["):end], " "), ", ")
	for i, j := 0, len(listed)-1; i < j; i, j = i+1, j-1 {
		listed[i], listed[j] = listed[j], listed[i]
	}
	files["session.toml"] = &fstest.MapFile{Data: []byte(text[:at] + "items = [" + strings.Join(listed, ", ") + text[end:])}
	return files
}

func copyOf(t *testing.T, from fs.FS) fstest.MapFS {
	t.Helper()
	files := make(fstest.MapFS)
	err := fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(from, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
