package data_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/render/data"
	"rapporteur/internal/report"
	"rapporteur/internal/report/reporttest"
	"rapporteur/internal/resolve"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestRenderGolden(t *testing.T) {
	for _, e := range reporttest.Editions() {
		name := "edition." + string(e.Language.Tag) + ".json"
		t.Run(name, func(t *testing.T) {
			got := render(t, e)
			golden(t, filepath.Join("testdata", name), got)
		})
	}
}

func TestReferencesAndNotesAreCollectedOnce(t *testing.T) {
	bc := &resolve.BoundReference{Targets: []resolve.Target{{Key: "b"}, {Key: "c"}}}
	cd := &resolve.BoundReference{Targets: []resolve.Target{{Key: "c"}, {Key: "d"}}}
	note := &resolve.Note{Key: "n", Mark: "1", Text: resolve.Text{{Text: "See b.", Reference: bc}}}
	e := reporttest.Editions()[0]
	e.Blocks = []resolve.Block{&resolve.Paragraph{
		Key: "a", Number: "1",
		Text:  resolve.Text{{Text: "See b and c", Reference: bc}, {Text: "1", Note: note}},
		Items: []*resolve.ListItem{{Text: resolve.Text{{Text: "c", Reference: cd}, {Text: "1", Note: note}}}},
	}}
	var got struct {
		Paragraphs []struct{ Refs, Notes []string }
		Notes      []struct {
			Key, Mark, Text string
			Refs            []string
		}
	}
	if err := json.Unmarshal(render(t, e), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"b", "c", "d"}, got.Paragraphs[0].Refs); diff != "" {
		t.Errorf("refs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"n"}, got.Paragraphs[0].Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if len(got.Notes) != 1 || got.Notes[0].Text != "See b." || !cmp.Equal(got.Notes[0].Refs, []string{"b", "c"}) {
		t.Errorf("got footnotes %+v, want one that says \"See b.\" and refers to b and c", got.Notes)
	}
}

// A reference names its targets, each with the words that lead to it; what a
// range means has none.
func TestAReferenceSaysWhatItRefersTo(t *testing.T) {
	targets := []resolve.Target{{Key: "seven", Anchor: "para-7"}, {Key: "eight", Anchor: "para-8"}, {Key: "nine", Anchor: "para-9"}}
	to := func(i int) *resolve.Link { return &resolve.Link{Target: targets[i]} }
	first, second := &resolve.BoundReference{Targets: targets}, &resolve.BoundReference{Targets: targets[:1]}
	e := reporttest.Editions()[0]
	e.Blocks = []resolve.Block{&resolve.Paragraph{Key: "a", Number: "1", Text: resolve.Text{
		{Text: "See "},
		{Text: "paragraphs\u00a0", Reference: first}, {Text: "7", Reference: first, Link: to(0)},
		{Text: "–\u2060", Reference: first}, {Text: "9", Reference: first, Link: to(2)},
		{Text: "para.\u00a0", Reference: second}, {Text: "7", Reference: second, Link: to(0)},
	}}}
	got, err := data.Read(render(t, e))
	if err != nil {
		t.Fatal(err)
	}
	want := []data.Reference{
		{Text: "paragraphs 7–9", Targets: []data.Target{{Key: "seven", Text: "7"}, {Key: "eight"}, {Key: "nine", Text: "9"}}},
		{Text: "para. 7", Targets: []data.Target{{Key: "seven", Text: "7"}}},
	}
	if diff := cmp.Diff(want, got.Paragraphs[0].References); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestItemsOfAnAgendaAreToldApart(t *testing.T) {
	e := reporttest.Editions()[0]
	e.Blocks = []resolve.Block{&resolve.Paragraph{Key: "a", Number: "1", Items: []*resolve.ListItem{
		{Key: "opening", List: resolve.AgendaList, Label: "1.", Items: []*resolve.ListItem{{Key: "x", List: resolve.AgendaList, Label: "(a)"}}},
		{Key: "b", List: resolve.ParagraphList, Label: "(a)"},
	}}}
	got, err := data.Read(render(t, e))
	if err != nil {
		t.Fatal(err)
	}
	items := got.Paragraphs[0].Items
	if items[0].List != "agenda" || items[0].Items[0].List != "agenda" || items[1].List != "paragraph" {
		t.Errorf("got %+v", items)
	}
}

func TestTextIsNotEscapedForHTML(t *testing.T) {
	e := reporttest.Editions()[0]
	e.Title = resolve.Text{{Text: "Traders & <carriers>"}}
	if !bytes.Contains(render(t, e), []byte(`"title": "Traders & <carriers>"`)) {
		t.Error("the title is escaped")
	}
}

// An edition's shape is that of every other: same keys, same numbers, same references.
func TestLanguagesHaveTheSameKeysAndNumbers(t *testing.T) {
	editions := reporttest.Editions()
	first := structure(t, render(t, editions[0]))
	for _, e := range editions[1:] {
		if diff := cmp.Diff(first, structure(t, render(t, e))); diff != "" {
			t.Errorf("%s differs from %s (-first +this):\n%s", e.Language.Tag, editions[0].Language.Tag, diff)
		}
	}
}

// structure returns the document without what is in its language.
func structure(t *testing.T, document []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(document, &value); err != nil {
		t.Fatal(err)
	}
	return strip(value)
}

func strip(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for _, words := range []string{"language", "title", "label", "text", "marks", "caption", "alt", "header", "rows", "cells"} {
			delete(value, words)
		}
		for name, inner := range value {
			value[name] = strip(inner)
		}
	case []any:
		for i, inner := range value {
			value[i] = strip(inner)
		}
	}
	return value
}

func render(t *testing.T, e *resolve.Edition) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := data.Render(&b, e, data.Source{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden compares got with a file, or rewrites it.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got); run the test with -update to accept:\n%s", path, diff)
	}
}

// Who asked for a bracket is in no page: programs that prepare the next round need it.
func TestAMarkSaysWhoAskedForABracket(t *testing.T) {
	e := reporttest.Editions()[0]
	e.Blocks = []resolve.Block{&resolve.Paragraph{Key: "a", Number: "1", Text: resolve.Text{
		{Text: "States "}, {Text: "[", Bracket: &report.Bracket{Status: "disputed", By: "Group A"}}, {Text: "shall"},
		{Text: "]", Bracket: &report.Bracket{Status: "disputed", By: "Group A", Closes: true}}, {Text: " act."},
	}}}
	got, err := data.Read(render(t, e))
	if err != nil {
		t.Fatal(err)
	}
	want := []data.Mark{{From: 7, To: 8, Opens: "disputed", By: "Group A"}}
	if diff := cmp.Diff(want, got.Paragraphs[0].Marks); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
