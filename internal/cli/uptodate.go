package cli

import (
	"rapporteur/internal/disk"
	"rapporteur/internal/publish"
)

// upToDate reports whether a folder has the set that would be built from the
// inputs: its manifest has their digest, and its files match the manifest. If
// warnings would stop the build, the session is built again to print them.
func (b *builder) upToDate(dir, digest string) (bool, error) {
	files, err := disk.Open(dir, b.flags.project.limits)
	if err != nil {
		return false, nil
	}
	defer files.Close()
	manifest, problems, err := publish.Check(files)
	if err != nil || len(problems) > 0 || manifest.Inputs != digest {
		return false, nil // publishing says what is wrong with the folder
	}
	if b.flags.strict && manifest.Findings.Warnings > 0 {
		return false, nil
	}
	var languages []string
	for _, tag := range b.request.Languages {
		languages = append(languages, string(tag))
	}
	if !manifest.Answers(publish.Request{Documents: b.request.Documents, Languages: languages, Formats: b.request.Formats, Issue: b.flags.issue}) {
		return false, nil
	}
	if err := publish.Recover(b.ctx, disk.OS{}, dir); err != nil {
		return false, err
	}
	b.tell.unchanged(*manifest, b.request)
	return true, nil
}
