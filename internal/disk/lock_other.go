//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd && !windows

package disk

import (
	"errors"
	"os"
)

// errLocked is never returned where there are no locks.
var errLocked = errors.New("locked")

func tryLock(*os.File) error { return errors.ErrUnsupported }

func (l lock) Close() error { return errors.Join(os.Remove(l.Name()), l.File.Close()) }

func syncFolder(f *os.File) error { return f.Sync() }
