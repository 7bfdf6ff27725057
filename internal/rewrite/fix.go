package rewrite

// This file applies the fixes in findings to authors' files. It works in
// memory: the caller writes the files, or shows what would change.

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/rogpeppe/go-internal/diff"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// FixedFile is the new content of one file.
type FixedFile struct {
	Name          string
	Before, After []byte
}

// Diff returns the change as a unified diff.
func (c FixedFile) Diff() string {
	return string(diff.Diff("a/"+c.Name, c.Before, "b/"+c.Name, c.After))
}

// ApplyFixes applies the fixes of findings in order. It returns the files that
// change, ordered by name, and the findings whose fix was applied. A fix that
// overlaps an earlier one is left out as a whole, for the next run.
func ApplyFixes(findings diag.List) (changes []FixedFile, applied diag.List) {
	edits := make(map[*source.File][]diag.Edit)
	var files []*source.File
	for _, f := range findings {
		if f.Fix == nil || !fits(f.Fix.Edits, edits) {
			continue
		}
		for _, e := range f.Fix.Edits {
			if edits[e.Span.File] == nil {
				files = append(files, e.Span.File)
			}
			edits[e.Span.File] = append(edits[e.Span.File], e)
		}
		applied.Add(f)
	}
	for _, file := range files {
		changes = append(changes, FixedFile{file.Name(), file.Stored(file.Content()), file.Stored(edited(file.Content(), edits[file]))})
	}
	slices.SortFunc(changes, func(a, b FixedFile) int { return cmp.Compare(a.Name, b.Name) })
	return changes, applied
}

// fits reports whether edits overlap neither the chosen ones nor each other.
func fits(edits []diag.Edit, chosen map[*source.File][]diag.Edit) bool {
	for i, e := range edits {
		touches := func(other diag.Edit) bool { return overlap(e.Span, other.Span) }
		if e.Span.IsZero() || slices.ContainsFunc(chosen[e.Span.File], touches) || slices.ContainsFunc(edits[:i], touches) {
			return false
		}
	}
	return len(edits) > 0
}

// overlap reports whether two spans share a byte or, if one is empty, touch.
func overlap(a, b source.Span) bool {
	if a.File != b.File {
		return false
	}
	if a.Start == a.End || b.Start == b.End {
		return a.Start <= b.End && b.Start <= a.End
	}
	return a.Start < b.End && b.Start < a.End
}

// edited returns content with edits applied, which must not overlap.
func edited(content []byte, edits []diag.Edit) []byte {
	slices.SortFunc(edits, func(a, b diag.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(content[at:e.Span.Start])
		out.WriteString(e.New)
		at = e.Span.End
	}
	out.Write(content[at:])
	return out.Bytes()
}
