package cli

import (
	"fmt"
	"path/filepath"

	"rapporteur/internal/session"
)

// sessionFolder returns the folder of a session named by its folder or its
// session.toml.
func sessionFolder(name string) string {
	if filepath.Base(name) == session.FileName {
		return filepath.Dir(name)
	}
	return name
}

// folderOf returns the folder of a document, under which a finding names it.
func folderOf(name string) string { return filepath.ToSlash(filepath.Dir(name)) }

// outputFolders returns the folder of each session's files, below out. Each
// session needs one of its own, or the last would take the place of the others.
func outputFolders(out string, sessions []string) ([]string, error) {
	folders := make([]string, len(sessions))
	owner := make(map[string]string)
	for i, dir := range sessions {
		absolute, err := filepath.Abs(sessionFolder(dir))
		if err != nil {
			return nil, fmt.Errorf("cannot find the session folder: %w", err)
		}
		folders[i] = filepath.Join(out, filepath.Base(absolute))
		if other, taken := owner[folders[i]]; taken {
			return nil, fmt.Errorf("%s and %s would both be built into %s; build them one by one, each with its own --out", other, dir, folders[i])
		}
		owner[folders[i]] = dir
	}
	return folders, nil
}
