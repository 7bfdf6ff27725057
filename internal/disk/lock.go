package disk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"
)

// Held is the error of a lock that another process has.
type Held struct {
	Name   string // of the lock's file
	Holder string // what it says about itself
}

func (h *Held) Error() string {
	if h.Holder == "" {
		return h.Name + " is locked"
	}
	return h.Name + " is locked by " + h.Holder
}

// How often a lock is tried, and for how long.
const (
	pause    = 5 * time.Millisecond
	patience = 30 * time.Second
)

// Acquire waits for a lock, which names this process as its holder. It gives
// up when ctx ends, or when another process has had the lock for too long.
func Acquire(ctx context.Context, d Disk, name string) (io.Closer, error) {
	holder := self()
	for end := time.Now().Add(patience); ; {
		lock, err := d.Lock(name, holder)
		if _, held := errors.AsType[*Held](err); !held {
			return lock, err
		}
		if time.Now().After(end) {
			return nil, fmt.Errorf("waited %s: %w; let that process finish, or end it", patience, err)
		}
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-time.After(pause):
		}
	}
}

// self describes this process to the users of others.
func self() string {
	host, err := os.Hostname()
	if err != nil {
		host = "an unnamed host"
	}
	return fmt.Sprintf("process %d on %s since %s", os.Getpid(), host, time.Now().UTC().Format(time.RFC3339))
}

// lock is an open file that the operating system has locked for us. It
// unlocks the file when the process ends, however it ends.
type lock struct {
	*os.File
}

// Lock takes the lock of that name.
func (OS) Lock(name, holder string) (io.Closer, error) {
	for {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, err
		}
		if err := tryLock(f); err != nil {
			return nil, errors.Join(refusal(f, err), f.Close())
		}
		if current(f) {
			return signed(lock{f}, holder)
		}
		if err := f.Close(); err != nil { // its former holder has removed it
			return nil, err
		}
	}
}

// refusal is the error of a lock that cannot be had now, or at all.
func refusal(f *os.File, err error) error {
	if !errors.Is(err, errLocked) {
		return fmt.Errorf("cannot lock %s: %w", f.Name(), err)
	}
	holder, err := io.ReadAll(io.LimitReader(f, 1000))
	if err != nil {
		return fmt.Errorf("cannot read who locked %s: %w", f.Name(), err)
	}
	return &Held{Name: f.Name(), Holder: string(holder)}
}

// current reports whether an open file is still the one of its name.
func current(f *os.File) bool {
	opened, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(opened, named)
}

// signed writes the holder into the file of a lock. On a full disk the lock
// has no name, but is one: what cannot be written next is then the error.
func signed(l lock, holder string) (io.Closer, error) {
	_, err := l.WriteAt([]byte(holder), 0)
	if errors.Is(err, syscall.ENOSPC) {
		return l, nil
	}
	if err = errors.Join(err, l.Truncate(int64(len(holder)))); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// Abandon unlocks as the end of the process would: the file stays.
func (l lock) Abandon() error { return l.File.Close() }
