package cli

import (
	"os"

	"rapporteur/internal/disk"
	"rapporteur/internal/publish"
)

// upToDate reports whether a folder has the set that would be built from the
// inputs: its manifest has their digest, and its files match the manifest. If
// there were warnings that would stop the build now, it is not up to date, so
// that they are printed.
func (b *builder) upToDate(folder, digest string) (bool, error) {
	manifest, problems, err := publish.Check(os.DirFS(folder))
	if err != nil || len(problems) > 0 || manifest.Inputs != digest {
		return false, nil // no set: publishing reports what is there instead
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
	if err := publish.Recover(b.ctx, disk.OS{}, folder); err != nil {
		return false, err
	}
	b.tell.unchanged(*manifest, b.request)
	return true, nil
}
