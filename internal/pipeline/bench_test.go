package pipeline

import (
	"os"
	"testing"

	"rapporteur/internal/publish"
	"rapporteur/internal/rule"
	"rapporteur/locales"
	"rapporteur/templates"
)

const sampleFolder = "../../sessions/ctoc-cop-wg7-2024"

// openProject reads the built-in templates and locales.
func openProject(tb testing.TB) *Project {
	tb.Helper()
	p, findings := Open(templates.FS, locales.FS, 2)
	if findings.HasErrors() {
		tb.Fatal(findings)
	}
	return p
}

func draftSample(tb testing.TB, p *Project) *Draft {
	tb.Helper()
	d, err := p.Draft(os.DirFS(sampleFolder), "session", rule.Settings{})
	if err != nil || d.Findings.HasErrors() {
		tb.Fatal(err, d.Findings)
	}
	return d
}

func render(tb testing.TB, d *Draft, r Request) []publish.Output {
	tb.Helper()
	r.Step = func(int, int) {}
	outputs, findings, err := d.Render(tb.Context(), r)
	if err != nil || findings.HasErrors() {
		tb.Fatal(err, findings)
	}
	return outputs
}

// TestMain sets the collector as the program does, for the benchmarks.
func TestMain(m *testing.M) {
	SetCollector()
	os.Exit(m.Run())
}

// BenchmarkOpen measures the reading of all six locales.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		openProject(b)
	}
}

// BenchmarkDraft measures everything but rendering, in six languages.
func BenchmarkDraft(b *testing.B) {
	p := openProject(b)
	b.ReportAllocs()
	for b.Loop() {
		draftSample(b, p)
	}
}

// BenchmarkRender measures each format in six languages.
func BenchmarkRender(b *testing.B) {
	d := draftSample(b, openProject(b))
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				render(b, d, Request{Formats: []string{format}})
			}
		})
	}
}

// BenchmarkAll measures a whole run but for the start of the process: six
// languages in three formats.
func BenchmarkAll(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		render(b, draftSample(b, openProject(b)), Request{Formats: Formats()})
	}
}

// BenchmarkCheck measures the command check of a session, but for the start
// of the process and the printing: six languages, with the lint of locales.
func BenchmarkCheck(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		p := openProject(b)
		p.Lint = true
		if d, err := p.DraftFolder(sampleFolder); err != nil || d.Findings.HasErrors() {
			b.Fatal(err, d.Findings)
		}
	}
}
