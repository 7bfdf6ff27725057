package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"path/filepath"
	"slices"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/plain"
	"rapporteur/internal/publish"
)

// event is one line of --events. Keys that an event does not have are left out;
// they are documented in docs/publishing.md.
type event struct {
	Event    string            `json:"event"`
	Session  string            `json:"session,omitempty"`
	Folder   string            `json:"folder,omitempty"`
	Findings *publish.Findings `json:"findings,omitempty"`
	Done     int               `json:"done,omitempty"`
	Total    int               `json:"total,omitempty"`
	Name     string            `json:"name,omitempty"`
	File     *publish.File     `json:"file,omitempty"`
	Written  *bool             `json:"written,omitempty"`
	Error    string            `json:"error,omitempty"`
	Count    *counted          `json:"count,omitempty"`
}

type counted struct {
	Built     int `json:"built"`
	Unchanged int `json:"unchanged"`
	Failed    int `json:"failed"`
}

// events is a reporter that prints each step as a line of JSON, for programs.
type events struct {
	out             io.Writer
	mu              sync.Mutex
	session, folder string
	done            int
	last            string // last event of the current session, unless it fails
	count           count
}

// print prints an event of the current session.
func (e *events) print(what event) {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	what.Session = e.session
	// The output remembers write errors; nothing else can fail.
	_ = encoder.Encode(what)
	_, _ = e.out.Write(plain.JSON(line.Bytes()))
}

func (e *events) begin(session, folder string) {
	e.session, e.folder, e.done, e.last = session, folder, 0, ""
	e.print(event{Event: "begin", Folder: folder})
}

func (e *events) checked(found diag.List) {
	counts := pipeline.Count(found)
	e.print(event{Event: "checked", Findings: &counts})
}

// step keeps its own count, because steps may arrive in any order.
func (e *events) step(_, total int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.done++
	e.print(event{Event: "rendered", Done: e.done, Total: total})
}

func (e *events) rendered() {}

func (e *events) published(_ publish.Set, result publish.Result) {
	for _, f := range result.Manifest.Files {
		e.file(f, slices.Contains(result.Written, f.Name))
	}
	for _, name := range result.Removed {
		e.print(event{Event: "removed", Name: filepath.Join(e.folder, name)})
	}
	e.last = "published"
}

func (e *events) unchanged(m publish.Manifest, _ pipeline.Request) {
	for _, f := range m.Files {
		e.file(f, false)
	}
	e.last = "unchanged"
}

func (e *events) file(f publish.File, written bool) {
	e.print(event{Event: "file", Name: filepath.Join(e.folder, f.Name), File: &f, Written: &written})
}

func (e *events) end(err error) {
	e.count.end(err, e.last == "unchanged")
	if err != nil {
		e.print(event{Event: "failed", Error: err.Error()})
		return
	}
	e.print(event{Event: e.last})
}

func (e *events) close(int) {
	e.session = ""
	e.print(event{Event: "end", Count: &counted{e.count.built, e.count.unchanged, e.count.failed}})
}
