package font

import (
	"encoding/binary"
	"errors"

	"rapporteur/internal/font/sfnt"
)

// Flags of a PDF font descriptor (ISO 32000-1, table 123). Symbolic says that
// the glyphs are not limited to the standard Latin set, which is so for every
// font with Unicode maps of its own.
const (
	flagSerif    = 1 << 1
	flagSymbolic = 1 << 2
	flagItalic   = 1 << 6
)

// Bits of OS/2's fsSelection and fsType.
const (
	selectItalic   = 1 << 0
	selectBold     = 1 << 5
	usageMask      = 0xF
	usageForbidden = 2
)

// numbers reads the big-endian numbers of a table; past its end they are 0.
type numbers []byte

func (n numbers) unsigned(at int) int {
	if at+2 > len(n) {
		return 0
	}
	return int(binary.BigEndian.Uint16(n[at:]))
}

func (n numbers) signed(at int) int { return int(int16(n.unsigned(at))) }

func readMetrics(file *sfnt.Font) (Metrics, error) {
	var tables [4]numbers
	for i, tag := range []string{"head", "hhea", "post", "OS/2"} {
		table, err := file.Table(tag)
		if err != nil {
			return Metrics{}, err
		}
		tables[i] = table
	}
	head, hhea, post, os2 := tables[0], tables[1], tables[2], tables[3]
	m := Metrics{
		UnitsPerEm:         head.unsigned(18),
		Ascent:             hhea.signed(4),
		Descent:            hhea.signed(6),
		LineGap:            hhea.signed(8),
		XHeight:            os2.signed(86),
		CapHeight:          os2.signed(88),
		UnderlinePosition:  post.signed(8),
		UnderlineThickness: post.signed(10),
		BBox:               [4]int{head.signed(36), head.signed(38), head.signed(40), head.signed(42)},
		ItalicAngle:        float64(post.signed(4)) + float64(post.unsigned(6))/65536,
		Flags:              flagSerif | flagSymbolic,
	}
	if m.UnitsPerEm < 16 || m.UnitsPerEm > 16384 {
		return Metrics{}, errors.New("its em is out of range")
	}
	if os2.unsigned(8)&usageMask == usageForbidden {
		return Metrics{}, errors.New("its licence forbids to embed it")
	}
	if styleOf(os2).Italic {
		m.Flags |= flagItalic
	}
	m.StemV = stem(os2.unsigned(4)) * m.UnitsPerEm / 1000
	return m, nil
}

// stem estimates the width of vertical stems, in thousandths of an em, from
// the weight class: TrueType fonts do not contain it, and viewers use it only
// to substitute a font that is not embedded.
func stem(weight int) int { return 50 + weight*weight/(65*65) }

func styleOf(os2 []byte) Style {
	selection := numbers(os2).unsigned(62)
	return Style{
		Bold:   selection&selectBold != 0 || numbers(os2).unsigned(4) >= 600,
		Italic: selection&selectItalic != 0,
	}
}
