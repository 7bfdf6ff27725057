package ruletest

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/policy"
	"rapporteur/internal/publish"
	"rapporteur/internal/roster"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
	"rapporteur/locales"
	"rapporteur/templates"
)

// shared is the project of all examples that do not change data.
var shared = sync.OnceValue(func() *pipeline.Project {
	p, findings := pipeline.Open(templates.FS, locales.FS, 1)
	if findings.HasErrors() {
		panic(findings[0].Span.String() + ": " + findings[0].Message)
	}
	return p
})

// Findings runs an example as the program would, with every rule on, and
// returns the findings.
func (e *Example) Findings(t testing.TB) diag.List {
	t.Helper()
	findings := e.run(t)
	slices.SortStableFunc(findings, func(a, b diag.Finding) int { return strings.Compare(a.Span.String(), b.Span.String()) })
	return findings
}

func (e *Example) run(t testing.TB) diag.List {
	settings, findings := e.settings()
	project, found := e.project(t)
	if findings = append(findings, found...); found.HasErrors() {
		return findings
	}
	if e.List != "" {
		return e.imported(t, project)
	}
	if e.Edits != "" {
		return e.audit(t)
	}
	if len(e.Set) > 0 {
		return e.auditSet(t)
	}
	for _, file := range e.Finished {
		tag := lang.Tag(strings.Split(file.Name(), ".")[1])
		findings = append(findings, project.Proofread(file, tag, settings)...)
	}
	if len(e.Finished) > 0 {
		return findings
	}
	draft, err := project.Draft(e.files(t), "session", settings)
	if err != nil {
		t.Fatal(err)
	}
	if e.Against {
		draft.Against(e.issued(t))
	}
	return append(findings, draft.Findings...)
}

// imported returns what reading the example's list finds.
func (e *Example) imported(t testing.TB, project *pipeline.Project) diag.List {
	desk, findings, err := project.Desk(e.files(t), "session")
	if err != nil || findings.HasErrors() {
		t.Fatal(err, findings)
	}
	read := desk.Participation
	if strings.Contains(e.List, "Item") {
		read = desk.Statements
	}
	result, err := read("list.csv", []byte(e.List), roster.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return result.Findings
}

// files are those of the session; where there are links, as they are read from
// a disk.
func (e *Example) files(t testing.TB) fs.FS {
	t.Helper()
	isLink := func(f *fstest.MapFile) bool { return f.Mode&fs.ModeSymlink != 0 }
	if !slices.ContainsFunc(slices.Collect(maps.Values(e.Session)), isLink) {
		return e.Session
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, e.Session); err != nil {
		t.Fatal(err)
	}
	files, err := disk.Open(dir, disk.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = files.Close() })
	return files
}

// settings returns the example's settings; rules that are off become warnings.
func (e *Example) settings() (rule.Settings, diag.List) {
	catalogue := pipeline.Catalogue()
	file := e.Settings
	if file == nil {
		file = source.NewFile("session/rapporteur.toml", nil)
	}
	settings, findings := policy.Read(file, catalogue)
	for _, r := range catalogue {
		if _, ok := settings.Levels[r.ID]; r.Off && !ok && settings.Levels != nil {
			settings.Levels[r.ID] = diag.Warning.String()
		}
	}
	return settings, findings
}

// project opens a project for an example that changes data, or returns the
// shared one.
func (e *Example) project(t testing.TB) (*pipeline.Project, diag.List) {
	t.Helper()
	if len(e.Data) == 0 {
		p := *shared()
		p.Lint = e.Compared
		return &p, nil
	}
	p, findings := pipeline.Open(e.over(t, "templates", templates.FS), e.over(t, "locales", locales.FS), 1)
	p.Lint = e.Compared
	return p, findings
}

// over returns the files of a data folder, overlaid with those of the example.
func (e *Example) over(t testing.TB, folder string, files fs.FS) fs.FS {
	t.Helper()
	changed := e.Data[folder]
	if len(changed) == 0 {
		return files
	}
	all := make(fstest.MapFS)
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		all[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range changed {
		all[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return all
}

// render makes the English file of a session in a format, or none where
// typesetting finds errors.
func render(draft *pipeline.Draft, format string) ([]publish.Output, diag.List, error) {
	request := pipeline.Request{
		Languages: []lang.Tag{lang.English}, Formats: []string{format}, Step: func(int, int) {},
	}
	outputs, findings, err := draft.Render(context.Background(), request)
	if findings.HasErrors() {
		return nil, findings, err
	}
	return outputs, findings, err
}

// audit edits the finished PDF file of the base and checks it.
func (e *Example) audit(t testing.TB) diag.List {
	t.Helper()
	original := finished()
	if original.err != nil {
		t.Fatal(original.err)
	}
	content, err := editedPDF(original.content, e.Edits)
	if err != nil {
		t.Fatal(err)
	}
	return verify.Verify(source.NewFile("report.pdf", content), original.want)
}

// base drafts the base and makes its English file in a format.
func base(format string, changed Files) (*pipeline.Draft, []publish.Output, error) {
	draft, err := shared().Draft(New(rule.Rule{}, changed).Session, "session", rule.Settings{})
	if err != nil {
		return nil, nil, err
	}
	outputs, found, err := render(draft, format)
	if found.HasErrors() {
		err = fmt.Errorf("the base cannot be set:%s", Describe(found))
	}
	return draft, outputs, err
}

// finished is the finished English PDF file of the base.
var finished = sync.OnceValue(func() (f struct {
	content []byte
	want    *verify.Expectation
	err     error
}) {
	draft, outputs, err := base(pipeline.PDF, nil)
	if err != nil {
		f.err = err
		return f
	}
	f.content = outputs[0].Content
	for _, edition := range draft.Editions {
		if edition.Language.Tag == lang.English {
			f.want = verify.Expect(edition)
		}
	}
	return f
})

// Describe returns findings as lines for test failures.
func Describe(findings diag.List) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "\n\t%s %s: %s [%s]", f.Severity, f.Span, f.Message, f.Rule)
	}
	return b.String()
}
