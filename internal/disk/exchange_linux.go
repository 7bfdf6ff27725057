package disk

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange is unsupported if the kernel (ENOSYS) or the file system (EINVAL)
// lacks this rename.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err == unix.EINVAL || err == unix.ENOSYS || err == unix.EOPNOTSUPP {
		return errors.ErrUnsupported
	}
	return err
}
