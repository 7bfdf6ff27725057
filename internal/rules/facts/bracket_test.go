package facts

import (
	"testing"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// TestBracketsAreCountedByTheNumbersThatArePrinted: operative paragraphs go on after a
// sentence between two lists.
func TestBracketsAreCountedByTheNumbersThatArePrinted(t *testing.T) {
	bracket := report.Span{Text: "[", Bracket: &report.Bracket{Status: "disputed"}}
	plain := report.Text{{Text: "Invites States"}}
	text := &report.Provision{Key: "text", Series: "resolution", Blocks: []report.Block{
		&report.Paragraph{Text: report.Text{bracket}, Agenda: true, Items: []*report.Item{{Key: "text.1", Text: plain}, {Key: "text.2", Text: plain}}},
		&report.Paragraph{Text: plain, Agenda: true, Items: []*report.Item{
			{Key: "text.3", Text: report.Text{bracket}, Items: []*report.Item{{Key: "text.3.1", Text: report.Text{bracket}}}},
		}},
	}}
	numbering, findings := resolve.Number(&report.Report{Blocks: []report.Block{text}})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if got, want := (disputed{text, report.Brackets(text)}).paragraphs(numbering), ", 2 in operative paragraph 3"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if n := len(report.Brackets(text)); n != 3 {
		t.Errorf("%d brackets, want 3", n)
	}
}
