package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"rapporteur/internal/disk/disktest"
	"rapporteur/internal/publish"
)

// rounds is how many sets each of several publishers publishes.
const rounds = 5

// together lets several publishers replace one set at once while a reader
// looks on. Each set is a trial, and each look of the reader.
func together(publishers int) func(*trials) error {
	return func(t *trials) error {
		folder, err := t.fresh()
		if err != nil {
			return err
		}
		dir := filepath.Join(folder, "s")
		if err := publishSet(calm(), dir, "first"); err != nil {
			return err
		}
		done := make(chan struct{})
		var reader sync.WaitGroup
		reader.Go(func() { look(t, dir, done) })
		failures := make([]error, publishers*rounds)
		var group sync.WaitGroup
		for i := range publishers {
			group.Go(func() {
				d := disktest.New(disktest.Slow(uint64(i), 500*time.Microsecond))
				for k := range rounds {
					failures[i*rounds+k] = publishSet(d, dir, fmt.Sprintf("set %d of %d", k, i))
				}
			})
		}
		group.Wait()
		close(done)
		reader.Wait()
		for i, err := range failures {
			t.judge(err, fmt.Sprintf("publication %d", i))
		}
		_, err = wholeSet(dir)
		t.judge(errors.Join(err, nothingAside(folder, "s")), "at the end")
		return nil
	}
}

// look reads the set until it is told to stop. A look counts if the manifest
// is the same before and after it: then all the files must be its own.
func look(t *trials, dir string, done <-chan struct{}) {
	manifest := filepath.Join(dir, publish.ManifestName)
	for {
		select {
		case <-done:
			return
		default:
		}
		before, missing := os.ReadFile(manifest)
		_, mixed := wholeSet(dir)
		after, missingToo := os.ReadFile(manifest)
		switch {
		case missing != nil || missingToo != nil:
			t.judge(errors.Join(missing, missingToo), "a look")
		case bytes.Equal(before, after):
			t.judge(mixed, "a look")
		}
	}
}
