package pdf

import (
	"fmt"

	"rapporteur/internal/render/pdf/object"
)

// finishFonts gives every face its real name, widths and Unicode map, and the
// resource name under which the pages ask for it.
func (f *finisher) finishFonts() {
	if len(f.pages) == 0 {
		return
	}
	resources := f.file.Dict(f.file.Dict(f.pages[0])["Resources"]) // shared by all pages
	delete(resources, "ProcSet")                                   // obsolete
	renamed := object.Dict{}
	for _, ref := range f.file.Dict(resources["Font"]) {
		font := f.file.Dict(ref)
		i := f.faceIndex(font)
		renamed[fontName(i)] = ref
		f.finishFont(font, f.faces[i])
	}
	resources["Font"] = renamed
}

// faceIndex returns which face a font of the drawn file is, by the name under
// which the library was given it.
func (f *finisher) faceIndex(font object.Dict) int {
	var i int
	name := f.file.Name(font["BaseFont"])
	if _, err := fmt.Sscanf(string(name), "utf8f%d", &i); err != nil || i < 0 || i >= len(f.faces) {
		internalError("font %q was not drawn", name)
	}
	return i
}

func (f *finisher) finishFont(font object.Dict, face *typeface) {
	name := object.Name(face.name)
	font["BaseFont"] = name
	font["ToUnicode"] = f.file.Add(&object.Stream{Dict: object.Dict{}, Data: unicodeMap(face)})

	descendant := f.file.Dict(f.file.Array(font["DescendantFonts"])[0])
	descendant["BaseFont"] = name
	descendant["CIDToGIDMap"] = object.Name("Identity")
	descendant["CIDSystemInfo"] = object.Dict{
		"Registry":   object.String("Adobe"),
		"Ordering":   object.String("Identity"),
		"Supplement": object.Integer(0),
	}
	descendant["DW"] = object.Integer(0)
	descendant["W"] = widthArray(face.widths)

	descriptor := f.file.Dict(descendant["FontDescriptor"])
	descriptor["FontName"] = name
	delete(descriptor, "MissingWidth") // not for composite fonts
	descriptor["FontFile2"] = f.file.Add(&object.Stream{
		Dict: object.Dict{"Length1": object.Integer(len(face.file))},
		Data: face.file,
	})
}

// widthArray is the W entry (9.7.4.3): from code 1, every width.
func widthArray(widths []int) object.Array {
	var row object.Array
	for _, w := range widths[1:] {
		row = append(row, object.Integer(w))
	}
	return object.Array{object.Integer(1), row}
}
