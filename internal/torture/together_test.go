package torture

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
// watches. Each publication is a trial, and so is each look of the reader.
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
		reader.Go(func() { watch(t, done, func() (bool, error) { return look(dir) }) })
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

// pause is how long a reader waits between two looks, to leave time for those
// that it watches.
const pause = 200 * time.Microsecond

// watch looks again and again until done is closed. Each look that counts is a
// trial.
func watch(t *trials, done <-chan struct{}, look func() (counts bool, lost error)) {
	for {
		select {
		case <-done:
			return
		default:
		}
		if counts, lost := look(); counts {
			t.judge(lost, "a look")
		}
		time.Sleep(pause)
	}
}

// look reads a set. It counts if the manifest is the same before and after it:
// then all the files must be its own. The manifest must never be missing.
func look(dir string) (counts bool, lost error) {
	manifest := filepath.Join(dir, publish.ManifestName)
	before, missing := os.ReadFile(manifest)
	_, mixed := wholeSet(dir)
	after, missingToo := os.ReadFile(manifest)
	if missing != nil || missingToo != nil {
		return true, errors.Join(missing, missingToo)
	}
	return bytes.Equal(before, after), mixed
}
