package disk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// Held is the error of a lock that another process holds.
type Held struct {
	Name   string // of the lock file
	Holder string // as written in the lock file
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

// Acquire waits for a lock, with this process as its holder. It gives up when ctx
// ends, or when another process holds the lock for too long.
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

// self describes this process in a lock file.
func self() string {
	host, err := os.Hostname()
	if err != nil {
		host = "an unnamed host"
	}
	return fmt.Sprintf("process %d on %s since %s", os.Getpid(), host, time.Now().UTC().Format(time.RFC3339))
}

// lock is an open file with an operating system lock, which the system releases
// when the process ends, however it ends.
type lock struct {
	*os.File
}

// Lock takes the lock of that name.
func (OS) Lock(name, holder string) (io.Closer, error) {
	for {
		if _, err := regular(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("cannot lock: %w", err)
		}
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
		if err := f.Close(); err != nil { // the previous holder has removed it
			return nil, err
		}
	}
}

// refusal returns the error of a lock that is held, or cannot be taken at all.
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

// current reports whether an open file is still the one under its name.
func current(f *os.File) bool {
	opened, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(opened, named)
}

// signed writes the holder to the lock file. If the disk is full the lock has no
// holder's name but is valid; a later write will report the full disk.
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

// Abandon releases the lock as the end of the process would: the file remains.
func (l lock) Abandon() error { return l.File.Close() }
