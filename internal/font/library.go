package font

import "io/fs"

// Library is a set of faces. It is immutable and safe for concurrent use;
// each face is read when it is first needed.
type Library struct{}

// Bundled returns the library of the faces in the binary: Liberation Serif
// for Latin, Cyrillic and Greek, Noto Naskh Arabic, Noto Serif SC.
func Bundled() *Library { return &Library{} }

// With returns a library that has the TrueType files (*.ttf) of fsys as
// well, found in all its folders. A face of the same family and style as one
// of l takes its place; any other is asked after those of l, in the order of
// file names. The error names the file that cannot be used.
func (l *Library) With(fsys fs.FS) (*Library, error) { panic("rapporteur: internal error: not built") }

// Face returns the face that sets r in text of that script: the first one,
// in the script's order of preference, that has the character, in the style
// nearest to the one asked for. Without such a face it returns the script's
// first one and false.
func (l *Library) Face(script Script, style Style, r rune) (*Face, bool) {
	panic("rapporteur: internal error: not built")
}

// Items cuts text[start:end] into stretches of one script and face.
// Characters common to many scripts take the script of their neighbours where
// these agree and otherwise that of the language ("ar", "zh", "fr"…), the
// language of the text round it; digits in Chinese are set as Latin. Marks
// and invisible characters stay with what precedes them. The characters that
// no face has are returned too: they are an author's mistake, and the items
// hold them all the same so that a layout can go on.
func (l *Library) Items(text []rune, start, end int, style Style, language string) ([]Item, []Missing) {
	panic("rapporteur: internal error: not built")
}
