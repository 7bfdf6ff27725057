package pipeline

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/policy"
	"rapporteur/internal/reading"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/locales"
	"rapporteur/templates"
)

// A value of the wrong type is one finding, at the value, whatever else would
// follow from what could not be read.
func TestAWrongTypeIsOneFinding(t *testing.T) {
	sample := os.DirFS(sampleFolder)
	p := openProject(t)
	draft := func(p *Project, session fs.FS) diag.List {
		d, err := p.Draft(session, "session", rule.Settings{})
		if err != nil {
			t.Error(err)
		}
		return d.Findings
	}
	mistype(t, sample, regexp.MustCompile(`^session\.toml$|^fr/texts`), func(files fs.FS) diag.List { return draft(p, files) })
	mistype(t, locales.FS, regexp.MustCompile(`^fr/(names|writing|reading)`), func(files fs.FS) diag.List {
		_, findings := locale.NewFolder(files).Load(lang.French)
		_, more := reading.ReadLanguage(files, lang.French)
		return append(findings, more...)
	})
	mistype(t, templates.FS, regexp.MustCompile(`^bodies/ctoc-cop-wg7`), func(files fs.FS) diag.List {
		other := *p
		other.templates = files
		return draft(&other, sample)
	})
}

// A wrong type in the project's settings is one finding, at the value.
func TestAWrongTypeInTheSettingsIsOneFinding(t *testing.T) {
	for text, value := range map[string]string{
		"rules = 7":                               "7",
		"rules = [\"item-order\"]":                `["item-order"]`,
		"[rules]\nitem-order = 7":                 "7",
		"[rules]\nitem-order = true":              "true",
		"[rules]\nitem-order = 2024-07-11":        "2024-07-11",
		"[rules]\nitem-order = [\"off\"]":         `["off"]`,
		"[rules]\nword-limit = { level = 7 }":     "7",
		"[rules]\nword-limit = { limit = \"x\" }": `"x"`,
		"[rules]\nword-limit = { limit = [1] }":   "[1]",
	} {
		_, found := policy.Read(source.NewFile("rapporteur.toml", []byte(text)), Catalogue())
		if len(found) != 1 || found[0].Span.Text() != value {
			t.Errorf("%s: findings %v", text, found)
		}
	}
}

// mistype reads the files with a value of the wrong type, for one value of each
// key of each kind of table.
func mistype(t *testing.T, files fs.FS, wanted *regexp.Regexp, read func(fs.FS) diag.List) {
	t.Helper()
	good := changed(t, files, func(_, text string) string { return text }).(fstest.MapFS)
	tried := 0
	for _, name := range slices.Sorted(maps.Keys(good)) {
		if !wanted.MatchString(name) {
			continue
		}
		text := string(good[name].Data)
		seen := make(map[string]bool)
		for _, m := range assignment.FindAllStringSubmatchIndex(text, -1) {
			if kind := table(name, text[:m[0]]) + "|" + text[m[2]:m[3]]; seen[kind] {
				continue
			} else {
				seen[kind] = true
			}
			bad := maps.Clone(good)
			bad[name] = &fstest.MapFile{Data: []byte(text[:m[4]] + wrong(text[m[4]:m[5]]) + text[m[5]:])}
			tried++
			found := slices.DeleteFunc(read(bad), func(f diag.Finding) bool { return f.Severity == diag.Info })
			want := "toml-type-wrong"
			if text[m[2]:m[3]] == "format" { // another version's may be of another type
				want = "format-old"
			}
			if len(found) != 1 || found[0].Rule != want || found[0].Span.Start != m[4] {
				t.Errorf("%s: %s: %d findings, such as %v", name, text[m[0]:m[1]], len(found), found[:min(3, len(found))])
			}
		}
	}
	if tried < 5 {
		t.Errorf("only %d values were tried", tried)
	}
}

var assignment = regexp.MustCompile(`(?m)^([\w-]+) *= *("[^"\n]*"|\[.*\]|[\w-]+)(?: *#.*)?$`)

// table returns the first part of the name of the table that a text of a file ends in.
// The tables of States, organizations and groups are all alike.
func table(file, text string) string {
	at := strings.LastIndex("\n"+text, "\n[")
	if at < 0 {
		return ""
	}
	header, _, _ := strings.Cut(text[at:], "\n")
	name, _, _ := strings.Cut(strings.Trim(header, "[]"), ".")
	if strings.Contains(file, "/names/") {
		return "CODE"
	}
	return name
}

// wrong returns a value of another type.
func wrong(value string) string {
	if value[0] == '"' {
		return "7"
	}
	return `"x"`
}
