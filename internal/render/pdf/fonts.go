package pdf

import (
	"rapporteur/internal/font"
	"rapporteur/internal/render/pdf/object"
)

// addFonts embeds every face as a composite font whose codes are the glyph
// numbers of its file (9.7), under the name by which the pages ask for it.
func (f *finisher) addFonts() {
	if len(f.pages) == 0 {
		return
	}
	resources := f.file.Dict(f.file.Dict(f.pages[0])["Resources"]) // shared by all pages
	delete(resources, "ProcSet")                                   // obsolete
	fonts := object.Dict{}
	for i, face := range f.faces {
		fonts[fontName(i)] = f.addFont(face)
	}
	resources["Font"] = fonts
}

func (f *finisher) addFont(face *typeface) object.Reference {
	name := object.Name(face.name)
	descendant := object.Dict{
		"Type": object.Name("Font"), "Subtype": object.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo": object.Dict{
			"Registry": object.String("Adobe"), "Ordering": object.String("Identity"), "Supplement": object.Integer(0),
		},
		"CIDToGIDMap":    object.Name("Identity"),
		"DW":             object.Integer(0),
		"W":              widthArray(face.widths),
		"FontDescriptor": f.file.Add(f.descriptor(face)),
	}
	return f.file.Add(object.Dict{
		"Type": object.Name("Font"), "Subtype": object.Name("Type0"), "BaseFont": name,
		"Encoding":        object.Name("Identity-H"),
		"DescendantFonts": object.Array{f.file.Add(descendant)},
		"ToUnicode":       f.file.Add(&object.Stream{Dict: object.Dict{}, Data: unicodeMap(face)}),
	})
}

// descriptor is the font descriptor (9.8), with the whole file.
func (f *finisher) descriptor(face *typeface) object.Dict {
	m := &face.metrics
	em := func(units int) object.Object { return thousandths(units, m) }
	return object.Dict{
		"Type": object.Name("FontDescriptor"), "FontName": object.Name(face.name), "Flags": object.Integer(m.Flags),
		"FontBBox": object.Array{em(m.BBox[0]), em(m.BBox[1]), em(m.BBox[2]), em(m.BBox[3])},
		"Ascent":   em(m.Ascent), "Descent": em(m.Descent), "CapHeight": em(m.CapHeight), "XHeight": em(m.XHeight),
		"ItalicAngle": object.Real(m.ItalicAngle),
		"StemV":       em(m.StemV),
		"FontFile2": f.file.Add(&object.Stream{
			Dict: object.Dict{"Length1": object.Integer(len(face.file))},
			Data: face.file,
		}),
	}
}

// thousandths turns units of a face into those of a font descriptor.
func thousandths(units int, m *font.Metrics) object.Integer {
	return object.Integer(units * 1000 / m.UnitsPerEm)
}

// widthArray is the W entry (9.7.4.3): from code 1, every width.
func widthArray(widths []int) object.Array {
	var row object.Array
	for _, w := range widths[1:] {
		row = append(row, object.Integer(w))
	}
	return object.Array{object.Integer(1), row}
}
