package disk

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange is unsupported if the file system lacks this rename.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if err == unix.EINVAL || err == unix.ENOTSUP || err == unix.ENOSYS {
		return errors.ErrUnsupported
	}
	return err
}
