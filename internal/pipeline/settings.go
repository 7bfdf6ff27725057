package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"rapporteur/internal/diag"
	"rapporteur/internal/policy"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// settingsName is the file that says how rules are applied to the sessions
// in its folder and in the folders below.
const settingsName = "rapporteur.toml"

// settingsFor reads the nearest settings: those in the session's folder, or
// in the nearest folder around it that has some.
func settingsFor(dir string) (rule.Settings, diag.List, error) {
	for up := "."; ; up = filepath.Join("..", up) {
		folder := filepath.Join(dir, up)
		absolute, err := filepath.Abs(folder)
		if err != nil {
			return rule.Settings{}, nil, fmt.Errorf("cannot look for %s: %w", settingsName, err)
		}
		content, err := os.ReadFile(filepath.Join(absolute, settingsName))
		if err == nil {
			settings, findings := policy.Read(source.NewFile(filepath.ToSlash(filepath.Join(folder, settingsName)), content), Catalogue())
			return settings, findings, nil
		}
		if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
			return rule.Settings{}, nil, fmt.Errorf("cannot read the settings: %w", err)
		}
		if filepath.Dir(absolute) == absolute {
			return rule.Settings{}, nil, nil
		}
	}
}
