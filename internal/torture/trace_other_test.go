//go:build !linux || !(amd64 || arm64)

package torture

import "errors"

// canTrace says whether the calls of another process can be seen here.
const canTrace = false

func killBefore(int, string, []string) (died bool, err error) { return false, errors.ErrUnsupported }
