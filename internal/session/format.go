package session

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Format is the format of session.toml that this version reads.
const Format = 2

// former are keys of format 1 that have other names now.
var former = [...]struct{ table, key, now, hint string }{
	{"", "chairs", "[[officers]]", `write [[officers]], and in each office = "chair" or another office`},
	{"officers", "role", "office", "write office = …"},
}

// checkFormat reports a file in another format. The fix rewrites one in format 1.
// Nothing else of such a file is read: what its keys mean is not known.
func checkFormat(document *tomlfile.Document, file *source.File) diag.List {
	entry, ok := document.Find("format")
	switch text := entry.Value.Text(); {
	case !ok || text == "1":
		at := file.Whole()
		if ok {
			at = entry.Value
		}
		f := ruleFormat.At(at, "session.toml is in the format of an earlier version")
		f.Hint = "run rapporteur upgrade " + path.Dir(file.Name()) + ", which writes format = 2 and the keys of that format"
		f.Fix = &diag.Fix{Message: "rewrite it in format 2", Edits: upgrade(document, file)}
		return diag.List{f}
	case text == strconv.Itoa(Format):
		return nil
	default:
		return diag.List{problem(ruleFormat, entry.Value, "write format = 2, or use the version that wrote the file", "this version does not know the format %s", text)}
	}
}

// formerKeys reports the keys of format 1 in a file of this format, instead of
// findings that call them unknown.
func formerKeys(document *tomlfile.Document, findings diag.List) diag.List {
	for _, f := range former {
		for _, entry := range entries(document, f.table, f.key) {
			follows := strconv.Quote(f.now) + " is missing"
			findings = slices.DeleteFunc(findings, func(other diag.Finding) bool {
				return other.Span == entry.key || other.Span == entry.table && strings.HasPrefix(other.Message, follows)
			})
			findings.Add(problem(ruleFormer, entry.key, f.hint, "%q is now %s", f.key, f.now))
		}
	}
	return findings
}

// written is where a key is written, and the table around it.
type written struct{ key, table source.Span }

// entries returns where a key is written: outside of tables, or in each table of
// a list.
func entries(document *tomlfile.Document, table, key string) []written {
	var all []written
	if entry, ok := document.Find(key); ok && table == "" {
		all = append(all, written{key: entry.Key})
	}
	for i := 0; ; i++ {
		holder, ok := document.Find(table, strconv.Itoa(i))
		if !ok {
			return all
		}
		if entry, ok := document.Find(table, strconv.Itoa(i), key); ok {
			all = append(all, written{entry.Key, holder.Value})
		}
	}
}
