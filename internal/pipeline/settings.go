package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"rapporteur/internal/check"
	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// settingsName is the file that says how rules are applied to the sessions
// in its folder and in the folders below.
const settingsName = "rapporteur.toml"

// settingsFor reads the nearest settings: those in the session's folder, or
// in the nearest folder around it that has some.
func settingsFor(dir string) (check.Settings, diag.List, error) {
	for up := "."; ; up = filepath.Join("..", up) {
		folder := filepath.Join(dir, up)
		absolute, err := filepath.Abs(folder)
		if err != nil {
			return check.Settings{}, nil, fmt.Errorf("cannot look for %s: %w", settingsName, err)
		}
		content, err := os.ReadFile(filepath.Join(absolute, settingsName))
		if err == nil {
			settings, findings := check.ReadSettings(source.NewFile(filepath.ToSlash(filepath.Join(folder, settingsName)), content))
			return settings, findings, nil
		}
		if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
			return check.Settings{}, nil, fmt.Errorf("cannot read the settings: %w", err)
		}
		if filepath.Dir(absolute) == absolute {
			return check.Settings{}, nil, nil
		}
	}
}

// NoSettings applies every rule as it is documented.
func NoSettings() check.Settings { return check.Settings{} }
