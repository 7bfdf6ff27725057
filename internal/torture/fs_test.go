package torture

import (
	"io/fs"
	"testing/fstest"
)

// fs returns the files as a file system.
func (f files) fs() fs.FS {
	fsys := make(fstest.MapFS, len(f))
	for name, content := range f {
		fsys[name] = &fstest.MapFile{Data: content, Mode: 0o644}
	}
	return fsys
}
