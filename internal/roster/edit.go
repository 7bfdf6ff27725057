package roster

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// block is a table of session.toml with a list of codes, as it is to be.
type block struct {
	index   int // in the file; -1 for a new one
	head    []string
	members []session.Text // that are there
	list    []string       // codes as wanted, sorted
	gender  session.Text   // that is there
	becomes string         // the gender, "" to leave it
}

// editor changes one kind of tables of session.toml. What it does not change it leaves
// as it is: comments, order, lines.
type editor struct {
	file     *source.File
	document *tomlfile.Document
	path     []string // of the tables
	key      string   // of their list
	edits    []diag.Edit
	fresh    string // the text of new tables
	eol      string
}

func newEditor(file *source.File, key string, path ...string) *editor {
	document, _ := tomlfile.Open(file) // which the session has been read from
	e := &editor{file: file, document: document, path: path, key: key, eol: "\n"}
	if bytes.Contains(file.Content(), []byte("\r\n")) {
		e.eol = "\r\n"
	}
	return e
}

// find returns the place of a key in a table of that index.
func (e *editor) find(index int, key ...string) (tomlfile.Entry, bool) {
	return e.document.Find(slices.Concat(e.path, []string{strconv.Itoa(index)}, key)...)
}

// inline returns the first of the tables that has no header, if there is one.
func (e *editor) inline() (source.Span, bool) {
	first, ok := e.find(0)
	return first.Value, ok && !strings.HasPrefix(first.Value.Text(), "[[")
}

// write adds the change of a table.
func (e *editor) write(b block) {
	if b.index < 0 {
		lines := append([]string{"", "[[" + strings.Join(e.path, ".") + "]]"}, b.head...)
		lines = append(lines, e.key+" = "+e.array(b.list))
		if b.becomes != "" && b.becomes != "mixed" {
			lines = append(lines, "gender = "+quoted(b.becomes))
		}
		e.fresh += strings.Join(lines, e.eol) + e.eol
		return
	}
	list, ok := e.find(b.index, e.key)
	if !ok {
		return
	}
	if len(b.list) == 0 {
		e.remove(b.index)
		return
	}
	if changed := e.changed(list.Value, b); changed != list.Value.Text() {
		e.edits = append(e.edits, diag.Edit{Span: list.Value, New: changed})
	}
	switch {
	case b.becomes == "" || b.becomes == cmp.Or(b.gender.V, "mixed"):
	case b.gender.IsSet():
		e.edits = append(e.edits, diag.Edit{Span: b.gender.Span, New: quoted(b.becomes)})
	default:
		e.insert(e.lineAfter(list.Value.End), "gender = "+quoted(b.becomes)+e.eol)
	}
}

// insert adds lines at an offset.
func (e *editor) insert(at int, lines string) {
	if content := e.file.Content(); at > 0 && content[at-1] != '\n' {
		lines = e.eol + lines
	}
	e.edits = append(e.edits, diag.Edit{Span: e.file.Span(at, at), New: lines})
}

// remove takes a table away, from its header to the end of its last line.
func (e *editor) remove(index int) {
	table, _ := e.find(index)
	e.edits = append(e.edits, diag.Edit{Span: e.file.Span(table.Value.Start, e.end(index))})
}

// end returns where the lines of a table end.
func (e *editor) end(index int) int {
	table, _ := e.find(index)
	last := table.Value.End
	for _, key := range e.document.Keys(slices.Concat(e.path, []string{strconv.Itoa(index)})...) {
		if entry, ok := e.find(index, key); ok {
			last = max(last, entry.Value.End)
		}
	}
	return e.lineAfter(last)
}

// lineAfter returns where the line after an offset begins.
func (e *editor) lineAfter(offset int) int {
	if i := bytes.IndexByte(e.file.Content()[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(e.file.Content())
}

// content returns the file with all changes. New tables follow the last of their kind.
func (e *editor) content() string {
	if e.fresh != "" {
		at, index := len(e.file.Content()), 0
		for ; ; index++ {
			if _, ok := e.find(index); !ok {
				break
			}
		}
		if index > 0 {
			at = e.end(index - 1)
		}
		e.insert(at, e.fresh)
	}
	slices.SortStableFunc(e.edits, func(a, b diag.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var out strings.Builder
	at := 0
	for _, edit := range e.edits {
		out.Write(e.file.Content()[at:edit.Span.Start])
		out.WriteString(edit.New)
		at = edit.Span.End
	}
	out.Write(e.file.Content()[at:])
	return out.String()
}

// changed returns the text of a list without the codes that are not wanted, and with
// those that are missing at its end.
func (e *editor) changed(list source.Span, b block) string {
	text, last := list.Text(), -1 // where the last code that stays ends
	missing := slices.Clone(b.list)
	for _, m := range slices.Backward(b.members) {
		from, to := m.Span.Start-list.Start, m.Span.End-list.Start
		if i := slices.Index(missing, m.V); i >= 0 {
			missing, last = slices.Delete(missing, i, i+1), max(last, to)
			continue
		}
		rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(text[to:], " \t"), ","), " \t")
		if last >= 0 {
			last -= len(text) - from - len(rest)
		}
		text = text[:from] + rest
	}
	switch {
	case text == list.Text() && len(missing) == 0:
		return text
	case last < 0:
		return e.array(b.list)
	case strings.Contains(text, "\n"):
		return e.extended(text, last, missing)
	}
	for _, code := range slices.Backward(missing) {
		text = text[:last] + ", " + quoted(code) + text[last:]
	}
	return strings.Replace(text, ", ]", "]", 1)
}

// extended adds codes on lines of their own after that of the last one, and drops lines
// that are empty now.
func (e *editor) extended(text string, last int, missing []string) string {
	added := ""
	if len(missing) > 0 {
		added = wrapped(missing, e.eol)
		if !strings.HasPrefix(strings.TrimLeft(text[last:], " \t"), ",") {
			text = text[:last] + "," + text[last:]
		}
	}
	end := strings.IndexByte(text[last:], '\n') + last + 1
	if end == last {
		end, added = len(text)-1, e.eol+added // the bracket is in the same line
	}
	var lines strings.Builder
	for line := range strings.Lines(text[:end] + added + text[end:]) {
		if strings.TrimSpace(line) != "" {
			lines.WriteString(strings.TrimRight(line, " \t\r\n") + line[len(strings.TrimRight(line, "\r\n")):])
		}
	}
	return lines.String()
}

// array returns a new list.
func (e *editor) array(codes []string) string {
	var all []string
	for _, code := range codes {
		all = append(all, quoted(code))
	}
	if line := "[" + strings.Join(all, ", ") + "]"; len(line) <= 120 {
		return line
	}
	return "[" + e.eol + wrapped(codes, e.eol) + "]"
}

// wrapped returns lines of codes.
func wrapped(codes []string, eol string) string {
	text, line := "", " "
	for _, code := range codes {
		if len(line)+len(code) > 115 {
			text, line = text+line+eol, " "
		}
		line += " " + quoted(code) + ","
	}
	return text + line + eol
}

func quoted(s string) string { return `"` + s + `"` }
