package pipeline

import (
	"slices"

	"rapporteur/internal/diag"
)

// partial reports whether findings say that texts were not read. What later
// stages find may then only follow from that: what is not there is missing in
// the comparison of languages, and numbers are others.
func partial(findings diag.List) bool {
	return findings.HasErrors() && slices.ContainsFunc(findings, unread())
}

// stopping reports whether findings have an error other than that texts were
// not read.
func stopping(findings diag.List) bool {
	is := unread()
	return findings.HasErrors() && slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Severity == diag.Error && !is(f) })
}

func unread() func(diag.Finding) bool {
	catalogue := Catalogue()
	return func(f diag.Finding) bool {
		r, ok := catalogue.Find(f.Rule)
		return ok && r.Unread
	}
}

// fixable returns the findings that have a fix. It depends on the place alone,
// so these hold whatever else is missing.
func fixable(findings diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.Fix == nil })
}
