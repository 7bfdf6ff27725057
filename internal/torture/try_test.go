package torture

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/verify"
)

// kinds are the kinds of input, which are tried in turn.
var kinds = []struct {
	name string
	try  func(w *world, r *rand.Rand) error
}{
	{"session description", (*world).description},
	{"text", (*world).text},
	{"file of words", (*world).words},
	{"picture", (*world).picture},
	{"locale", (*world).locale},
	{"template", (*world).template},
	{"finished report", (*world).report},
	{"PDF file", (*world).pdf},
	{"list", (*world).list},
	{"PDF, HTML or DOCX report", (*world).document},
}

// try tries mutation n. A non-nil error says what must not happen.
func (w *world) try(seed, n uint64) error {
	return kinds[n%uint64(len(kinds))].try(w, rand.New(rand.NewPCG(seed, n)))
}

func (w *world) description(r *rand.Rand) error {
	return w.session(r, func(name string) bool { return name == "session.toml" })
}

func (w *world) text(r *rand.Rand) error {
	return w.session(r, func(name string) bool { return path.Ext(name) == ".md" && path.Dir(name) != "." })
}

func (w *world) words(r *rand.Rand) error {
	return w.session(r, func(name string) bool { return path.Ext(name) == ".toml" && path.Dir(name) != "." })
}

func (w *world) picture(r *rand.Rand) error {
	for _, s := range w.sessions {
		for name := range s {
			if path.Ext(name) == ".png" {
				changed, _ := s.mutated(r, func(name string) bool { return path.Ext(name) == ".png" })
				return w.build(r, w.project, changed)
			}
		}
	}
	return errors.New("no session has a picture")
}

// session builds a session of which one file is changed.
func (w *world) session(r *rand.Rand, wanted func(name string) bool) error {
	changed, _ := w.sessions[r.IntN(len(w.sessions))].mutated(r, wanted)
	return w.build(r, w.project, changed)
}

func (w *world) locale(r *rand.Rand) error {
	changed, _ := w.locales.mutated(r, func(name string) bool { return path.Ext(name) == ".toml" })
	return w.data(r, w.templates, changed)
}

func (w *world) template(r *rand.Rand) error {
	changed, _ := w.templates.mutated(r, func(name string) bool { return path.Ext(name) != ".go" })
	return w.data(r, changed, w.locales)
}

// data builds a session with changed data.
func (w *world) data(r *rand.Rand, templates, locales files) error {
	project, findings := pipeline.Open(templates.fs(), locales.fs(), 1)
	if findings.HasErrors() {
		return wellFormed(findings)
	}
	return w.build(r, project, w.sessions[r.IntN(len(w.sessions))])
}

// build runs every stage. One build in four also makes a PDF file.
func (w *world) build(r *rand.Rand, project *pipeline.Project, session files) error {
	draft, err := project.Draft(session.fs(), "session", rule.Settings{})
	if err != nil {
		return fmt.Errorf("not a finding: %w", err)
	}
	if err := wellFormed(draft.Findings); err != nil || draft.Findings.HasErrors() {
		return err
	}
	formats := []string{pipeline.HTML, pipeline.JSON}
	if r.IntN(4) == 0 {
		formats = append(formats, pipeline.PDF)
	}
	outputs, findings, err := draft.Render(context.Background(), pipeline.Request{
		Languages: []lang.Tag{draft.Editions[r.IntN(len(draft.Editions))].Language.Tag},
		Formats:   formats, Step: func(int, int) {},
	})
	if err != nil {
		return fmt.Errorf("not a finding: %w", err)
	}
	for _, o := range outputs {
		if path.Ext(o.Name) != ".pdf" && !utf8.Valid(o.Content) {
			return fmt.Errorf("%s is not UTF-8", o.Name)
		}
	}
	return wellFormed(findings)
}

// report checks a finished report.
func (w *world) report(r *rand.Rand) error {
	all := lang.All()
	tag := all[r.IntN(len(all))].Tag
	file := source.NewFile("report.md", Bytes(r, w.finished[string(tag)]))
	return wellFormed(w.project.Proofread(file, tag, rule.Settings{}))
}

// pdf verifies a PDF file.
func (w *world) pdf(r *rand.Rand) error {
	changed := Bytes(r, w.pdfs[r.IntN(len(w.pdfs))])
	return wellFormed(verify.Verify(source.NewFile("report.pdf", changed), nil))
}

// wellFormed reports a finding that nobody could read or find.
func wellFormed(findings diag.List) error {
	for _, f := range findings {
		switch {
		case f.Rule == "" || f.Message == "":
			return fmt.Errorf("a finding says nothing: %+v", f)
		case f.Span.IsZero():
			return fmt.Errorf("a finding has no place: %s: %s", f.Rule, f.Message)
		case !utf8.ValidString(f.Message) || !utf8.ValidString(f.Hint):
			return fmt.Errorf("a finding is not UTF-8: %s: %q", f.Rule, f.Message)
		}
		_ = f.Span.String() // panics where the place is outside of its file
	}
	return nil
}
