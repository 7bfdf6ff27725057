package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
	"rapporteur/locales"
	"rapporteur/templates"
)

// TestBodiesSpeakAlike: for every body there is, the languages have the same
// messages with the same facts.
func TestBodiesSpeakAlike(t *testing.T) {
	folder := locale.NewFolder(allLocales())
	for _, key := range append(bodies(t), "example-forum") {
		t.Run(key, func(t *testing.T) {
			b := loadBody(t, session.Text{V: key})
			var all []*locale.Locale
			for _, l := range lang.All() {
				loaded, findings := folder.Load(l.Tag)
				mustBeClean(t, findings)
				spoken, findings := b.Speak(loaded, nil)
				mustBeClean(t, findings)
				all = append(all, spoken)
			}
			mustBeClean(t, slices.DeleteFunc(lint.Locales(all, b.Kind), func(f diag.Finding) bool { return f.Severity != diag.Error }))
			mustBeClean(t, lint.Kind(b.Kind, loadTemplates(t, b.Report), all))
		})
	}
}

// bodies returns the keys of all bodies.
func bodies(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(templates.FS, "bodies/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatal("no bodies", err)
	}
	for i, name := range names {
		names[i] = strings.TrimSuffix(path.Base(name), ".toml")
	}
	return names
}

// TestTheGuideToNewBodies builds the examples of docs/new-body.md from its own
// text: data alone makes a body and a kind of report. The page has the whole reports
// of one, and sentences of the other.
func TestTheGuideToNewBodies(t *testing.T) {
	files := guide(t)
	project, findings := pipeline.Open(overlay(t, templates.FS, files, "templates"), overlay(t, locales.FS, files, "locales"), 1)
	mustBeClean(t, findings)
	build := func(slug string) map[lang.Tag]string {
		draft, err := project.Draft(under(files, "sessions/"+slug), slug, rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		mustBeClean(t, draft.Findings)
		reports := make(map[lang.Tag]string)
		for _, e := range draft.Editions {
			reports[e.Language.Tag] = printed(e)
		}
		return reports
	}
	for tag, got := range build("example") {
		if want := string(files[string(tag)].Data); got != want {
			t.Errorf("the guide says\n%s\nand the program\n%s", want, got)
		}
	}
	reports := build("dunes")
	rows := guideSentence.FindAllSubmatch(page(t), -1)
	for _, row := range rows {
		if report := reports[lang.Tag(row[1])]; !strings.Contains(report, ". "+string(row[2])+"\n") && !strings.Contains(report, "- "+string(row[2])+"\n") {
			t.Errorf("no paragraph of the report in %s reads\n%s\nIt is\n%s", row[1], row[2], report)
		}
	}
	if len(reports) != len(lang.All()) || len(rows) < 2*len(reports) {
		t.Errorf("%d reports, %d sentences", len(reports), len(rows))
	}
}

// TestAWordThatABodyLacksIsFoundInItsFile takes a word from the body of the guide:
// one finding says where to write it, in how many sentences it may be missing. Without
// the file of a language, it is at the file that names the body.
func TestAWordThatABodyLacksIsFoundInItsFile(t *testing.T) {
	const words = "locales/fr/words/bodies/dune-committee.toml"
	for _, c := range []struct{ lacks, place, id, hint string }{
		{`, gender = "masculine"`, words, "body.short.gender", "write gender = \"…\" under [body.short] in " + words},
		{`name = "session", `, words, "body.event.name", "write name = \"…\" under [body.event] in " + words},
		{"", "templates/bodies/dune-committee.toml", "fr", "write " + words},
	} {
		files := guide(t)
		if c.lacks == "" {
			delete(files, words)
		} else {
			files[words] = &fstest.MapFile{Data: []byte(strings.Replace(string(files[words].Data), c.lacks, "", 1))}
		}
		project, findings := pipeline.Open(overlay(t, templates.FS, files, "templates"), overlay(t, locales.FS, files, "locales"), 1)
		mustBeClean(t, findings)
		draft, err := project.Draft(under(files, "sessions/dunes"), "dunes", rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, f := range draft.Findings.Sorted() {
			if strings.Contains(f.Message, c.id+`"`) {
				found = append(found, fmt.Sprintf("%s: %s", f.Span, f.Hint))
			}
		}
		want := fmt.Sprintf("%s:1:1: %s; docs/messages.md explains the words of a body", c.place, c.hint)
		if len(found) != 1 || found[0] != want {
			t.Errorf("got  %q\nwant %q\nof %v", found, want, draft.Findings)
		}
	}
}

// A sentence of the guide is a row of a table, after its language.
var guideSentence = regexp.MustCompile("(?m)^\\| `([a-z]{2})` \\| (.*) \\|$")

// page returns the text of the guide.
func page(t *testing.T) []byte {
	t.Helper()
	text, err := os.ReadFile("../../docs/new-body.md")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// A file of the guide is a line with its path and a block of code.
var guideFile = regexp.MustCompile("(?ms)^`([a-z0-9/.-]+)`\n\n```[a-z]+\n(.*?)^```$")

func guide(t *testing.T) fstest.MapFS {
	t.Helper()
	files := make(fstest.MapFS)
	for _, m := range guideFile.FindAllSubmatch(page(t), -1) {
		files[string(m[1])] = &fstest.MapFile{Data: m[2]}
	}
	return files
}

// under returns the files of a folder, which becomes the root.
func under(files fstest.MapFS, folder string) fstest.MapFS {
	inside := make(fstest.MapFS)
	for name, file := range files {
		if rest, ok := strings.CutPrefix(name, folder+"/"); ok {
			inside[rest] = file
		}
	}
	return inside
}

// overlay returns the files of fsys and those of a folder of files.
func overlay(t *testing.T, fsys fs.FS, files fstest.MapFS, folder string) fs.FS {
	t.Helper()
	all := under(files, folder)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(fsys, name)
		all[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// printed returns the text of an edition, a line for each of its places.
func printed(e *resolve.Edition) string {
	var s strings.Builder
	line := func(label string, text resolve.Text) {
		plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text.Plain())
		fmt.Fprintln(&s, strings.TrimSpace(label+" "+plain))
	}
	line("", e.Title)
	for _, b := range e.Blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			line(b.Label, b.Title)
		case *resolve.Paragraph:
			line(b.Label, b.Text)
		case *resolve.Provision:
			for _, p := range b.Blocks {
				line(b.Label+":", p.(*resolve.Paragraph).Text)
			}
		}
	}
	return s.String()
}
