package compose

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// checkKeys reports keys that name two places of a report.
func checkKeys(r *report.Report) diag.List {
	var findings diag.List
	first := make(map[string]source.Span)
	report.EachKey(r.Blocks, r.Notes, func(key string, at source.Span) {
		other, taken := first[key]
		if !taken {
			first[key] = at
			return
		}
		findings.Add(diag.Finding{
			Rule: "key-duplicate", Span: at,
			Message: fmt.Sprintf("the key %q names two places", key),
			Hint:    "give one of them another key, in every language",
			Related: []diag.Related{{Span: other, Message: "used here first"}},
		})
	})
	return findings
}
