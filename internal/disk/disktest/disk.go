// Package disktest wraps the real file system with injected faults: every call
// can be traced, delayed, refused, or be the last that the program makes.
package disktest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"sync"
	"time"

	"rapporteur/internal/disk"
)

// Call is a system call about to be made.
type Call struct {
	N     int    // number of the call, from 0
	Op    string // name of the method of disk.Disk or disk.File
	Name  string
	Other string // second name of a link, a rename or an exchange
	Size  int    // number of bytes to write
}

// String returns the call without folders: "Rename .s.new s".
func (c Call) String() string {
	text := c.Op + " " + filepath.Base(c.Name)
	if c.Other != "" {
		text += " " + filepath.Base(c.Other)
	}
	return text
}

// Disk calls Before ahead of each call. If that returns an error, the call is not
// made and returns the error; a refused write first writes half of its bytes.
type Disk struct {
	Before func(Call) error
	mu     sync.Mutex
	calls  int
	held   map[*lock]bool
}

// New returns the operating system's file system with the faults of before.
func New(before func(Call) error) *Disk {
	return &Disk{Before: before, held: make(map[*lock]bool)}
}

// Calls returns how many calls were made or refused.
func (d *Disk) Calls() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.calls
}

// Die releases all locks, as the operating system does when a process ends.
func (d *Disk) Die() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	var err error
	for l := range d.held {
		err = errors.Join(err, l.real.(interface{ Abandon() error }).Abandon())
	}
	return err
}

func (d *Disk) before(op, name, other string, size int) error {
	d.mu.Lock()
	call := Call{N: d.calls, Op: op, Name: name, Other: other, Size: size}
	d.calls++
	d.mu.Unlock()
	if err := d.Before(call); err != nil {
		return fmt.Errorf("%s: %w", call, err)
	}
	return nil
}

// made makes a call that returns a value, unless it is refused.
func made[T any](d *Disk, op, name string, call func() (T, error)) (T, error) {
	if err := d.before(op, name, "", 0); err != nil {
		var none T
		return none, err
	}
	return call()
}

func (d *Disk) EvalSymlinks(name string) (string, error) {
	return made(d, "EvalSymlinks", name, func() (string, error) { return disk.OS{}.EvalSymlinks(name) })
}

func (d *Disk) Lstat(name string) (fs.FileInfo, error) {
	return made(d, "Lstat", name, func() (fs.FileInfo, error) { return disk.OS{}.Lstat(name) })
}

func (d *Disk) Open(name string) (io.ReadCloser, error) {
	return made(d, "Open", name, func() (io.ReadCloser, error) { return disk.OS{}.Open(name) })
}

func (d *Disk) ReadDir(name string) ([]fs.DirEntry, error) {
	return made(d, "ReadDir", name, func() ([]fs.DirEntry, error) { return disk.OS{}.ReadDir(name) })
}

// do makes a call that returns only an error, unless it is refused.
func (d *Disk) do(op, name, other string, call func() error) error {
	if err := d.before(op, name, other, 0); err != nil {
		return err
	}
	return call()
}

func (d *Disk) Mkdir(name string, perm fs.FileMode) error {
	return d.do("Mkdir", name, "", func() error { return disk.OS{}.Mkdir(name, perm) })
}

func (d *Disk) MkdirAll(name string, perm fs.FileMode) error {
	return d.do("MkdirAll", name, "", func() error { return disk.OS{}.MkdirAll(name, perm) })
}

func (d *Disk) Chmod(name string, mode fs.FileMode) error {
	return d.do("Chmod", name, "", func() error { return disk.OS{}.Chmod(name, mode) })
}

func (d *Disk) Chtimes(name string, access, modified time.Time) error {
	return d.do("Chtimes", name, "", func() error { return disk.OS{}.Chtimes(name, access, modified) })
}

func (d *Disk) Link(old, new string) error {
	return d.do("Link", old, new, func() error { return disk.OS{}.Link(old, new) })
}

func (d *Disk) Rename(old, new string) error {
	return d.do("Rename", old, new, func() error { return disk.OS{}.Rename(old, new) })
}

func (d *Disk) Exchange(a, b string) error {
	return d.do("Exchange", a, b, func() error { return disk.OS{}.Exchange(a, b) })
}

func (d *Disk) Remove(name string) error {
	return d.do("Remove", name, "", func() error { return disk.OS{}.Remove(name) })
}

// Sync does not wait for the disk: no test needs that.
func (d *Disk) Sync(folder string) error {
	return d.do("Sync", folder, "", func() error { return nil })
}

func (d *Disk) Create(name string) (disk.File, error) {
	return made(d, "Create", name, func() (disk.File, error) {
		f, err := disk.OS{}.Create(name)
		return &file{d: d, name: name, real: f}, err
	})
}

func (d *Disk) Lock(name, holder string) (io.Closer, error) {
	return made(d, "Lock", name, func() (io.Closer, error) {
		l, err := disk.OS{}.Lock(name, holder)
		if err != nil {
			return nil, err
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		held := &lock{d: d, name: name, real: l}
		d.held[held] = true
		return held, nil
	})
}
