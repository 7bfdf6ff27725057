package main

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/pipeline"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
	"rapporteur/locales"
	"rapporteur/templates"
)

// TestRandomOutputs adds every output that its kind of report declares to random
// sessions: no stage finds an error, each document has the same keys and numbers in all
// languages, and a part of the draft has the labels of the report.
func TestRandomOutputs(t *testing.T) {
	v := newVocabulary(t)
	project, findings := pipeline.Open(templates.FS, locales.FS, 2)
	mustBeClean(t, findings)
	stages := rule.Settings{Levels: make(map[string]string)} // whose rules cannot be silenced; random facts break the others
	for _, r := range pipeline.Catalogue() {
		if !r.Fixed {
			stages.Levels[r.ID] = rule.Off
		}
	}
	documents := 0
	for seed := range uint64(12) {
		files := randomSession(v, 7000+seed)
		issue(t, files)
		draft, err := project.Draft(files, "session", stages)
		if err != nil || draft.Findings.HasErrors() {
			t.Errorf("seed %d: %v %v", seed, err, draft.Findings)
			continue
		}
		for _, d := range draft.Documents() {
			documents++
			for _, e := range d.Editions {
				if got, want := skeleton(e), skeleton(d.Editions[0]); got != want {
					t.Errorf("seed %d: %s has the keys and numbers\n%s\nin %s\n%s", seed, e.Masthead.Symbol, got, d.Editions[0].Language.Tag, want)
				}
				for _, h := range e.Outline {
					if d.Kind == "draft-report" && h.Label != labelOf(draft, string(e.Language.Tag), h.Key) {
						t.Errorf("seed %d: the section %q has the label %q in %s", seed, h.Key, h.Label, e.Masthead.Symbol)
					}
				}
			}
		}
	}
	if documents < 40 {
		t.Errorf("there were %d documents", documents)
	}
}

func labelOf(d *pipeline.Draft, tag, key string) string {
	for _, e := range d.Editions {
		for _, h := range e.Outline {
			if string(e.Language.Tag) == tag && h.Key == key {
				return h.Label
			}
		}
	}
	return "none"
}

// issue adds outputs to a session: those with templates, and the items in two parts.
func issue(t *testing.T, files fstest.MapFS) {
	t.Helper()
	s, _, err := session.Load(files, "session", known())
	if err != nil || s.Kind == nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.Write(files["session.toml"].Data)
	add := func(kind, symbol, more string) {
		day := s.Meeting.From.V
		fmt.Fprintf(&b, "\n[[outputs]]\nkind = %q\nsymbol = %q\ndate = %s\n%s\n", kind, symbol, day, more)
	}
	var items []string
	for _, item := range s.Agenda {
		if _, err := fs.Stat(files, "en/deliberations/"+item.Key.V+".md"); err == nil {
			items = append(items, item.Key.V)
		}
	}
	for i, o := range s.Kind.Outputs {
		symbol := fmt.Sprint("X/CONF.1/2024/L.", i+1)
		switch {
		case !o.IsPart() || len(o.Sections) > 0:
			add(o.Key.V, symbol, "")
		case len(o.Items) > 0 && len(items) > 1 && !o.Apart.V:
			add(o.Key.V, symbol, "items = "+quoted(items[:1]))
			add(o.Key.V, symbol+"/Add.1", "items = "+quoted(items[1:]))
		}
	}
	files["session.toml"] = &fstest.MapFile{Data: []byte(b.String())}
}
