package renumber

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/plain"
	"rapporteur/internal/report"
)

// excerptLength is the number of characters of a text that is printed.
const excerptLength = 60

// excerpt returns the beginning of a text, as it is shown.
func excerpt(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= excerptLength {
		return plain.Line(string(runes))
	}
	return plain.Line(string(runes[:excerptLength-1])) + "…"
}

// number returns a number as printed.
func number(n report.Count) string {
	if n.N == 0 {
		return "–"
	}
	return n.String()
}

// WriteTable writes the result for a terminal. Places whose number and text
// are unchanged are only counted.
func (r Result) WriteTable(w io.Writer) error {
	var b strings.Builder
	lines := [][]string{{"OLD", "NEW", "", "TEXT"}}
	same := 0
	for _, row := range r.Rows {
		if row.Status() == "same" && !row.Changed {
			same++
			continue
		}
		lines = append(lines, []string{row.OldLabel(), row.NewLabel(), row.Description(), row.name()})
	}
	if len(lines) > 1 {
		writeColumns(&b, lines)
	}
	fmt.Fprintf(&b, "%d unchanged\n", same)
	for _, x := range r.Broken {
		fmt.Fprintf(&b, "%s: %q %s\n", x.Place(), plain.Line(x.Words), x.Advice())
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// OldLabel returns the old number as it is printed: "–" if there is none.
func (r Row) OldLabel() string { return r.label(r.Old) }

// NewLabel returns the new number as it is printed: "–" if there is none.
func (r Row) NewLabel() string { return r.label(r.New) }

// label returns a number with the letter R for a recommendation.
func (r Row) label(n report.Count) string {
	if n.N > 0 && r.Kind == Recommendation {
		return "R" + number(n)
	}
	return number(n)
}

// Description returns what became of the place, in words.
func (r Row) Description() string {
	if r.Changed && r.Status() == "same" {
		return "text changed"
	}
	if r.Changed {
		return r.Status() + ", text changed"
	}
	return r.Status()
}

// name returns the key of a place, or the beginning of its text.
func (r Row) name() string {
	if r.Key != "" {
		return plain.Line(r.Key)
	}
	return excerpt(r.Text)
}

// Place returns where the reference is.
func (x Broken) Place() string {
	if x.Span.IsZero() {
		return plain.Line(x.Document)
	}
	return plain.Line(x.Span.String())
}

// Advice returns what the reference should be, in words.
func (x Broken) Advice() string {
	if x.Should.N == 0 {
		return fmt.Sprintf("refers to paragraph %d, which was removed", x.Number)
	}
	return fmt.Sprintf("refers to paragraph %d, which is %s now", x.Number, x.Should)
}

// writeColumns aligns all columns but the last.
func writeColumns(b *strings.Builder, lines [][]string) {
	widths := make([]int, len(lines[0]))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, line := range lines {
		row := ""
		for i, cell := range line {
			row += cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2)
		}
		b.WriteString(strings.TrimRight(row, " ") + "\n")
	}
}

// Version is the version of the JSON format. Adding properties does not change
// it; any other change does.
const Version = 1

type (
	resultJSON struct {
		Version int          `json:"version"`
		Old     string       `json:"old"`
		New     string       `json:"new"`
		Places  []rowJSON    `json:"places"`
		Broken  []brokenJSON `json:"broken"`
	}
	rowJSON struct {
		Kind    Kind   `json:"kind"`
		Key     string `json:"key,omitempty"`
		Old     any    `json:"old,omitempty"`
		New     any    `json:"new,omitempty"`
		Status  string `json:"status"`
		Changed bool   `json:"textChanged"`
		Text    string `json:"text"`
	}
	brokenJSON struct {
		Document string `json:"document"`
		Line     int    `json:"line,omitempty"`
		Column   int    `json:"column,omitempty"`
		Place    string `json:"place,omitempty"`
		Words    string `json:"words"`
		Number   int    `json:"number"`
		Should   any    `json:"should,omitempty"`
	}
)

// value returns a number for JSON, or nil if there is none.
func value(n report.Count) any {
	switch {
	case n.N == 0:
		return nil
	case n.Bis == 0:
		return n.N
	}
	return n.String()
}

// WriteJSON writes the whole result as one JSON object: {"version": 1, "old",
// "new", "places": [{"kind", "key", "old", "new", "status", "textChanged",
// "text"}], "broken": [{"document", "line", "column", "place", "words", "number",
// "should"}]}. Numbers that do not exist are left out; one such as 12 bis is a text.
func (r Result) WriteJSON(w io.Writer) error {
	out := resultJSON{Version: Version, Old: r.Old, New: r.New, Places: []rowJSON{}, Broken: []brokenJSON{}}
	for _, row := range r.Rows {
		out.Places = append(out.Places, rowJSON{row.Kind, row.Key, value(row.Old), value(row.New), row.Status(), row.Changed, row.Text})
	}
	for _, x := range r.Broken {
		at := x.Span.Position()
		out.Broken = append(out.Broken, brokenJSON{x.Document, at.Line, at.Column, x.Span.Place(), x.Words, x.Number, value(x.Should)})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := w.Write(plain.JSON(b.Bytes()))
	return err
}
