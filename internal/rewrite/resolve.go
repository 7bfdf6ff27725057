package rewrite

import (
	"fmt"
	"path/filepath"

	"rapporteur/internal/disk"
)

// resolve returns the file's real path. Links inside the root are followed and
// kept, because an author may organize a folder with links. A link out of the
// root is refused, because a session from an untrusted source must not make us
// write elsewhere.
func (c Change) resolve(d disk.Disk) (string, error) {
	name, err := d.EvalSymlinks(c.Name)
	if err != nil {
		return "", err
	}
	root, err := d.EvalSymlinks(c.Root)
	if err != nil {
		return "", err
	}
	if !within(root, name) {
		return "", &Outside{Name: c.Name, Target: name, Root: c.Root}
	}
	return name, nil
}

func within(root, name string) bool {
	root, err := filepath.Abs(root)
	if err != nil {
		return false
	}
	if name, err = filepath.Abs(name); err != nil {
		return false
	}
	relative, err := filepath.Rel(root, name)
	return err == nil && filepath.IsLocal(relative)
}

// Outside is the error of a link that leads out of the root folder.
type Outside struct{ Name, Target, Root string }

func (o *Outside) Error() string {
	return fmt.Sprintf("%s is a link to %s, which is outside %s, and was not changed; edit that file, or replace the link by a copy", o.Name, o.Target, o.Root)
}
