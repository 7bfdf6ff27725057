package folder

import (
	"path"
	"strings"
)

const megabyte = 1 << 20

// Limits are the largest sizes of files, in bytes, by kind.
type Limits struct {
	TOML    int64
	Text    int64 // Markdown, and files of other kinds
	Picture int64
}

// DefaultLimits returns the limits without --limit. A report of 1,400 pages has
// texts of 3 MB per language.
func DefaultLimits() Limits {
	return Limits{TOML: 4 * megabyte, Text: 32 * megabyte, Picture: 10 * megabyte}
}

// of returns the limit of a file by its extension.
func (l Limits) of(name string) int64 {
	switch strings.ToLower(path.Ext(name)) {
	case ".toml":
		return l.TOML
	case ".png", ".jpg", ".jpeg":
		return l.Picture
	}
	return l.Text
}
