package disk

import (
	"bytes"
	"io"
	"io/fs"
	"path"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Refusal says why a file is not read. It is the fault of who wrote the
// folder, not of the system.
type Refusal struct {
	Name   string // below the folder, with slashes
	Reason string // such as "is a pipe"
	Hint   string // what to do
}

// Error implements error.
func (r *Refusal) Error() string { return r.Name + " " + r.Reason + "; " + r.Hint }

// Rules returns the rules that this package reports.
func Rules() []rule.Rule { return []rule.Rule{ruleRefused} }

var ruleRefused = rule.Rule{
	ID: "file-refused", Sees: rule.Source, Fixed: true, Unread: true,
	Summary: "Files are regular ones of a limited size, and links lead to files in the same folder tree",
	Why:     "a link may show files that are none of the session's business, and a pipe or a device may never end",
	Hint:    "put a regular file there",
}

// Finding returns the refusal as a finding at the file; dir is the folder's
// path as the user typed it.
func (r *Refusal) Finding(dir string) diag.Finding {
	file := source.NewFile(path.Join(dir, r.Name), nil)
	return ruleRefused.At(file.Whole(), "the file %s", r.Reason).Hinting(r.Hint)
}

// refuse returns a Refusal of what is neither a folder nor a regular file
// within the limit of its kind.
func (f *Folder) refuse(name string, info fs.FileInfo) error {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return nil
	case !mode.IsRegular():
		return &Refusal{name, "is " + kindOf(mode), "put a regular file there, or remove it"}
	}
	if kind, limit := f.limits.of(name); info.Size() > limit {
		return tooLarge(name, kind, limit)
	}
	return nil
}

// kindOf names a kind of file that is not read.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeSymlink != 0:
		return "a link"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "no regular file"
}

// tooLarge returns the Refusal of a file above its limit.
func tooLarge(name string, kind Kind, limit int64) *Refusal {
	return &Refusal{name, "is larger than " + Size(limit), "make it smaller, or raise the limit with --limit " + kind.Name + "=SIZE"}
}

// read reads what probably has that size, up to the limit.
func read(r io.Reader, name string, size int64, limits Limits) ([]byte, error) {
	kind, limit := limits.of(name)
	var content bytes.Buffer
	content.Grow(int(min(size, limit)) + bytes.MinRead)
	n, err := content.ReadFrom(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, err
	case n > limit:
		return nil, tooLarge(name, kind, limit)
	}
	return content.Bytes(), nil
}
