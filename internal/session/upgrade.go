package session

import (
	"bytes"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// upgrade returns the edits that rewrite a file of format 1 in format 2. All that
// they do not change stays as the author wrote it, comments and order too.
func upgrade(document *tomlfile.Document, file *source.File) []diag.Edit {
	end := "\n"
	if bytes.Contains(file.Content(), []byte("\r\n")) {
		end = "\r\n"
	}
	edits := officers(document, end)
	now := "format = " + strconv.Itoa(Format) + end + end
	if written, ok := document.Find("format"); ok {
		return append(edits, diag.Edit{Span: written.Value, New: strconv.Itoa(Format)})
	}
	for i, e := range edits { // of two edits at one place, neither would fit
		if e.Span.Start == 0 {
			edits[i].New = now + e.New
			return edits
		}
	}
	return append(edits, diag.Edit{Span: file.Whole(), New: now})
}

// officers renames the chairs, and gives each an office.
func officers(document *tomlfile.Document, end string) []diag.Edit {
	var edits []diag.Edit
	list, ok := document.Find("chairs")
	if ok && !isHeader(list.Value) {
		edits = append(edits, renamed(list.Key, "chairs", "officers"))
	}
	for i := 0; ; i++ {
		chair, ok := document.Find("chairs", strconv.Itoa(i))
		if !ok {
			return edits
		}
		if isHeader(chair.Value) {
			edits = append(edits, renamed(chair.Value, "chairs", "officers"))
		}
		edits = append(edits, office(document, strconv.Itoa(i), end, isHeader(chair.Value))...)
	}
}

// isHeader reports whether the place of a table is that of a header. A list in
// brackets holds spaces or tables in braces.
func isHeader(s source.Span) bool { return strings.HasPrefix(s.Text(), "[[") }

func renamed(at source.Span, from, to string) diag.Edit {
	return diag.Edit{Span: at, New: strings.Replace(at.Text(), from, to, 1)}
}

// office gives a chair the office that it had: that of its role or, without one,
// that of a chair, which is written in front of the name.
func office(document *tomlfile.Document, index, end string, headed bool) []diag.Edit {
	if role, ok := document.Find("chairs", index, "role"); ok {
		return []diag.Edit{renamed(role.Key, "role", "office")}
	}
	name, ok := document.Find("chairs", index, "name")
	if !ok {
		return nil // which the author will be told of
	}
	after := ", "
	if headed {
		after = end + strings.Repeat(" ", name.Key.Position().Column-1)
	}
	return []diag.Edit{{Span: name.Key, New: `office = "chair"` + after + name.Key.Text()}}
}
