package rule

import (
	"embed"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

//go:embed examples/*.txtar
var exampleFiles embed.FS

// The marks round a place that a finding is expected at.
const opening, closing = "⟦", "⟧"

// Example returns the files of a rule's example, archived in
// examples/<id>.txtar. Those under bad/ break the rule at the places between
// the marks ⟦ and ⟧, those under good/ do not. Further folders, such as
// bad-fr/ or good-quoted/, are tested the same way but not printed. The base
// of all examples, which breaks no rule, is called "base". A rule without an
// example has no files.
func Example(id string) []txtar.File {
	content, err := exampleFiles.ReadFile("examples/" + id + ".txtar")
	if err != nil {
		return nil
	}
	return txtar.Parse(content).Files
}

// example returns the files of one folder of the rule's example without their
// marks, each under its name.
func (r Rule) example(folder string) string {
	var files []txtar.File
	for _, f := range Example(r.ID) {
		if name, ok := strings.CutPrefix(f.Name, folder+"/"); ok {
			files = append(files, txtar.File{Name: name, Data: unmarked(f.Data)})
		}
	}
	return string(txtar.Format(&txtar.Archive{Files: files}))
}

func unmarked(text []byte) []byte {
	return []byte(strings.NewReplacer(opening, "", closing, "").Replace(string(slices.Clone(text))))
}
