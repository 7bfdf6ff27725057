package check

import (
	"embed"
	"io/fs"
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

// readExamples reads the archives of this package.
func readExamples() examples {
	all := make(examples)
	all.read(exampleFiles)
	return all
}

func (x examples) read(files fs.FS) {
	names, err := fs.Glob(files, "examples/*.txtar")
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
	for _, name := range names {
		content, err := fs.ReadFile(files, name)
		if err != nil {
			panic("rapporteur: internal error: " + err.Error())
		}
		x[strings.TrimSuffix(path.Base(name), ".txtar")] = txtar.Parse(content)
	}
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

func unmarkPlaces(text string) string {
	return strings.NewReplacer(opening, "", closing, "").Replace(text)
}
