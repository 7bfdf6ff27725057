package rules_test

import (
	"flag"
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
	"rapporteur/internal/pipeline"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
	"rapporteur/locales"
	"rapporteur/templates"
)

var seeds = flag.Int("seeded", 40, "how many faults TestSeededFaultsAreFoundAtTheirPlace seeds; 300 for its figures of each kind")

// TestSeededFaultsAreFoundAtTheirPlace breaks one thing in one file of a session
// of the repository, many times over, and expects a finding in the same
// paragraph, or in the same table of session.toml. The sessions themselves
// have none.
func TestSeededFaultsAreFoundAtTheirPlace(t *testing.T) {
	beds := seedbeds(t)
	random := rand.New(rand.NewPCG(2024, 7))
	found, seeded := make(map[string]int), make(map[string]int)
	for i := range *seeds {
		kind := faultKinds[i%len(faultKinds)]
		f := pick(t, random, beds, kind)
		seeded[kind.name]++
		if f.bed.finds(t, f) {
			found[kind.name]++
		} else {
			t.Logf("not found: %s in %s/%s:%d–%d: %q for %q", f.kind, f.bed.name, f.file, f.from, f.to, f.with, f.was)
		}
	}
	all, sure, sureOf := 0, 0, 0
	for _, kind := range faultKinds {
		n, of := found[kind.name], seeded[kind.name]
		all += n
		t.Logf("%3d of %3d: %s", n, of, kind.name)
		if kind.certain {
			sure, sureOf = sure+n, sureOf+of
			continue // all of them together
		}
		if of >= 10 && 100*n < 60*of {
			t.Errorf("%s: %d of %d faults were found; 60 %% should be", kind.name, n, of)
		}
	}
	t.Logf("%d of %d faults were found; %d of %d that are certain", all, *seeds, sure, sureOf)
	if 100*sure < 95*sureOf {
		t.Errorf("%d of %d faults of kinds that are certain were found; 95 %% should be", sure, sureOf)
	}
	if 100*all < 85**seeds {
		t.Errorf("%d of %d faults were found; 85 %% should be", all, *seeds)
	}
}

// seedbed is a session without faults.
type seedbed struct {
	name    string
	files   fstest.MapFS
	project *pipeline.Project
	session *session.Session
}

// seedbeds returns the sessions in six languages; the first, the sample, is
// there twice as often, and has some paragraphs more so that it has enough of
// everything that can be broken.
func seedbeds(t *testing.T) []*seedbed {
	t.Helper()
	project, findings := pipeline.Open(templates.FS, locales.FS, 2)
	if findings.HasErrors() {
		t.Fatal(findings[0].Message)
	}
	var beds []*seedbed
	for _, name := range []string{"ctoc-cop-wg7-2024", "example-ctoc-cop-wg4", "example-ctoc-cop", "example-ga-third-committee", "example-hrc-upr", "example-tidal-data"} {
		b := &seedbed{name: name, files: copied(t, "../../sessions/"+name), project: project}
		if len(beds) == 0 {
			b.enrich(t)
		}
		d := b.draft(t, b.files)
		for _, f := range d.Findings {
			if f.Severity != diag.Info {
				t.Errorf("clean: %s: %s [%s]", f.Span, f.Message, f.Rule)
			}
		}
		b.session = d.Session
		beds = append(beds, b)
	}
	return append(beds, beds[0])
}

func (b *seedbed) enrich(t *testing.T) {
	for _, l := range lang.All() {
		more, err := os.ReadFile("testdata/seeded/" + string(l.Tag) + ".md")
		if err != nil {
			t.Fatal(err)
		}
		other := b.files[string(l.Tag)+"/deliberations/other.md"]
		other.Data = append(other.Data, more...)
	}
}

func (b *seedbed) draft(t *testing.T, files fstest.MapFS) *pipeline.Draft {
	t.Helper()
	d, err := b.project.Draft(files, b.name, rule.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// fault is one thing broken in one file. Its finding is expected in the lines
// from..to or, where the paragraph is gone, to name its key.
type fault struct {
	bed                 *seedbed
	kind, file, content string
	from, to            int
	key, was, with      string
}

// pick breaks something of a kind, in a session, a language and at a place that
// chance picks.
func pick(t *testing.T, random *rand.Rand, beds []*seedbed, kind faultKind) fault {
	t.Helper()
	for range 200 {
		b := beds[random.IntN(len(beds))]
		all := lang.All()
		tag := all[random.IntN(len(all))].Tag
		var options []fault
		for _, name := range slices.Sorted(maps.Keys(b.files)) {
			if of := languageOf(name); of != tag && of != "-" {
				continue
			}
			text := string(b.files[name].Data)
			for _, c := range kind.find(b, random, languageOf(name), name, text) {
				if f := newFault(kind.name, name, text, c); f.was != f.with {
					f.bed = b
					options = append(options, f)
				}
			}
		}
		if len(options) > 0 {
			return options[random.IntN(len(options))]
		}
	}
	t.Fatalf("nothing to break: %s", kind.name)
	return fault{}
}

// languageOf returns the language of an author's file: "-" for session.toml, ""
// for one that no fault is seeded into.
func languageOf(name string) lang.Tag {
	switch tag, _, _ := strings.Cut(name, "/"); {
	case name == "session.toml":
		return "-"
	case path.Ext(name) == ".md" && tag != name, path.Base(name) == "texts.toml":
		return lang.Tag(tag)
	}
	return ""
}

// newFault makes an edit. Its paragraph is what has one key; in a file of TOML,
// a line or, in session.toml, a table.
func newFault(kind, file, text string, c edit) fault {
	f := fault{kind: kind, file: file, was: text[c.from:c.to], with: c.with}
	f.content = text[:c.from] + c.with + text[c.to:]
	opens, next := "{#", "\n{#"
	switch path.Base(file) {
	case "session.toml":
		opens, next = "\n[", "\n["
	case "texts.toml":
		opens, next = "\n", "\n"
	}
	start := max(0, strings.LastIndex(text[:min(c.from+2, len(text))], opens))
	end := len(text)
	after := min(max(c.to, start+2), len(text))
	if i := strings.Index(text[after:], next); i >= 0 {
		end = after + i
	}
	f.from = 1 + strings.Count(text[:start], "\n")
	f.to = 1 + strings.Count(text[:end], "\n") + strings.Count(c.with, "\n") - strings.Count(f.was, "\n")
	f.key, _, _ = strings.Cut(text[start+2:], "}")
	return f
}

// finds reports whether the program finds a fault at its place.
func (b *seedbed) finds(t *testing.T, f fault) bool {
	t.Helper()
	files := maps.Clone(b.files)
	files[f.file] = &fstest.MapFile{Data: []byte(f.content)}
	for _, found := range b.draft(t, files).Findings {
		if found.Span.File == nil || found.Severity == diag.Info {
			continue
		}
		name := strings.TrimPrefix(found.Span.File.Name(), b.name+"/")
		line := found.Span.Position().Line
		if name == f.file && f.from <= line && line <= f.to || f.with == "" && strings.Contains(found.Message, `"`+f.key+`"`) {
			return true
		}
		if testing.Verbose() {
			t.Logf("\telsewhere: %s: %s [%s]", found.Span, found.Message, found.Rule)
		}
	}
	return false
}
