package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// errLocked says that another process has the lock.
const errLocked = windows.ERROR_LOCK_VIOLATION

// tryLock locks one byte far after the content, so that others can read it.
func tryLock(f *os.File) error {
	const mode = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	return windows.LockFileEx(windows.Handle(f.Fd()), mode, 0, 1, 0, &windows.Overlapped{OffsetHigh: 1})
}

// Close removes the file after closing it, because an open file cannot be
// removed. If another process has locked it in between, it stays.
func (l lock) Close() error {
	err := l.File.Close()
	if removal := os.Remove(l.Name()); !errors.Is(removal, windows.ERROR_SHARING_VIOLATION) && !os.IsNotExist(removal) {
		err = errors.Join(err, removal)
	}
	return err
}

// syncFolder does nothing: Windows has no such call, and its file systems
// journal names.
func syncFolder(*os.File) error { return nil }
