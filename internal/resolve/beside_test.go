package resolve

import "testing"

func TestABareLabelIsBesideTheFirstParagraph(t *testing.T) {
	words := Text{{Text: "Publish the report"}}
	for name, c := range map[string]struct {
		provision Provision
		want      string
	}{
		"the number alone":        {Provision{Label: "140.1", Bare: true, Blocks: []Block{&Paragraph{Text: words}, &Paragraph{}}}, "140.1 Publish the report"},
		"a heading":               {Provision{Label: "Decision 1", Blocks: []Block{&Paragraph{Text: words}}}, ""},
		"a table comes first":     {Provision{Label: "140.1", Bare: true, Blocks: []Block{&Table{}, &Paragraph{Text: words}}}, ""},
		"nothing to stand beside": {Provision{Label: "140.1", Bare: true}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got string
			if beside := c.provision.Beside(); beside != nil {
				got = beside.Label + " " + beside.Text.Plain()
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if first, ok := append(c.provision.Blocks, nil)[0].(*Paragraph); ok && first.Label != "" {
				t.Errorf("the paragraph itself has the label %q now", first.Label)
			}
		})
	}
}
