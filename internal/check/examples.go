package check

import (
	"embed"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/diag"
)

//go:embed examples/*.txtar
var exampleFiles embed.FS

// examples are the archives of example files by the rule they belong to.
type examples map[string]*txtar.Archive

// The marks round a place that a finding is expected at.
const opening, closing = "⟦", "⟧"

func readExamples() examples {
	all := make(examples)
	entries, err := exampleFiles.ReadDir("examples")
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	for _, e := range entries {
		content, err := exampleFiles.ReadFile(path.Join("examples", e.Name()))
		if err != nil {
			panic("rapporteur: internal error: " + err.Error())
		}
		all[strings.TrimSuffix(e.Name(), ".txtar")] = txtar.Parse(content)
	}
	return all
}

// illustrate puts the examples into a rule that has archived ones.
func (x examples) illustrate(r diag.Rule) diag.Rule {
	if _, ok := x[r.ID]; ok {
		r.Bad, r.Good = x.text(r.ID, "bad"), x.text(r.ID, "good")
	}
	return r
}

// text returns the files of one folder of a rule's archive, each under its
// name.
func (x examples) text(id, folder string) string {
	files := x.folder(id, folder)
	for i := range files {
		files[i].Data = []byte(unmarkPlaces(string(files[i].Data)))
	}
	return string(txtar.Format(&txtar.Archive{Files: files}))
}

// folder returns the files of one folder of a rule's archive.
func (x examples) folder(id, folder string) []txtar.File {
	var files []txtar.File
	for _, f := range x[id].Files {
		if name, ok := strings.CutPrefix(f.Name, folder+"/"); ok {
			files = append(files, txtar.File{Name: name, Data: slices.Clone(f.Data)})
		}
	}
	return files
}

// folders returns the names of the folders of a rule's archive.
func (x examples) folders(id string) []string {
	var names []string
	for _, f := range x[id].Files {
		name, _, _ := strings.Cut(f.Name, "/")
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func unmarkPlaces(text string) string {
	return strings.NewReplacer(opening, "", closing, "").Replace(text)
}
