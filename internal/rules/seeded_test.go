package rules_test

import (
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/templates"
)

// TestSeededFaultsAreFoundAtTheirPlace breaks one thing in one language of
// the sample, many times over, and expects a finding in the same paragraph.
func TestSeededFaultsAreFoundAtTheirPlace(t *testing.T) {
	b := newBench(t)
	for _, f := range b.findings {
		if f.Severity != diag.Info {
			t.Errorf("clean: %s: %s [%s]", f.Span, f.Message, f.Rule)
		}
	}
	count := 200
	if testing.Short() {
		count = 20
	}
	random := rand.New(rand.NewPCG(2024, 7))
	found := 0
	for i := range count {
		f := b.fault(t, random, faultKinds[i%len(faultKinds)])
		if b.finds(t, f) {
			found++
		} else {
			t.Logf("not found: %s in %s:%d–%d: %q for %q", f.kind, f.file, f.from, f.to, f.with, f.was)
		}
	}
	t.Logf("%d of %d faults were found", found, count)
	if 100*found < 95*count {
		t.Errorf("%d of %d faults were found; 95 %% should be", found, count)
	}
}

// bench is the clean sample, with two paragraphs more so that it has enough
// of everything that can be broken.
type bench struct {
	files    fstest.MapFS
	clean    *rules.Context
	own      []*resolve.Numbering // of each language
	findings diag.List
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{files: copied(t, sample)}
	for _, l := range lang.All() {
		more, err := os.ReadFile("testdata/seeded/" + string(l.Tag) + ".md")
		if err != nil {
			t.Fatal(err)
		}
		other := b.files[string(l.Tag)+"/deliberations/other.md"]
		other.Data = append(other.Data, more...)
	}
	var earlier diag.List
	b.clean, earlier = composed(t, b.files)
	for _, l := range b.clean.Languages {
		own, _ := resolve.Number(l.Report)
		b.own = append(b.own, own)
	}
	b.findings = run(b.clean, earlier, rule.Settings{})
	return b
}

// fault is one thing broken in one file. Its finding is expected in the lines
// from..to or, where the paragraph is gone, to name its key.
type fault struct {
	kind, file, content string
	from, to            int
	key, was, with      string
}

// fault breaks something of a kind, in a language and at a place that chance
// picks.
func (b *bench) fault(t *testing.T, random *rand.Rand, kind faultKind) fault {
	t.Helper()
	for range 100 {
		all := lang.All()
		tag := all[random.IntN(len(all))].Tag
		var names []string
		for name := range b.files {
			if strings.HasPrefix(name, string(tag)+"/") && path.Ext(name) == ".md" {
				names = append(names, name)
			}
		}
		slices.Sort(names)
		var options []fault
		for _, name := range names {
			text := string(b.files[name].Data)
			for _, c := range kind.find(b, random, tag, name, text) {
				options = append(options, newFault(kind.name, name, text, c))
			}
		}
		if len(options) > 0 {
			return options[random.IntN(len(options))]
		}
	}
	t.Fatalf("nothing to break: %s", kind.name)
	return fault{}
}

func newFault(kind, file, text string, c edit) fault {
	start := strings.LastIndex(text[:min(c.from+2, len(text))], "{#")
	end := len(text)
	if next := strings.Index(text[max(c.to, start+2):], "\n{#"); next >= 0 {
		end = max(c.to, start+2) + next
	}
	f := fault{kind: kind, file: file, was: text[c.from:c.to], with: c.with}
	f.content = text[:c.from] + c.with + text[c.to:]
	f.from = 1 + strings.Count(text[:start], "\n")
	f.to = 1 + strings.Count(text[:end], "\n") + strings.Count(c.with, "\n") - strings.Count(f.was, "\n")
	f.key, _, _ = strings.Cut(text[start+2:], "}")
	return f
}

// finds reports whether the rules find a fault at its place.
func (b *bench) finds(t *testing.T, f fault) bool {
	t.Helper()
	files := maps.Clone(b.files)
	files[f.file] = &fstest.MapFile{Data: []byte(f.content)}
	ctx, findings := b.changed(t, files, lang.Tag(f.file[:2]))
	for _, found := range run(ctx, findings, rule.Settings{}) {
		name := strings.TrimPrefix(found.Span.File.Name(), "session/")
		line := found.Span.Position().Line
		switch {
		case found.Severity == diag.Info:
		case name == f.file && f.from <= line && line <= f.to:
			return true
		case f.with == "" && strings.Contains(found.Message, `"`+f.key+`"`):
			return true
		}
	}
	return false
}

// changed composes the sample with the changed files of one language; those
// of the others are as they were.
func (b *bench) changed(t *testing.T, files fstest.MapFS, tag lang.Tag) (*rules.Context, diag.List) {
	t.Helper()
	s, findings := load(t, files)
	ctx := &rules.Context{Session: s, Body: b.clean.Body, Original: b.clean.Original, Languages: slices.Clone(b.clean.Languages)}
	own := slices.Clone(b.own)
	var changed int
	for i, l := range ctx.Languages {
		if l.Report.Language.Tag == tag {
			changed = i
		}
	}
	l, found := composeLanguage(s, s.Words[changed], templates.FS)
	findings = append(findings, found...)
	ctx.Languages[changed] = l
	own[changed], found = resolve.Number(l.Report)
	findings = append(findings, found...)
	ctx.Numbering = own[ctx.Original]
	original := ctx.Languages[ctx.Original].Report.Language
	var languages []lang.Language
	for _, l := range ctx.Languages {
		languages = append(languages, l.Report.Language)
	}
	findings = append(findings, ctx.Numbering.Compare(original, own, languages)...)
	l.Edition, found = resolve.Bind(l.Report, ctx.Numbering, l.Locale, nil)
	return ctx, append(findings, found...)
}
