package rewrite

import (
	"fmt"
	"path/filepath"

	"rapporteur/internal/disk"
)

// resolve returns where the file really is. Links are followed, and stay
// links, if they lead to a file within the root: an author's folder may be
// arranged with links, but a stranger's must not make us write elsewhere. Where
// the two wishes meet, the second wins.
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

// Outside is the error of a link that leads out of the folder.
type Outside struct{ Name, Target, Root string }

func (o *Outside) Error() string {
	return fmt.Sprintf("%s leads to %s, which is not in %s, and is left as it is; change the file there, or put a copy in place of the link", o.Name, o.Target, o.Root)
}
