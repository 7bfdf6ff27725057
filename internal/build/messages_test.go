package build

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/render/html"
	"rapporteur/internal/source"
	"rapporteur/locales"
	"rapporteur/templates"
)

// known are messages that the program itself asks for, by whole identifier or
// by the part before a full stop.
var known = append(html.WordIDs(), "title", "masthead", "reference", "introduction", "body")

// TestEveryMessageIsUsed finds words that no report would ever print: no
// template, no message and no stage names them.
func TestEveryMessageIsUsed(t *testing.T) {
	named := append(quoted(t, templates.FS), quoted(t, locales.FS)...)
	var patterns []*regexp.Regexp
	for _, name := range named {
		pattern := strings.ReplaceAll(regexp.QuoteMeta(name), "%s", `[\w.-]+`)
		patterns = append(patterns, regexp.MustCompile("^"+pattern+`$`))
	}
	for _, l := range lang.All() {
		loaded, findings := locale.Load(locales.FS, l.Tag)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		for _, id := range append(loaded.MessageIDs(), layered(t, l.Tag)...) {
			if !isUsed(id, patterns) {
				span, _ := loaded.Message(id)
				t.Errorf("%s: nothing uses the message %q of %s", span, id, l.Tag)
			}
		}
	}
}

func isUsed(id string, patterns []*regexp.Regexp) bool {
	first, _, _ := strings.Cut(id, ".")
	if slices.Contains(known, id) || slices.Contains(known, first) {
		return true
	}
	return slices.ContainsFunc(patterns, func(p *regexp.Regexp) bool { return p.MatchString(id) })
}

// layered returns the messages of bodies and kinds of report.
func layered(t *testing.T, tag lang.Tag) []string {
	t.Helper()
	var ids []string
	for _, folder := range []string{"bodies", "reports"} {
		names, err := fs.Glob(locales.FS, string(tag)+"/"+folder+"/*.toml")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			content, err := fs.ReadFile(locales.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			l, _ := locale.Load(locales.FS, tag)
			before := len(l.MessageIDs())
			l, findings := l.Layer(source.NewFile(name, content))
			if findings.HasErrors() || len(l.MessageIDs()) < before {
				t.Fatalf("%s: %v", name, findings)
			}
			ids = append(ids, l.MessageIDs()...)
		}
	}
	return ids
}

// quoted returns what stands in quotes in any file and may name a message.
func quoted(t *testing.T, fsys fs.FS) []string {
	t.Helper()
	literal := regexp.MustCompile(`"([a-z][a-z0-9-]*(?:\.[a-z0-9%-]+)*)\\?"`)
	seen := make(map[string]bool)
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".toml") && !strings.HasSuffix(name, ".md") {
			return err
		}
		content, err := fs.ReadFile(fsys, name)
		for _, match := range literal.FindAllStringSubmatch(string(content), -1) {
			if !seen[match[1]] {
				seen[match[1]] = true
				names = append(names, match[1])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
