package pipeline

import (
	"fmt"
	"os"
	"path/filepath"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
)

// findBody says in the finding that no body has a name, which a session in a folder
// gives, what is amiss if the body is described beside or above the session: the
// program has not looked there.
func (f Files) findBody(findings diag.List, dir, key string) error {
	for i, found := range findings {
		if !compose.IsBodyUnknown(found) || key != filepath.Base(key) {
			continue
		}
		name := filepath.Join("templates", "bodies", key+".toml")
		stray, err := climb(dir, func(folder string) (bool, error) {
			info, err := os.Stat(filepath.Join(folder, name))
			return err == nil && info.Mode().IsRegular(), nil // what cannot be read is no better than what is not there
		})
		if stray == "" || err != nil {
			return err
		}
		around, err := f.Around(dir)
		if err != nil {
			return err
		}
		hint := fmt.Sprintf("write the file %s, which may be empty: a project has one, and the body is described", filepath.Join(stray, SettingsName))
		if around != "" {
			hint = fmt.Sprintf("add --data %s, or move its templates and locales to the project, %s: the body is described", stray, around)
		}
		findings[i].Hint = filepath.ToSlash(hint + " in " + filepath.Join(stray, name))
	}
	return nil
}
