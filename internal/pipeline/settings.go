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

// settingsName is the file that configures the rules for sessions in its folder
// and in the folders inside it.
const settingsName = "rapporteur.toml"

// settingsFor reads the nearest settings: those in the session's folder or in the
// nearest folder above it that has some.
func settingsFor(dir string) (rule.Settings, diag.List, error) {
	file, err := settingsFile(dir)
	if file == nil || err != nil {
		return rule.Settings{}, nil, err
	}
	settings, findings := policy.Read(file, Catalogue())
	return settings, findings, nil
}

// settingsFile returns the file of the nearest settings, or nil.
func settingsFile(dir string) (*source.File, error) {
	for up := "."; ; up = filepath.Join("..", up) {
		folder := filepath.Join(dir, up)
		absolute, err := filepath.Abs(folder)
		if err != nil {
			return nil, fmt.Errorf("cannot look for %s: %w", settingsName, err)
		}
		content, err := os.ReadFile(filepath.Join(absolute, settingsName))
		if err == nil {
			return source.NewFile(filepath.ToSlash(filepath.Join(folder, settingsName)), content), nil
		}
		if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
			return nil, fmt.Errorf("cannot read the settings: %w", err)
		}
		if filepath.Dir(absolute) == absolute {
			return nil, nil
		}
	}
}
