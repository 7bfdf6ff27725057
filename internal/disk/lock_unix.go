//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// errLocked says that another process has the lock.
const errLocked = unix.EWOULDBLOCK

func tryLock(f *os.File) error {
	return unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
}

// Close removes the file while it is still locked, when no other process can
// have the name.
func (l lock) Close() error { return errors.Join(os.Remove(l.Name()), l.File.Close()) }

func syncFolder(f *os.File) error { return f.Sync() }
