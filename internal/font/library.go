package font

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed faces/*.ttf
var bundle embed.FS

// Library is a set of faces. It is immutable and safe for concurrent use;
// each face is read when it is first needed.
type Library struct {
	families []family
}

// family is the faces of one design, which prefers some scripts.
type family struct {
	name    string
	scripts []Script
	faces   []*Face
}

// Bundled returns the library of the faces in the binary: Liberation Serif
// for Latin, Cyrillic and Greek, Noto Naskh Arabic, Noto Serif SC.
func Bundled() *Library {
	return &Library{families: []family{
		bundled("Liberation Serif", []Script{Latin, Cyrillic, Greek},
			"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf",
			"LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf"),
		bundled("Noto Naskh Arabic", []Script{Arabic},
			"NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"),
		bundled("Noto Serif SC", []Script{Han},
			"NotoSerifSC-Regular.ttf", "NotoSerifSC-Bold.ttf"),
	}}
}

func bundled(name string, scripts []Script, files ...string) family {
	f := family{name: name, scripts: scripts}
	for _, file := range files {
		opened, err := bundle.Open("faces/" + file)
		if err != nil {
			panic("rapporteur: internal error: " + err.Error())
		}
		style := Style{Bold: strings.Contains(file, "Bold"), Italic: strings.Contains(file, "Italic")}
		f.faces = append(f.faces, newFace(name, style, opened.(io.ReaderAt)))
	}
	return f
}

// With returns a library that has the TrueType files (*.ttf) of fsys as
// well, in all folders. A face with the family and style of one of l replaces
// it; any other is tried after those of l, in the order of file names. The
// error names the file that cannot be used.
func (l *Library) With(fsys fs.FS) (*Library, error) {
	extended := &Library{}
	for _, f := range l.families {
		f.faces = slices.Clone(f.faces)
		extended.families = append(extended.families, f)
	}
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.EqualFold(path.Ext(name), ".ttf") {
			return err
		}
		face, err := readFace(fsys, name)
		if err != nil {
			return fmt.Errorf("font %s: %w", name, err)
		}
		extended.add(face)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return extended, nil
}

func readFace(fsys fs.FS, name string) (*Face, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return ParseFace(data)
}

func (l *Library) add(face *Face) {
	i := slices.IndexFunc(l.families, func(f family) bool { return f.name == face.family })
	if i < 0 {
		l.families = append(l.families, family{name: face.family, faces: []*Face{face}})
		return
	}
	f := &l.families[i]
	same := slices.IndexFunc(f.faces, func(other *Face) bool { return other.style == face.style })
	if same < 0 {
		f.faces = append(f.faces, face)
	} else {
		f.faces[same] = face
	}
}

// Face returns the face that sets r in text of that script: the first one,
// in the script's order of preference, that has the character, in the style
// nearest to the one asked for, or else in any style. Without such a face it
// returns the script's first one and false.
func (l *Library) Face(script Script, style Style, r rune) (*Face, bool) {
	preferred := l.preferred(script)
	if face := l.families[preferred].nearest(style); face.Has(r) {
		return face, true
	}
	for i := range l.families {
		if face := l.families[i].nearest(style); i != preferred && face.Has(r) {
			return face, true
		}
	}
	if face := l.having(r); face != nil {
		return face, true
	}
	return l.families[preferred].nearest(style), false
}

// having returns a face of any style that has the character, or nil. The plain
// face of each family is asked first: the others mostly have the same, and need
// not be read.
func (l *Library) having(r rune) *Face {
	for i := range l.families {
		if face := l.families[i].nearest(Style{}); face.Has(r) {
			return face
		}
	}
	for _, f := range l.families {
		for _, face := range f.faces {
			if face.Has(r) {
				return face
			}
		}
	}
	return nil
}

// preferred returns the first family made for the script, or the first of
// all.
func (l *Library) preferred(script Script) int {
	return max(0, slices.IndexFunc(l.families, func(f family) bool { return slices.Contains(f.scripts, script) }))
}

// nearest prefers the right weight to the right slant.
func (f *family) nearest(style Style) *Face {
	best, score := f.faces[0], -1
	for _, face := range f.faces {
		s := 0
		if face.style.Bold == style.Bold {
			s += 2
		}
		if face.style.Italic == style.Italic {
			s++
		}
		if s > score {
			best, score = face, s
		}
	}
	return best
}
