package publish

import (
	"errors"
	"fmt"
)

// change puts the new set in the place of the former one, in one step where
// the system can. Once it is there, what follows cannot lose it.
func (p *publication) change(formerExists bool) error {
	aside, err := p.swap(formerExists)
	if err != nil {
		return errors.Join(fmt.Errorf("cannot put the files of %s in place: %w", p.shown, err), p.clean(p.fresh))
	}
	if err := p.disk.Sync(p.parent()); err != nil {
		return fmt.Errorf("the files are in %s, but cannot be made durable: %w", p.shown, err)
	}
	if err := p.clean(aside); err != nil {
		return fmt.Errorf("the files are in %s, but those that they replaced cannot be removed: %w", p.shown, err)
	}
	return nil
}

// swap returns where the former set now is.
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

// replace needs two renames. Between them the folder is missing; the name of
// the former set is the journal by which recover finds it.
func (p *publication) replace() error {
	if err := p.disk.Rename(p.final, p.old); err != nil {
		return err
	}
	if err := p.disk.Rename(p.fresh, p.final); err != nil {
		return errors.Join(err, p.disk.Rename(p.old, p.final))
	}
	return nil
}

// recover undoes what a process that died left half done.
func (p *publication) recover() error {
	former, err := p.exists(p.old)
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
		return fmt.Errorf("cannot clear up what another run of Rapporteur left: %w", err)
	}
	return nil
}
