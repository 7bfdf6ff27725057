package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// Output is one finished file.
type Output struct {
	Name    string // without a folder: "CTOC_COP_WG.7_2024_5_F.pdf"
	Content []byte
}

// Publish puts the outputs into dir, all or none: they are written aside, in
// a folder within dir, and renamed when the last one is safe on the disk. A
// failure leaves every file of dir as it was.
func Publish(dir string, outputs []Output) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot make the output folder: %w", err)
	}
	aside, err := os.MkdirTemp(dir, ".rapporteur-")
	if err != nil {
		return fmt.Errorf("cannot write into the output folder: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(aside)) }()

	if err := writeAll(dir, aside, outputs); err != nil {
		return err
	}
	return swap(dir, aside, outputs)
}

// writeAll writes the files at once, for each waits until the disk has it.
func writeAll(dir, aside string, outputs []Output) error {
	failures := make([]error, len(outputs))
	var group sync.WaitGroup
	for i, o := range outputs {
		group.Go(func() {
			if err := write(filepath.Join(aside, o.Name), o.Content); err != nil {
				failures[i] = fmt.Errorf("cannot write %s: %w", filepath.Join(dir, o.Name), err)
			}
		})
	}
	group.Wait()
	return errors.Join(failures...)
}

func write(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Sync(), f.Close())
}

// swap renames the new files into dir. Former files are kept in aside until
// all are in place, and put back if one rename fails.
func swap(dir, aside string, outputs []Output) error {
	for i, o := range outputs {
		if err := replace(dir, aside, o.Name); err != nil {
			return errors.Join(err, restore(dir, aside, outputs[:i]))
		}
	}
	return nil
}

func replace(dir, aside, name string) error {
	final := filepath.Join(dir, name)
	if info, err := os.Lstat(final); err == nil && info.IsDir() {
		return fmt.Errorf("cannot replace %s: it is a folder", final)
	}
	if err := os.Rename(final, former(aside, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("cannot replace %s: %w", final, err)
	}
	if err := os.Rename(filepath.Join(aside, name), final); err != nil {
		err = fmt.Errorf("cannot put %s in place: %w", final, err)
		return errors.Join(err, putBack(dir, aside, name))
	}
	return nil
}

func restore(dir, aside string, outputs []Output) error {
	var failed error
	for _, o := range outputs {
		failed = errors.Join(failed, os.Remove(filepath.Join(dir, o.Name)), putBack(dir, aside, o.Name))
	}
	return failed
}

func putBack(dir, aside, name string) error {
	err := os.Rename(former(aside, name), filepath.Join(dir, name))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

func former(aside, name string) string { return filepath.Join(aside, "former-"+name) }
