package verify

import (
	"encoding/binary"
	"strings"

	"rapporteur/internal/pdfobject"
)

// embeddedFont is what is needed of a font to read text.
type embeddedFont struct {
	name    string
	width   int            // bytes per code
	unicode unicodeMapping // nil without a ToUnicode map
	glyphs  int            // in the font file; 0 if unknown
	toGlyph []byte         // CIDToGIDMap; nil for identity
}

// fontOf returns the font of a dictionary. It reads each font once and reports
// what the font lacks.
func (v *verifier) fontOf(o pdfobject.Object) *embeddedFont {
	dict := v.file.Dict(o)
	if dict == nil {
		return nil
	}
	ref, indirect := o.(pdfobject.Reference)
	if t, ok := v.fonts[ref.Number]; indirect && ok {
		return t
	}
	t := &embeddedFont{name: string(v.file.Name(dict["BaseFont"])), width: 1}
	holder := dict
	if v.file.Name(dict["Subtype"]) == "Type0" {
		t.width = 2
		if kids := v.file.Array(dict["DescendantFonts"]); len(kids) > 0 {
			holder = v.file.Dict(kids[0])
			t.toGlyph = v.glyphMap(holder["CIDToGIDMap"])
		}
	}
	if stream := v.file.Stream(dict["ToUnicode"]); stream != nil {
		if data, err := v.file.Decode(stream); err == nil {
			t.unicode = v.readUnicodeMap(data)
		}
	}
	if t.unicode == nil {
		v.report(unicodeMap, "the font %s has no Unicode map", strings.ToValidUTF8(t.name, "?"))
	}
	v.readFontFile(t, v.file.Dict(holder["FontDescriptor"]), v.file.Name(dict["Subtype"]) == "Type3")
	if indirect {
		v.fonts[ref.Number] = t
	}
	return t
}

func (v *verifier) glyphMap(o pdfobject.Object) []byte {
	stream := v.file.Stream(o)
	if stream == nil {
		return nil
	}
	data, err := v.file.Decode(stream)
	if err != nil {
		return nil
	}
	return []byte(data)
}

// readFontFile looks for the font file and counts its glyphs.
func (v *verifier) readFontFile(t *embeddedFont, descriptor pdfobject.Dict, drawn bool) {
	if stream := v.file.Stream(descriptor["FontFile2"]); stream != nil {
		if data, err := v.file.Decode(stream); err == nil {
			t.glyphs = countGlyphs(data)
		}
		return
	}
	if !drawn && v.file.Stream(descriptor["FontFile"]) == nil && v.file.Stream(descriptor["FontFile3"]) == nil {
		v.report(fonts, "the font %s is not embedded", strings.ToValidUTF8(t.name, "?"))
	}
}

// countGlyphs returns the number of glyphs in a TrueType file's maxp table, or 0
// if there is none.
func countGlyphs(file string) int {
	if len(file) < 12 {
		return 0
	}
	for i := range int(binary.BigEndian.Uint16([]byte(file[4:6]))) {
		row := 12 + 16*i
		if row+16 > len(file) {
			return 0
		}
		if file[row:row+4] == "maxp" {
			at := int(binary.BigEndian.Uint32([]byte(file[row+8 : row+12])))
			if at+6 <= len(file) {
				return int(binary.BigEndian.Uint16([]byte(file[at+4 : at+6])))
			}
		}
	}
	return 0
}

// decode writes the text of the codes in s. It returns how many have no glyph,
// and whether any has no Unicode text. One code may map to a long text, so
// spend counts each text written.
func (t *embeddedFont) decode(s pdfobject.String, text *strings.Builder, spend func(int) error) (boxes int, mute bool) {
	text.Grow(len(s))
	for ; len(s) >= t.width; s = s[t.width:] {
		code := int(s[0])
		if t.width == 2 {
			code = code<<8 | int(s[1])
			if t.glyph(code) == 0 || t.glyphs > 0 && t.glyph(code) >= t.glyphs {
				boxes++
			}
		}
		if t.unicode == nil {
			text.WriteRune(rune(code))
			continue
		}
		characters := t.unicode.text(code)
		if !telling(characters) {
			mute = true
		}
		if spend(len(characters)) != nil {
			break
		}
		text.WriteString(characters)
	}
	return boxes, mute
}

func (t *embeddedFont) glyph(code int) int {
	if t.toGlyph == nil {
		return code
	}
	if 2*code+1 >= len(t.toGlyph) {
		return 0
	}
	return int(t.toGlyph[2*code])<<8 | int(t.toGlyph[2*code+1])
}

// telling reports whether a code's text is not empty and has no private-use
// character, replacement character or control.
func telling(s string) bool {
	for _, r := range s {
		if r < ' ' || r == '\uFFFD' || r == '\uFEFF' || r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 {
			return false
		}
	}
	return s != ""
}
