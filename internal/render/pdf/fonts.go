package pdf

import (
	"rapporteur/internal/font"
	"rapporteur/internal/pdfobject"
)

// addFonts embeds every face as a composite font whose codes are the glyph
// IDs of its file (9.7), under the name that the pages use.
func (f *finisher) addFonts() {
	if len(f.pages) == 0 {
		return
	}
	resources := f.file.Dict(f.file.Dict(f.pages[0])["Resources"]) // shared by all pages
	delete(resources, "ProcSet")                                   // obsolete
	fonts := pdfobject.Dict{}
	for i, face := range f.faces {
		fonts[fontName(i)] = f.addFont(face)
	}
	resources["Font"] = fonts
}

func (f *finisher) addFont(face *embeddedFont) pdfobject.Reference {
	name := pdfobject.Name(face.name)
	descendant := pdfobject.Dict{
		"Type": pdfobject.Name("Font"), "Subtype": pdfobject.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo": pdfobject.Dict{
			"Registry": pdfobject.String("Adobe"), "Ordering": pdfobject.String("Identity"), "Supplement": pdfobject.Integer(0),
		},
		"CIDToGIDMap":    pdfobject.Name("Identity"),
		"DW":             pdfobject.Integer(0),
		"W":              widthArray(face.widths),
		"FontDescriptor": f.file.Add(f.descriptor(face)),
	}
	return f.file.Add(pdfobject.Dict{
		"Type": pdfobject.Name("Font"), "Subtype": pdfobject.Name("Type0"), "BaseFont": name,
		"Encoding":        pdfobject.Name("Identity-H"),
		"DescendantFonts": pdfobject.Array{f.file.Add(descendant)},
		"ToUnicode":       f.file.Add(&pdfobject.Stream{Dict: pdfobject.Dict{}, Data: unicodeMap(face)}),
	})
}

// descriptor returns the font descriptor (9.8), with the embedded font file.
func (f *finisher) descriptor(face *embeddedFont) pdfobject.Dict {
	m := &face.metrics
	em := func(units int) pdfobject.Object { return thousandths(units, m) }
	return pdfobject.Dict{
		"Type": pdfobject.Name("FontDescriptor"), "FontName": pdfobject.Name(face.name), "Flags": pdfobject.Integer(m.Flags),
		"FontBBox": pdfobject.Array{em(m.BBox[0]), em(m.BBox[1]), em(m.BBox[2]), em(m.BBox[3])},
		"Ascent":   em(m.Ascent), "Descent": em(m.Descent), "CapHeight": em(m.CapHeight), "XHeight": em(m.XHeight),
		"ItalicAngle": pdfobject.Real(m.ItalicAngle),
		"StemV":       em(m.StemV),
		"FontFile2": f.file.Add(&pdfobject.Stream{
			Dict: pdfobject.Dict{"Length1": pdfobject.Integer(len(face.file))},
			Data: face.file,
		}),
	}
}

// thousandths converts units of a face to thousandths of an em, the units of a
// font descriptor.
func thousandths(units int, m *font.Metrics) pdfobject.Integer {
	return pdfobject.Integer(units * 1000 / m.UnitsPerEm)
}

// widthArray returns the W entry (9.7.4.3): every width from code 1.
func widthArray(widths []int) pdfobject.Array {
	var row pdfobject.Array
	for _, w := range widths[1:] {
		row = append(row, pdfobject.Integer(w))
	}
	return pdfobject.Array{pdfobject.Integer(1), row}
}
