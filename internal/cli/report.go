package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/plain"
	"rapporteur/internal/publish"
)

// reporter reports the progress of builds, one session at a time.
type reporter interface {
	begin(session, folder string)
	checked(diag.List)
	step(done, total int) // may be called concurrently
	rendered()
	published(publish.Set, publish.Result)
	unchanged(publish.Manifest, pipeline.Request)
	end(error)
	close(sessions int)
}

// newReporter returns the reporter selected by the flags.
func newReporter(terminal Terminal, flags buildFlags) reporter {
	if flags.events {
		return &events{out: terminal.Out}
	}
	return &lines{terminal: terminal, quiet: flags.quiet, progress: newProgress(terminal, flags.quiet)}
}

// count is the number of sessions by outcome.
type count struct {
	built, unchanged, failed int
}

// end counts a session.
func (c *count) end(err error, unchanged bool) {
	switch {
	case err != nil:
		c.failed++
	case unchanged:
		c.unchanged++
	default:
		c.built++
	}
}

// String returns the closing line: "3 built, 1 failed".
func (c count) String() string {
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{{c.built, "built"}, {c.unchanged, "unchanged"}, {c.failed, "failed"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprint(part.n, " ", part.what))
		}
	}
	return strings.Join(parts, ", ")
}

// lines is a reporter that prints file names and notes, for people.
type lines struct {
	terminal Terminal
	quiet    bool
	progress *progress
	folder   string
	same     bool // the current session is unchanged
	count    count
}

func (l *lines) begin(session, folder string) {
	l.folder, l.same = folder, false
	l.progress.begin(filepath.Base(folder))
}

func (l *lines) checked(diag.List) {}

func (l *lines) step(done, total int) { l.progress.step(done, total) }

func (l *lines) rendered() { l.progress.end() }

func (l *lines) published(set publish.Set, result publish.Result) {
	for _, o := range set.Outputs {
		l.file(o.Name)
	}
	if n := len(result.Kept); n > 0 && !l.quiet {
		fmt.Fprintf(l.terminal.Err, "%s: files stay as they were issued, though the session says something else now: %s\n", plain.Line(l.folder), plain.Line(strings.Join(result.Kept, ", ")))
	}
	if n := len(result.Removed); n > 0 && !l.quiet {
		fmt.Fprintf(l.terminal.Err, "%s: removed files of an earlier build: %s\n", plain.Line(l.folder), plain.Line(strings.Join(result.Removed, ", ")))
	}
}

func (l *lines) unchanged(m publish.Manifest, r pipeline.Request) {
	l.same = true
	for _, f := range asked(m, r) {
		l.file(f.Name)
	}
	if n := m.Findings.Warnings; n > 0 && !l.quiet {
		fmt.Fprintf(l.terminal.Err, "%s: nothing has changed; warnings of the last build: %d (--force prints them)\n", plain.Line(l.folder), n)
	}
}

func (l *lines) file(name string) {
	if !l.quiet {
		fmt.Fprintln(l.terminal.Out, plain.Line(filepath.Join(l.folder, name)))
	}
}

func (l *lines) end(err error) { l.count.end(err, l.same) }

// close prints the closing line if there is more than one session, or the output
// is a terminal.
func (l *lines) close(sessions int) {
	if !l.quiet && (sessions > 1 || l.terminal.Interactive) {
		fmt.Fprintln(l.terminal.Err, l.count)
	}
}

// asked returns the files of a request, by document, language and format.
func asked(m publish.Manifest, r pipeline.Request) []publish.File {
	var files []publish.File
	symbols := []string{m.Symbol}
	for _, o := range m.Outputs {
		symbols = append(symbols, o.Symbol)
	}
	for _, symbol := range symbols {
		if len(r.Documents) == 0 || slices.Contains(r.Documents, symbol) {
			files = append(files, askedOf(symbol, m, r)...)
		}
	}
	return files
}

// askedOf returns the files of a request of one document.
func askedOf(symbol string, m publish.Manifest, r pipeline.Request) []publish.File {
	var files []publish.File
	for _, language := range lang.All() {
		if len(r.Languages) > 0 && !slices.Contains(r.Languages, language.Tag) {
			continue
		}
		for _, format := range r.Formats {
			for _, f := range m.Files {
				if f.Symbol == symbol && f.Language == string(language.Tag) && f.Format == format {
					files = append(files, f)
				}
			}
		}
	}
	return files
}
