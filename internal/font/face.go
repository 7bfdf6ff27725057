package font

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"

	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"rapporteur/internal/font/sfnt"
)

// Face is one font file. It is immutable and safe for concurrent use, and
// the same face is the same pointer throughout a Library. It is parsed when
// its contents are first needed.
type Face struct {
	family string
	style  Style
	load   func() *contents
}

// contents is what parsing a font file yields.
type contents struct {
	file    *sfnt.Font      // outlines and advances
	shaping *gotext.Font    // character map and layout tables
	common  [commonEnd]bool // whether it has each of the most frequent characters
	name    string
	metrics Metrics
	tatweel joiningStroke
}

// commonEnd is the first character after the Arabic block.
const commonEnd = 0x700

// newFace returns a bundled face, whose file is known to be valid.
func newFace(family string, style Style, source io.ReaderAt) *Face {
	return &Face{family: family, style: style, load: sync.OnceValue(func() *contents {
		c, err := parse(source)
		if err != nil {
			panic(fmt.Sprintf("rapporteur: internal error: the bundled font %s: %v", family, err))
		}
		return c
	})}
}

// ParseFace returns the face of a TrueType file, which must not be changed
// afterwards.
func ParseFace(data []byte) (*Face, error) {
	c, err := parse(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	family, err := familyOf(c.file)
	if err == nil && family == "" {
		err = errors.New("it has no family name")
	}
	if err != nil {
		return nil, err
	}
	os2, err := c.file.Table("OS/2")
	if err != nil {
		return nil, err
	}
	return &Face{family: family, style: styleOf(os2), load: func() *contents { return c }}, nil
}

// Name returns the PostScript name: "LiberationSerif-Bold".
func (f *Face) Name() string { return f.load().name }

// Family returns the family's name: "Liberation Serif".
func (f *Face) Family() string { return f.family }

// Metrics returns the face's metrics.
func (f *Face) Metrics() Metrics { return f.load().metrics }

// UnitsPerEm returns how many units of the face make one em.
func (f *Face) UnitsPerEm() int { return f.load().metrics.UnitsPerEm }

// Glyph returns the glyph that the face's character map has for r.
func (f *Face) Glyph(r rune) (uint16, bool) { return f.load().glyph(r) }

// Has reports whether the face can set r, if necessary by a substitute that
// shaping provides: for spaces of any width and the non-breaking hyphen.
func (f *Face) Has(r rune) bool {
	c := f.load()
	if 0 <= r && r < commonEnd {
		return c.common[r]
	}
	return c.has(r)
}

func (c *contents) glyph(r rune) (uint16, bool) {
	id, ok := c.shaping.NominalGlyph(r)
	return uint16(id), ok && id != 0
}

func (c *contents) has(r rune) bool {
	if _, ok := c.glyph(r); ok || isInvisible(r) {
		return true
	}
	switch {
	case isSpace(r) && r != ' ':
		return c.has(' ')
	case r == 0x2011:
		return c.has(0x2010)
	}
	return false
}

// shapingTables are what shaping needs. Outlines are left out: they are 97 %
// of a Chinese font, and the shaping library would read them all.
var shapingTables = [...]string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "head", "hhea", "hmtx", "kern", "maxp"}

func parse(source io.ReaderAt) (*contents, error) {
	file, err := sfnt.Open(source)
	if err != nil {
		return nil, err
	}
	excerpt, err := file.Excerpt(shapingTables[:]...)
	if err != nil {
		return nil, err
	}
	c := &contents{file: file}
	if err = c.parseShaping(excerpt); err != nil {
		return nil, err
	}
	if c.metrics, err = readMetrics(file); err != nil {
		return nil, err
	}
	if c.name, err = postScriptName(file); err != nil {
		return nil, err
	}
	c.tatweel, err = findStroke(c)
	return c, err
}

// parseShaping calls the shaping library, which may panic on a font that is
// damaged.
func (c *contents) parseShaping(file opentype.Resource) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("its tables are damaged")
		}
	}()
	loader, err := opentype.NewLoader(file)
	if err != nil {
		return err
	}
	if c.shaping, err = gotext.NewFont(loader); err != nil {
		return err
	}
	for r := range c.common {
		c.common[r] = c.has(rune(r))
	}
	return nil
}

// names of table name (OpenType specification, "Name IDs").
const (
	nameFamily           = 1
	namePostScript       = 6
	nameTypographicGroup = 16
)

func familyOf(file *sfnt.Font) (string, error) {
	if name, err := readName(file, nameTypographicGroup); err != nil || name != "" {
		return name, err
	}
	return readName(file, nameFamily)
}

func postScriptName(file *sfnt.Font) (string, error) {
	name, err := readName(file, namePostScript)
	if err == nil && name == "" {
		err = errors.New("it has no PostScript name")
	}
	return name, err
}

// readName returns an English or unspecific entry of table name, reduced to
// ASCII; "" if there is none.
func readName(file *sfnt.Font, id uint16) (string, error) {
	table, err := file.Table("name")
	if err != nil {
		return "", err
	}
	n := numbers(table)
	for i := range n.unsigned(2) {
		record := 6 + 12*i
		if n.unsigned(record+6) != int(id) {
			continue
		}
		start := n.unsigned(4) + n.unsigned(record+10)
		end := start + n.unsigned(record+8)
		if end > len(table) {
			continue
		}
		if name := printable(table[start:end]); name != "" {
			return name, nil
		}
	}
	return "", nil
}

// printable drops the zero bytes of UTF-16 and all that is not ASCII.
func printable(b []byte) string {
	var name []byte
	for _, c := range b {
		if c >= ' ' && c < 0x7F {
			name = append(name, c)
		}
	}
	return string(name)
}
