package pipeline

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/publish"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Files says how the files of a run are found and read.
type Files struct {
	Limits disk.Limits
	// Project is the folder with the settings of all that is read, as the
	// command line names it; without one they are looked for, see [Files.Around].
	Project string
}

// SettingsName is the file that says how rules are applied to the sessions
// in its folder and in the folders below.
const SettingsName = "rapporteur.toml"

// settings returns the file of the settings for what lies in a folder, or nil
// where there are none. One that must not be read is a finding.
func (f Files) settings(dir string) (*source.File, diag.List, error) {
	around, err := f.Around(dir)
	if around == "" || err != nil {
		return nil, nil, err
	}
	read := disk.ReadFile
	if f.Project != "" {
		read = func(name string, limits disk.Limits) ([]byte, error) {
			return disk.Trust(f.Project, limits).ReadFile(SettingsName)
		}
	}
	content, err := read(filepath.Join(around, SettingsName), f.Limits)
	return settingsFile(filepath.ToSlash(around), content, err)
}

// settingsFile returns what was read of the settings in a folder.
func settingsFile(dir string, content []byte, err error) (*source.File, diag.List, error) {
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		return nil, diag.List{refusal.Finding(dir)}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read the settings: %w", err)
	}
	return source.NewFile(path.Join(dir, SettingsName), content), nil, nil
}

// Around returns the folder of the project that a folder lies in: the one that
// the command line names, or the nearest with settings, the folder itself or
// one around it; "" where there is none. It climbs no higher than the root of
// the repository: what lies above was not written with the session in mind,
// and anyone may have put it there.
func (f Files) Around(dir string) (string, error) {
	if f.Project != "" {
		return f.Project, nil
	}
	return climb(dir, func(around string) (bool, error) {
		// Folders around may be closed to readers, and known names in them open.
		_, err := os.Lstat(filepath.Join(around, SettingsName))
		if err == nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
			return err == nil, nil
		}
		return false, fmt.Errorf("cannot look for the settings: %w", err)
	})
}

// climb returns the first folder that is the right one: a folder itself, or one around
// it in the same repository; "" where there is none. Is gets absolute paths.
func climb(dir string, is func(around string) (bool, error)) (string, error) {
	for up := "."; ; up = filepath.Join("..", up) {
		around := filepath.Join(dir, up)
		absolute, err := filepath.Abs(around)
		if err != nil {
			return "", fmt.Errorf("cannot look for %s: %w", SettingsName, err)
		}
		right, err := is(absolute)
		switch {
		case err != nil:
			return "", err
		case right:
			return around, nil
		case filepath.Dir(absolute) == absolute || isRepository(absolute):
			return "", nil
		}
	}
}

// isRepository reports whether a folder is the root of a repository, which has
// a folder of this name, or, where it shares the history of another, a file.
func isRepository(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}

// open opens a folder that others wrote. One that is not there is empty.
func (f Files) open(dir string) (fs.FS, func() error, error) {
	files, err := disk.Open(dir, f.Limits)
	if errors.Is(err, fs.ErrNotExist) {
		return embed.FS{}, func() error { return nil }, nil
	}
	if problem, ok := errors.AsType[*fs.PathError](err); ok {
		return nil, nil, fmt.Errorf("cannot read %s: %w", filepath.Join(dir, session.FileName), problem.Err)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read the folder: %w", err)
	}
	return files, files.Close, nil
}

// Outdated returns what [session.Outdated] finds in a session folder.
func (f Files) Outdated(dir string) (diag.List, error) {
	files, closeFiles, err := f.open(dir)
	if err != nil {
		return nil, err
	}
	findings, err := session.Outdated(files, filepath.ToSlash(filepath.Clean(dir)))
	return findings, errors.Join(err, closeFiles())
}

// Inputs digests all that decides the bytes of a session's files: what all
// sessions have in common, and the files and settings of this one.
func (f Files) Inputs(common, dir string) (string, error) {
	d := publish.NewInputDigest()
	d.Text("common", common)
	settings, _, err := f.settings(dir)
	if err != nil {
		return "", err
	}
	if settings != nil {
		d.Text("settings", string(settings.Content()))
	}
	files, closeFiles, err := f.open(dir)
	if err != nil {
		return "", err
	}
	err = d.Files("session", files, session.Entries()...)
	if err = errors.Join(err, closeFiles()); err != nil {
		return "", fmt.Errorf("%s: %w", dir, err)
	}
	return d.String(), nil
}
