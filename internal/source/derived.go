package source

import "sort"

// Place says where the text from an offset on, up to that of the next Place, is in the
// original: "p. 3, line 12".
type Place struct {
	From int
	Name string
}

// NewDerived returns the text of a file that has no lines of text itself, such as a PDF file.
// Places are in order. Findings in it name the file, and the place in the original.
func NewDerived(name string, content []byte, places []Place) *File {
	f := NewFile(name, content)
	f.places = append([]Place{}, places...)
	return f
}

// Derived reports whether the content of the file is not what its author edits, so that nothing
// can be written into it.
func (f *File) Derived() bool { return f.places != nil }

// Place returns where s begins in the original of a derived file, "" for other files.
func (s Span) Place() string {
	if s.IsZero() {
		return ""
	}
	all := s.File.places
	i := sort.Search(len(all), func(i int) bool { return all[i].From > s.Start })
	if i == 0 {
		return ""
	}
	return all[i-1].Name
}
