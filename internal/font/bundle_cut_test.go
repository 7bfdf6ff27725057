package font_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"

	"rapporteur/internal/font"
	"rapporteur/internal/font/sfnt"
)

// keptTables are the tables that setting a line of text needs.
var keptTables = [...]string{"GDEF", "GPOS", "GSUB", "OS/2", "head", "hhea", "hmtx", "maxp", "name", "post"}

// cutFont returns the font with only the glyphs of the wanted characters, and
// how many of these characters it has. It fails if a standard one is missing.
func cutFont(name string, wanted, standard map[rune]bool) (cut []byte, kept int, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, 0, err
	}
	file, err := sfnt.Open(bytes.NewReader(data))
	if err != nil {
		return nil, 0, err
	}
	face, err := font.ParseFace(data)
	if err != nil {
		return nil, 0, err
	}
	characters := make(map[rune]uint16)
	for r := range wanted {
		if glyph, ok := face.Glyph(r); ok {
			characters[r] = glyph
		} else if standard[r] {
			return nil, 0, fmt.Errorf("it lacks U+%04X of the standards", r)
		}
	}
	outlines, err := keepOutlines(file, glyphsOf(face, characters))
	if err != nil {
		return nil, 0, err
	}
	tables := make(map[string][]byte)
	for _, tag := range keptTables {
		if tables[tag], err = file.Table(tag); err != nil {
			return nil, 0, err
		}
	}
	tables["cmap"] = sfnt.CharacterMap(characters)
	tables["glyf"], tables["loca"], tables["head"] = sfnt.GlyphTables(outlines, tables["head"])
	return sfnt.Write(tables), len(characters), nil
}

// glyphsOf returns the glyphs of the characters and those that shaping
// substitutes for them at the start of and within Chinese text.
func glyphsOf(face *font.Face, characters map[rune]uint16) map[uint16]bool {
	glyphs := map[uint16]bool{0: true}
	shaper := font.NewShaper()
	for r, glyph := range characters {
		glyphs[glyph] = true
		for _, text := range [][]rune{{r}, {r, r}, {'（', r, '。'}} {
			run := font.Run{
				Item:     font.Item{End: len(text), Script: font.Han, Face: face},
				Language: "zh",
			}
			for _, cluster := range shaper.Shape(nil, text, run) {
				for _, g := range cluster.Glyphs {
					glyphs[g.ID] = true
				}
			}
		}
	}
	return glyphs
}

// keepOutlines returns the outlines of all glyphs, empty for those not kept.
func keepOutlines(file *sfnt.Font, glyphs map[uint16]bool) ([]sfnt.Outline, error) {
	outlines := make([]sfnt.Outline, file.Len())
	queue := make([]uint16, 0, len(glyphs))
	for glyph := range glyphs {
		queue = append(queue, glyph)
	}
	slices.Sort(queue)
	for len(queue) > 0 {
		glyph := queue[0]
		queue = queue[1:]
		outline, err := file.Glyph(glyph)
		if err != nil {
			return nil, err
		}
		if outlines[glyph], err = outline.WithoutHints(); err != nil {
			return nil, fmt.Errorf("glyph %d: %w", glyph, err)
		}
		if !outline.Composite() {
			continue
		}
		err = outline.Components(func(part uint16) uint16 {
			if !glyphs[part] {
				glyphs[part] = true
				queue = append(queue, part)
			}
			return part
		})
		if err != nil {
			return nil, fmt.Errorf("glyph %d: %w", glyph, err)
		}
	}
	return outlines, nil
}
