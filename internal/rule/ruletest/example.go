// Package ruletest runs the examples of rules in tests: through the whole
// program, without a disk unless there are links.
package ruletest

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Files are the files of one folder of an example, by name.
type Files = map[string]string

// Example is one folder of an example, combined with the base.
type Example struct {
	Session  fstest.MapFS
	Data     map[string]Files // by "locales" and "templates": the files that the example changes
	Finished []*source.File   // reports numbered by hand; if any, there is no session
	Settings *source.File
	Edits    string   // of the finished PDF file in English
	Set      Files    // by the name of a file in the published set: what the example makes of it
	Issued   string   // edits of the manifest of the set that was issued before
	Against  bool     // whether the session is held against that set
	List     string   // that is read into the session
	Expected []string // the marked places, sorted
	Compared bool     // whether the locales are to be compared
}

// New puts the files of an example over the base: a file replaces the one of
// its name, or takes it away if it is empty; of session.toml it replaces the
// tables whose headers it has; of the program's own data, of a finished PDF file
// and of the files of a published or issued set it is edits (see [readEdits]).
func New(r rule.Rule, files Files) *Example {
	e := &Example{Session: make(fstest.MapFS), Compared: r.Sees == rule.Data, Against: r.Sees == rule.Issued}
	base := rule.ExampleBase()
	for name, content := range base {
		e.Session[name] = &fstest.MapFile{Data: []byte(content)}
	}
	for name, content := range files {
		e.put(base, name, content)
	}
	if r.Sees != rule.Data && !strings.HasPrefix(r.ID, "parity-") {
		e.publish(files)
	}
	slices.Sort(e.Expected)
	e.Expected = slices.Compact(e.Expected)
	return e
}

// publish removes the languages that an example does not touch, for speed:
// only rules of parity and of data need them.
func (e *Example) publish(files Files) {
	var quoted []string
	for _, l := range lang.All() {
		tag := string(l.Tag)
		touched := func(name string) bool { return strings.HasPrefix(name, tag+"/") }
		if l.Tag == lang.English || slices.ContainsFunc(slices.Collect(maps.Keys(files)), touched) {
			quoted = append(quoted, `"`+tag+`"`)
		}
	}
	const all = `languages = ["ar", "zh", "en", "fr", "ru", "es"]`
	file := e.Session["session.toml"]
	file.Data = []byte(strings.Replace(string(file.Data), all, "languages = ["+strings.Join(quoted, ", ")+"]", 1))
	for _, l := range lang.All() {
		if tag := string(l.Tag); !strings.Contains(string(file.Data), `"`+tag+`"`) {
			maps.DeleteFunc(e.Session, func(name string, _ *fstest.MapFile) bool { return strings.HasPrefix(name, tag+"/") })
		}
	}
}

func (e *Example) put(base Files, name, content string) {
	folder, _, _ := strings.Cut(name, "/")
	switch {
	case folder == "locales" || folder == "templates":
		if e.Data == nil {
			e.Data = make(map[string]Files)
		}
		if e.Data[folder] == nil {
			e.Data[folder] = make(Files)
		}
		whole := edited(readData(name), content)
		e.Data[folder][strings.TrimPrefix(name, folder+"/")] = e.unmark(name, whole)
	case name == "report.pdf":
		e.Edits = e.unmarkAudited(name, content)
	case name == "issued/manifest.json":
		e.Issued = content
	case folder == "set":
		if e.Set == nil {
			e.Set = make(Files)
		}
		e.Set[strings.TrimPrefix(name, "set/")] = e.unmarkAudited(name, content)
	case name == "rapporteur.toml":
		e.Settings = source.NewFile("session/"+name, []byte(e.unmark("session/"+name, content)))
	case name == "list.csv":
		e.List = e.unmarkCells(name, content)
	case strings.HasPrefix(name, "report."):
		e.Finished = append(e.Finished, source.NewFile(name, []byte(e.unmark(name, content))))
	case name == "session.toml":
		e.Session[name] = &fstest.MapFile{Data: []byte(e.unmark("session/"+name, overlay(base[name], content)))}
	case strings.Contains(name, "images/"):
		e.Session[name] = &fstest.MapFile{Data: picture(e.unmark("session/"+name, content))}
	case content == "":
		delete(e.Session, name)
	default:
		e.Session[name] = file(e.unmark("session/"+name, content))
	}
}

// file returns a file of that text, or a link if the text is "link TARGET".
func file(text string) *fstest.MapFile {
	if target, ok := strings.CutPrefix(text, "link "); ok {
		return &fstest.MapFile{Data: []byte(strings.TrimSpace(target)), Mode: fs.ModeSymlink}
	}
	return &fstest.MapFile{Data: []byte(text)}
}

// unmark removes the marks from a text and records the marked places.
func (e *Example) unmark(name, text string) string {
	plain, places := Unmark(name, text)
	e.Expected = append(e.Expected, places...)
	return plain
}

// unmarkAudited is unmark for a file of which an audit says at its start what
// is wrong.
func (e *Example) unmarkAudited(name, text string) string {
	plain, marked := Unmark(name, text)
	if len(marked) > 0 {
		e.Expected = append(e.Expected, name+":1:1 ")
	}
	return plain
}

// unmarkCells is unmark for a list whose cells are separated by commas.
func (e *Example) unmarkCells(name, text string) string {
	for i, line := range strings.Split(text, "\n") {
		for j, cell := range strings.Split(line, ",") {
			if strings.Contains(cell, "⟦") {
				e.Expected = append(e.Expected, fmt.Sprintf("%s:%c%d ", name, 'A'+j, i+1))
			}
		}
	}
	return strings.NewReplacer("⟦", "", "⟧", "").Replace(text)
}

// Unmark takes the marks ⟦ and ⟧ out of a text and returns the marked places,
// as "file:line:column text". A pair may be inside another.
func Unmark(name, text string) (plain string, places []string) {
	var b strings.Builder
	type stretch struct{ from, to int }
	var marked []stretch
	var open []int // indexes of marked
	for _, part := range strings.SplitAfter(strings.NewReplacer("⟦", "\x00⟦\x00", "⟧", "\x00⟧\x00").Replace(text), "\x00") {
		switch part = strings.TrimSuffix(part, "\x00"); part {
		case "⟦":
			open = append(open, len(marked))
			marked = append(marked, stretch{from: b.Len()})
		case "⟧":
			marked[open[len(open)-1]].to = b.Len()
			open = open[:len(open)-1]
		default:
			b.WriteString(part)
		}
	}
	file := source.NewFile(name, []byte(b.String()))
	for _, m := range marked {
		places = append(places, place(file.Span(m.from, m.to)))
	}
	return b.String(), places
}

func place(s source.Span) string { return s.String() + " " + s.Text() }

// Places returns the places of the findings of a rule, in the form of
// [Unmark].
func Places(findings diag.List, id string) []string {
	var all []string
	for _, f := range findings {
		if f.Rule == id {
			all = append(all, place(f.Span))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
