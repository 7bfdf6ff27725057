// Package publish publishes the files of a session as one set, described by a
// manifest.
//
// A set is published atomically: it is written to a temporary folder next to the
// output folder, synced to the disk, and exchanged with the old set in one step.
// If the program dies at any moment, the folder has either the old or the new
// set, complete; the next run removes temporary folders. The folder belongs to
// this program: files of the old set that the new one lacks are removed, and
// files of other programs stop the publication.
//
// The steps, each in its own file: plan, stage, change, clean.
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
	Symbol   string // of the document, if it is not that of the set
	Language string // tag
	Format   string // such as "pdf"
	Content  []byte
}

// Set is the outputs of one session, and the data for its manifest.
type Set struct {
	Outputs   []Output
	Program   Program
	Inputs    string   // digest of everything the outputs depend on, other than the choice of languages and formats
	Symbol    string   // of the document
	Status    string   // relation to an earlier document, such as "revision"; empty for the first
	Languages []string // tags of all languages that the session publishes, built or not
	Others    []Other  // documents of the session besides the one of Symbol
	Findings  Findings
	Issue     bool // whether to mark the outputs as issued: later builds may not change them
}

// Other is a document that is published with the one of the set.
type Other struct {
	Symbol    string
	Languages []string // tags of all its languages, built or not
}

// Result is what a publication did.
type Result struct {
	Manifest Manifest // of the set now in the folder
	Written  []string // names of files that are new or changed
	Removed  []string // names of files that were removed
	Kept     []string // names of files that stay as they were issued, though their text is another now
}

// Publish puts the set into dir. Files of the old set stay if they were built
// from the same inputs. The error is a *Foreign or an *Issued if the folder must
// not be changed. Publish also fails if ctx ends before the sets are exchanged.
// After an error the folder is unchanged.
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

// Recover cleans up after processes that died while publishing to dir: it removes
// temporary folders and restores a set that was moved away.
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

// open locates a publication and takes its lock.
func open(ctx context.Context, d disk.Disk, dir string) (*publication, io.Closer, error) {
	if err := d.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, nil, fmt.Errorf("cannot create the output folder: %w", err)
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
