package publish

import (
	"errors"
	"fmt"
)

// change replaces the old set by the new one, atomically if the system can. Later
// failures cannot lose the new set.
func (p *publication) change(formerExists bool) error {
	aside, err := p.swap(formerExists)
	if err != nil {
		return errors.Join(fmt.Errorf("cannot move the files of %s into place: %w", p.shown, err), p.clean(p.fresh))
	}
	if err := p.disk.Sync(p.parent()); err != nil {
		return fmt.Errorf("the files are in %s, but cannot be synced to the disk: %w", p.shown, err)
	}
	if err := p.clean(aside); err != nil {
		return fmt.Errorf("the files are in %s, but the old ones cannot be removed: %w", p.shown, err)
	}
	return nil
}

// swap returns where the old set now is.
func (p *publication) swap(formerExists bool) (aside string, err error) {
	if !formerExists {
		return p.fresh, p.disk.Rename(p.fresh, p.final)
	}
	err = p.disk.Exchange(p.fresh, p.final)
	if errors.Is(err, errors.ErrUnsupported) {
		return p.old, p.replace()
	}
	return p.fresh, err
}

// replace needs two renames, between which the folder is missing. If the program
// dies there, recover finds the old set by its name.
func (p *publication) replace() error {
	if err := p.disk.Rename(p.final, p.old); err != nil {
		return err
	}
	if err := p.disk.Rename(p.fresh, p.final); err != nil {
		return errors.Join(err, p.disk.Rename(p.old, p.final))
	}
	return nil
}

// recover cleans up after a process that died half-way.
func (p *publication) recover() error {
	former, err := p.isFolder(p.old)
	if err != nil {
		return err
	}
	current, err := p.exists(p.final)
	if err != nil {
		return err
	}
	if former && !current {
		err = errors.Join(p.disk.Rename(p.old, p.final), p.disk.Sync(p.parent()))
	}
	if err = errors.Join(err, p.clean(p.fresh), p.clean(p.old)); err != nil {
		return fmt.Errorf("cannot clean up after an interrupted run of Rapporteur: %w", err)
	}
	return nil
}
