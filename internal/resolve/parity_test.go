package resolve

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

func TestCompareReportsWhereAnEditionDiffers(t *testing.T) {
	tests := []struct {
		name   string
		change func(two *report.Section, r *report.Report)
		want   []string // rule and a word of the message
	}{
		{"the same structure", func(*report.Section, *report.Report) {}, nil},
		{"a paragraph is missing", func(two *report.Section, _ *report.Report) { two.Blocks = two.Blocks[1:] },
			[]string{"parity-missing p2", "parity-missing p2.1", "parity-missing p2.2", "parity-missing p2.2.1", "parity-missing p2.2.2"}},
		{"a paragraph is added", func(two *report.Section, _ *report.Report) {
			two.Blocks = append(two.Blocks, &report.Paragraph{Key: "new", Numbered: true})
		}, []string{"parity-extra new"}},
		{"two paragraphs are exchanged", func(two *report.Section, _ *report.Report) {
			two.Blocks[0], two.Blocks[1] = two.Blocks[1], two.Blocks[0]
		}, []string{"parity-order agenda"}},
		{"a key names something else", func(two *report.Section, _ *report.Report) { two.Blocks[3] = &report.Table{Key: "f"} },
			[]string{"parity-kind f"}},
		{"footnotes are called in another order", func(_ *report.Section, r *report.Report) {
			r.Blocks[0].(*report.Section).Blocks[0].(*report.Paragraph).Text = report.Text{{NoteKey: "early"}, {NoteKey: "late"}}
		}, nil},
	}
	original, _ := Number(full())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := full()
			test.change(r.Blocks[1].(*report.Section), r)
			edition, _ := Number(r)
			var got []string
			for _, f := range original.Compare(edition, lang.Language{Tag: lang.English}, lang.Language{Tag: lang.French}) {
				_, rest, _ := strings.Cut(f.Message, `"`)
				key, _, _ := strings.Cut(rest, `"`)
				got = append(got, f.Rule+" "+key)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
