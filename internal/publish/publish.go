// Package publish puts the files of a session into place as one set, which
// its manifest describes.
//
// A set appears together: it is made in a folder beside, made safe from a loss
// of power, and exchanged with the former set in one step. Whenever the program
// dies, the folder holds the former set or the new one, whole; what is left
// aside is removed by the next run. The folder belongs to this program: what
// a former set had and the new one lacks is gone, and files of others stop the
// publication.
//
// The steps, one a file: plan, stage, switch, clean.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"rapporteur/internal/disk"
)

// Output is one finished file.
type Output struct {
	Name     string // without a folder: "CTOC_COP_WG.7_2024_5_F.pdf"
	Language string // tag
	Format   string // such as "pdf"
	Content  []byte
}

// Set is the outputs of one session, and what its manifest says about them.
type Set struct {
	Outputs   []Output
	Program   Program
	Inputs    string   // digest of all that decides the bytes of the outputs, other than the choice of languages and formats
	Symbol    string   // of the document
	Status    string   // what the document is to one issued before, such as "revision"; empty for the first
	Languages []string // tags of all that the session publishes, built or not
	Findings  Findings
	Issue     bool // the languages of the outputs are issued: later builds may not change them
}

// Result is what a publication did.
type Result struct {
	Manifest Manifest // of the set that is now in the folder
	Written  []string // names of the files that are new or have other bytes
	Removed  []string // names of the files that the folder had before and lacks now
}

// Publish makes dir hold the set. Files of the set that is there stay in it
// if they were made from the same inputs. The error is a *Foreign or an *Issued
// where the folder may not be touched; in every case the folder holds
// what it held before. The end of ctx is a failure too, until the switch.
func Publish(ctx context.Context, d disk.Disk, dir string, set Set) (result Result, err error) {
	p, lock, err := open(ctx, d, dir)
	if err != nil {
		return Result{}, err
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	if err := p.recover(); err != nil {
		return Result{}, err
	}
	former, err := p.survey(set)
	if err != nil {
		return Result{}, err
	}
	plan, err := makePlan(former, set)
	if err != nil {
		return Result{}, err
	}
	if plan.same {
		return plan.result(), nil
	}
	if err := p.stage(former, plan); err != nil {
		return Result{}, errors.Join(err, p.clean(p.fresh))
	}
	if ctx.Err() != nil {
		return Result{}, errors.Join(fmt.Errorf("nothing in %s was replaced: %w", dir, context.Cause(ctx)), p.clean(p.fresh))
	}
	if err := p.change(former.exists); err != nil {
		return Result{}, err
	}
	return plan.result(), nil
}

// Recover clears up what processes that died have left of publications into
// dir, if there is anything, and puts a set back that they have left aside.
func Recover(ctx context.Context, d disk.Disk, dir string) error {
	p, err := locate(d, dir)
	if err != nil {
		return err
	}
	for _, name := range []string{p.fresh, p.old, p.lock} {
		left, err := p.exists(name)
		if err != nil {
			return err
		}
		if left {
			lock, err := disk.Acquire(ctx, d, p.lock)
			if err != nil {
				return err
			}
			return errors.Join(p.recover(), lock.Close())
		}
	}
	return nil
}

// open finds the places of a publication and takes its lock.
func open(ctx context.Context, d disk.Disk, dir string) (*publication, io.Closer, error) {
	if err := d.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, nil, fmt.Errorf("cannot make the output folder: %w", err)
	}
	p, err := locate(d, dir)
	if err != nil {
		return nil, nil, err
	}
	lock, err := disk.Acquire(ctx, d, p.lock)
	if err != nil {
		return nil, nil, fmt.Errorf("nothing in %s was replaced: %w", dir, err)
	}
	return p, lock, nil
}
