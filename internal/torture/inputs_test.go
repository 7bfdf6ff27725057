package torture

// This file reads the inputs of which wrong ones are made: sessions, texts,
// pictures, locales, templates, finished reports and PDF files. For any input
// there must be an answer, soon and without a panic: outputs that are well formed,
// or findings that point into the file.

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/rule"
)

// files are the contents of the files of a folder, by path.
type files map[string][]byte

// world is everything that is mutated, read once.
type world struct {
	sessions           []files
	templates, locales files
	finished           files // language → report
	pdfs               [][]byte
	page               []byte // in HTML
	project            *pipeline.Project
}

// newWorld reads the sessions below a folder and the data, and builds the
// finished files that are mutated.
func newWorld(sessions, templates, locales fs.FS) (*world, error) {
	w := &world{}
	var err error
	if w.templates, err = readAll(templates); err != nil {
		return nil, err
	}
	if w.locales, err = readAll(locales); err != nil {
		return nil, err
	}
	w.project, _ = pipeline.Open(templates, locales, 1)
	entries, err := fs.ReadDir(sessions, ".")
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		below, err := fs.Sub(sessions, entry.Name())
		if err != nil {
			return nil, err
		}
		session, err := readAll(below)
		if err != nil {
			return nil, err
		}
		w.sessions = append(w.sessions, session)
	}
	return w, w.finish()
}

// finish builds PDF files and finished reports of the first session.
func (w *world) finish() error {
	draft, err := w.project.Draft(w.sessions[0].fs(), "session", rule.Settings{})
	if err != nil {
		return err
	}
	outputs, _, err := draft.Render(context.Background(), pipeline.Request{
		Languages: []lang.Tag{lang.Arabic, lang.English}, Formats: []string{pipeline.PDF, pipeline.HTML}, Step: func(int, int) {},
	})
	if err != nil {
		return err
	}
	for _, o := range outputs {
		if path.Ext(o.Name) == ".pdf" {
			w.pdfs = append(w.pdfs, o.Content)
		} else {
			w.page = o.Content
		}
	}
	w.finished = make(files)
	for _, l := range lang.All() {
		w.finished[string(l.Tag)] = numbered(w.sessions[0], string(l.Tag))
	}
	return nil
}

// numbered makes a finished report of a session's texts: its paragraphs, with
// numbers typed before them.
func numbered(session files, tag string) []byte {
	var b strings.Builder
	n := 0
	for _, name := range session.names() {
		if !strings.HasPrefix(name, tag+"/") || path.Ext(name) != ".md" {
			continue
		}
		for part := range strings.SplitSeq(string(session[name]), "\n\n") {
			_, words, _ := strings.Cut(part, "}\n")
			n++
			fmt.Fprintf(&b, "%d. %s\n\n", n, strings.TrimSpace(words))
		}
	}
	return []byte(b.String())
}

func readAll(fsys fs.FS) (files, error) {
	read := make(files)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		read[name], err = fs.ReadFile(fsys, name)
		return err
	})
	return read, err
}

// names returns the paths, sorted.
func (f files) names() []string {
	names := make([]string, 0, len(f))
	for name := range f {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// mutated returns the files with a random change in one of those that wanted
// accepts, and the name of that file.
func (f files) mutated(r *rand.Rand, wanted func(name string) bool) (files, string) {
	names := slices.DeleteFunc(f.names(), func(name string) bool { return !wanted(name) })
	name := names[r.IntN(len(names))]
	copied := make(files, len(f))
	for other, content := range f {
		copied[other] = content
	}
	copied[name] = Bytes(r, f[name])
	return copied, name
}
