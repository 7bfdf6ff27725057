package cli

import (
	"rapporteur/internal/disk"
	"rapporteur/internal/folder"
	"rapporteur/internal/publish"
)

// standing reports whether a folder holds what would be built from the inputs,
// as its manifest says and as its files are. Warnings that would stop
// the build now are a reason to build: then they are printed.
func (b *builder) standing(dir, digest string) (bool, error) {
	files, err := folder.Open(dir, b.flags.project.limits)
	if err != nil {
		return false, nil
	}
	defer files.Close()
	manifest, problems, err := publish.Check(files)
	if err != nil || len(problems) > 0 || manifest.Inputs != digest {
		return false, nil // there is no such set; what is there instead, publishing tells
	}
	if b.flags.strict && manifest.Findings.Warnings > 0 {
		return false, nil
	}
	var languages []string
	for _, tag := range b.request.Languages {
		languages = append(languages, string(tag))
	}
	if !manifest.Answers(languages, b.request.Formats, b.flags.issue) {
		return false, nil
	}
	if err := publish.Recover(b.ctx, disk.OS{}, dir); err != nil {
		return false, err
	}
	b.tell.unchanged(*manifest, b.request)
	return true, nil
}
