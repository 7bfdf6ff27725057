package rule

import (
	"embed"
	"strings"

	"golang.org/x/tools/txtar"
)

//go:embed examples/*.txtar
var exampleFiles embed.FS

// Example is the files of a rule's example, by folder and then by name. Those
// in the folder bad break the rule at the places between ⟦ and ⟧; those in the
// folder good do not. Other folders, such as bad-fr or good-quoted, are tested
// the same way but not printed.
type Example map[string]map[string]string

// ReadExample parses a txtar archive.
func ReadExample(archive string) Example {
	example := make(Example)
	for _, f := range txtar.Parse([]byte(archive)).Files {
		folder, name, _ := strings.Cut(f.Name, "/")
		if example[folder] == nil {
			example[folder] = make(map[string]string)
		}
		example[folder][name] = string(f.Data)
	}
	return example
}

// Example returns the rule's example from examples/<id>.txtar; empty if there
// is none.
func (r Rule) Example() Example { return ReadExample(archive(r.ID)) }

// ExampleBase returns the session on which all examples are based; it breaks
// no rule.
func ExampleBase() map[string]string {
	base := make(map[string]string)
	for _, f := range txtar.Parse([]byte(archive("base"))).Files {
		base[f.Name] = string(f.Data)
	}
	return base
}

func archive(name string) string {
	content, err := exampleFiles.ReadFile("examples/" + name + ".txtar")
	if err != nil {
		return ""
	}
	return string(content)
}

// shown returns the files of one folder of the rule's example for readers:
// without marks, each under its name.
func (r Rule) shown(folder string) string {
	var files []txtar.File
	for _, f := range txtar.Parse([]byte(strings.NewReplacer("⟦", "", "⟧", "").Replace(archive(r.ID)))).Files {
		if name, ok := strings.CutPrefix(f.Name, folder+"/"); ok {
			files = append(files, txtar.File{Name: name, Data: f.Data})
		}
	}
	return string(txtar.Format(&txtar.Archive{Files: files}))
}
