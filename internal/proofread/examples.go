package proofread

import (
	"embed"
	"strings"

	"golang.org/x/tools/txtar"
)

//go:embed examples/*.txtar
var exampleFiles embed.FS

// illustrate puts the first bad and the first good example of a rule's
// archive into its documentation.
func illustrate(r Rule) Rule {
	content, err := exampleFiles.ReadFile("examples/" + r.ID + ".txtar")
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	for _, f := range txtar.Parse(content).Files {
		text := strings.NewReplacer("⟦", "", "⟧", "").Replace(string(f.Data))
		switch {
		case strings.HasPrefix(f.Name, "bad.") && r.Bad == "":
			r.Bad = text
		case strings.HasPrefix(f.Name, "good.") && r.Good == "":
			r.Good = text
		}
	}
	return r
}
