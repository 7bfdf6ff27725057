package cli

import (
	"fmt"
	"path/filepath"
)

// outputFolders returns the folder of each session's files, below out. Each
// session needs one of its own, or the last would take the place of the others.
func outputFolders(out string, sessions []string) ([]string, error) {
	folders := make([]string, len(sessions))
	owner := make(map[string]string)
	for i, session := range sessions {
		absolute, err := filepath.Abs(session)
		if err != nil {
			return nil, fmt.Errorf("cannot find the session folder: %w", err)
		}
		folders[i] = filepath.Join(out, filepath.Base(absolute))
		if other, taken := owner[folders[i]]; taken {
			return nil, fmt.Errorf("%s and %s would both be built into %s; build them one by one, each with its own --out", other, session, folders[i])
		}
		owner[folders[i]] = session
	}
	return folders, nil
}
