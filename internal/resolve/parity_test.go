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
			[]string{"parity-missing p2"}}, // its items follow
		{"a list is missing", func(two *report.Section, _ *report.Report) { two.Blocks[0].(*report.Paragraph).Items = nil },
			[]string{"parity-missing p2.1"}}, // the others follow
		{"a key is misspelt", func(two *report.Section, _ *report.Report) { two.Blocks[0].(*report.Paragraph).Key = "p22" },
			[]string{"parity-extra p22"}},
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
			for _, f := range original.Compare(lang.Language{Tag: lang.English}, []*Numbering{edition}, []lang.Language{{Tag: lang.French}}) {
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

// TestADifferenceFromAllIsTheOriginals: where all others agree the original is
// wrong, and there is one finding.
func TestADifferenceFromAllIsTheOriginals(t *testing.T) {
	first := func(r *report.Report) *report.Paragraph {
		return r.Blocks[1].(*report.Section).Blocks[0].(*report.Paragraph)
	}
	tests := []struct {
		name, want string
		change     func(two *report.Section, r *report.Report)
	}{
		{"a paragraph more", `parity-extra the paragraph "new" is in the original, en, but in no other language`,
			func(two *report.Section, _ *report.Report) {
				two.Blocks = append(two.Blocks, &report.Paragraph{Key: "new", Numbered: true})
			}},
		{"a paragraph less", `parity-missing the original, en, lacks the paragraph "p2" of all other languages`,
			func(two *report.Section, _ *report.Report) { two.Blocks = two.Blocks[1:] }},
		{"a key misspelt", `parity-extra the paragraph "p22" is in the original, en, where all other languages have "p2"`,
			func(_ *report.Section, r *report.Report) { first(r).Key = "p22" }},
		{"another kind", `parity-kind "f" is a table in the original, en, but a figure in all other languages`,
			func(two *report.Section, _ *report.Report) { two.Blocks[3] = &report.Table{Key: "f"} }},
		{"another order", `parity-order "agenda" is here in the original, en, where all other languages have "p2"`,
			func(two *report.Section, _ *report.Report) {
				two.Blocks[0], two.Blocks[1] = two.Blocks[1], two.Blocks[0]
			}},
	}
	for _, test := range tests {
		r := full()
		test.change(r.Blocks[1].(*report.Section), r)
		original, _ := Number(r)
		french, _ := Number(full())
		chinese, _ := Number(full())
		var got []string
		for _, f := range original.Compare(lang.Language{Tag: lang.English}, []*Numbering{french, chinese}, []lang.Language{{Tag: lang.French}, {Tag: lang.Chinese}}) {
			got = append(got, f.Rule+" "+f.Message)
		}
		if !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
