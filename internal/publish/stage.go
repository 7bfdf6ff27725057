package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"rapporteur/internal/concurrent"
	"rapporteur/internal/disk"
)

// writers is how many files are written at once: each waits for the disk.
const writers = 8

// stage writes the new set to its temporary folder and syncs it to the disk.
func (p *publication) stage(f *former, todo *plan) error {
	if err := p.disk.Mkdir(p.fresh, 0o755); err != nil {
		return fmt.Errorf("cannot write next to the output folder: %w", err)
	}
	for _, name := range todo.carry {
		if err := p.carry(name); err != nil {
			return fmt.Errorf("cannot keep %s: %w", filepath.Join(p.shown, name), err)
		}
	}
	if err := p.writeAll(f, slices.Concat(todo.write, []Output{{Name: ManifestName, Content: todo.manifest.encode()}})); err != nil {
		return err
	}
	if f.exists {
		const kept = fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky
		if err := p.disk.Chmod(p.fresh, f.mode&kept); err != nil {
			return fmt.Errorf("cannot keep the permissions of the output folder: %w", err)
		}
	}
	if err := p.disk.Sync(p.fresh); err != nil {
		return fmt.Errorf("cannot sync the files of %s to the disk: %w", p.shown, err)
	}
	return nil
}

func (p *publication) writeAll(f *former, outputs []Output) error {
	failures := make([]error, len(outputs))
	concurrent.Each(writers, len(outputs), func(i int) {
		if err := p.write(outputs[i].Name, outputs[i].Content, f.files[outputs[i].Name].mode); err != nil {
			failures[i] = fmt.Errorf("cannot write %s: %w", filepath.Join(p.shown, outputs[i].Name), err)
		}
	})
	return errors.Join(failures...)
}

// write writes a file of the new set, with the permissions of the file that it
// replaces, if there is one.
func (p *publication) write(name string, content []byte, mode fs.FileMode) error {
	f, err := p.disk.Create(filepath.Join(p.fresh, name))
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil && mode != 0 {
		err = f.Chmod(mode.Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// carry takes a file of the old set into the new one: as a hard link, or as a
// copy with the same times if the file system has no hard links.
func (p *publication) carry(name string) error {
	from, to := filepath.Join(p.final, name), filepath.Join(p.fresh, name)
	if p.disk.Link(from, to) == nil {
		return nil
	}
	info, err := p.disk.Lstat(from)
	if err != nil {
		return err
	}
	content, err := disk.Head(p.disk, from, info.Size())
	if err != nil {
		return err
	}
	if err := p.write(name, content, info.Mode()); err != nil {
		return err
	}
	return p.disk.Chtimes(to, info.ModTime(), info.ModTime())
}
