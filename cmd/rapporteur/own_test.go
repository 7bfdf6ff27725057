package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/session"
	"rapporteur/locales"
)

// ownMessage is a message, whose name has a word of a kind of report, and its forms.
var ownMessage = regexp.MustCompile(`(?m)^\[([a-z-]+\.(?:on-behalf\.)?([a-z-]+)(?:\.[a-z]+)?)\]\n(?:[^\[\n].*\n)+`)

// TestAWordWithoutMessagesIsAFindingOfTheKind: each message that a word of a kind of
// one's own needs, if one language lacks it, is a finding at the word in its kind.toml.
func TestAWordWithoutMessagesIsAFindingOfTheKind(t *testing.T) {
	const name = "fr/words/reports/forum-report.toml"
	own := folder(t, "testdata/own/locales", "")
	content := own[name].Data
	b := loadBody(t, session.Text{V: "example-forum"})
	words := slices.Concat(b.Kind.Offices.Keys(), b.Kind.Capacities.Keys(), b.Kind.Series.Keys())
	tried, missed := 0, []string(nil)
	for _, m := range ownMessage.FindAllStringSubmatch(string(content), -1) {
		if !slices.Contains(words, m[2]) || strings.HasPrefix(m[1], "reference.") && !strings.HasSuffix(m[1], ".full") {
			continue // other forms of references are held against those of the other languages
		}
		tried++
		own[name] = &fstest.MapFile{Data: bytes.Replace(content, []byte(m[0]), nil, 1)}
		findings := lintOwn(t, disk.Layers{{Name: "locales", FS: locales.FS}, {Name: "own/locales", FS: own}})
		if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
			return f.Span.File.Name() == "own/templates/forum-report/kind.toml" && f.Span.Text() == m[2] && strings.Contains(f.Message, m[1])
		}) {
			missed = append(missed, m[1])
		}
	}
	if tried < 10 || len(missed) > 0 {
		t.Errorf("of %d messages no finding asks for %q", tried, missed)
	}
}

// lintOwn returns the findings about the kind of report of one's own.
func lintOwn(t *testing.T, words disk.Layers) diag.List {
	t.Helper()
	b, findings, err := compose.LoadBody(allTemplates(), words, session.Text{V: "example-forum"})
	if err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, findings)
	var all []*locale.Locale
	for _, l := range lang.All() {
		loaded, findings := locale.NewFolder(words).Load(l.Tag)
		mustBeClean(t, findings)
		spoken, _ := b.Speak(loaded, nil)
		all = append(all, spoken)
	}
	return lint.Kind(b.Kind, loadTemplates(t, b.Report), all)
}
