package verify

import (
	"fmt"
	"strings"

	"rapporteur/internal/render/pdf/object"
)

// sample is a small file that has everything Verify looks for, and the parts
// that tests break.
type sample struct {
	file    *object.File
	catalog object.Dict
	info    object.Dict
	page    object.Dict
	content *object.Stream
	font    object.Dict // the composite font
	inner   object.Dict // its descendant
	link    object.Dict
	heading object.Dict // structure element H1
	para    object.Dict // structure element P of the second paragraph
	unicode *object.Stream
	entry   object.Dict // of the outline
	labels  []object.Dict
}

// empty is the smallest file that can be opened: objects are added to it.
const empty = "%PDF-1.7\n1 0 obj\nnull\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n" +
	"trailer\n<</Size 2>>\nstartxref\n29\n%%EOF\n"

// alphabet is what the sample's font can show: code 1 is its first letter. The
// soft hyphen is what divided words have at line ends.
const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789. \u00AD"

// show returns the operators that show s as marked content.
func show(tag string, id int, s string) string {
	var codes strings.Builder
	for _, r := range s {
		fmt.Fprintf(&codes, "%04X", strings.IndexRune(alphabet, r)+1)
	}
	return fmt.Sprintf("/%s <</MCID %d>> BDC BT /F0 10 Tf <%s> Tj ET EMC\n", tag, id, &codes)
}

func newSample() *sample {
	file, err := object.Open([]byte(empty))
	if err != nil {
		panic(err)
	}
	s := &sample{file: file}
	pages := object.Dict{"Type": object.Name("Pages"), "Count": object.Integer(1),
		"MediaBox": object.Array{object.Integer(0), object.Real(0), object.Integer(100), object.Integer(100)}}
	s.addFont()
	s.content = &object.Stream{Dict: object.Dict{}, Data: []byte(
		"/Artifact BMC 0 0 1 1 re f EMC\n" +
			show("H1", 0, "report") +
			show("Lbl", 1, "1.") + show("P", 2, "first words") +
			show("Lbl", 3, "2.") + show("P", 4, "second or\u00AD") + show("P", 5, "der") + show("Link", 6, "3"))}
	s.page = object.Dict{
		"Type": object.Name("Page"), "Parent": file.Add(pages), "Contents": file.Add(s.content),
		"Resources": object.Dict{"Font": object.Dict{"F0": file.Add(s.font)}},
	}
	page := file.Add(s.page)
	pages["Kids"] = object.Array{page}
	s.link = object.Dict{
		"Subtype": object.Name("Link"), "Contents": object.String("paragraph 3"),
		"Dest": object.Array{page, object.Name("Fit")},
	}
	link := file.Add(s.link)
	s.page["Annots"] = object.Array{link}
	s.entry = object.Dict{"Title": object.String("report"), "Dest": object.Array{page, object.Name("Fit")}}
	s.info = object.Dict{"Title": object.String("report")}
	s.catalog = object.Dict{
		"Type": object.Name("Catalog"), "Pages": s.page["Parent"], "Lang": object.String("en"),
		"MarkInfo":          object.Dict{"Marked": object.Boolean(true)},
		"ViewerPreferences": object.Dict{"DisplayDocTitle": object.Boolean(true)},
		"Outlines":          object.Dict{"First": file.Add(s.entry)},
		"StructTreeRoot":    object.Dict{"K": s.tree(page, link)},
		"Metadata": file.Add(&object.Stream{Dict: object.Dict{"Type": object.Name("Metadata")}, Data: []byte(
			`<r xmlns:a="http://www.aiim.org/pdfa/ns/id/" xmlns:u="http://www.aiim.org/pdfua/ns/id/">` +
				`<a:part>2</a:part><a:conformance>A</a:conformance><u:part>1</u:part><title><li>report</li></title></r>`)}),
	}
	file.Trailer = object.Dict{"Root": file.Add(s.catalog), "Info": file.Add(s.info)}
	return s
}

func (s *sample) addFont() {
	var table strings.Builder
	for i, r := range []rune(alphabet) {
		fmt.Fprintf(&table, "<%04X> <%04X>\n", i+1, r)
	}
	s.unicode = &object.Stream{Dict: object.Dict{}, Data: []byte("1 beginbfchar\n" + table.String() + "endbfchar\n")}
	fontFile := append([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00maxp\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x06"),
		0, 1, 0, 0, 0, byte(len([]rune(alphabet))+1))
	s.inner = object.Dict{
		"Subtype": object.Name("CIDFontType2"), "CIDToGIDMap": object.Name("Identity"),
		"FontDescriptor": object.Dict{"FontFile2": s.file.Add(&object.Stream{Dict: object.Dict{}, Data: fontFile})},
	}
	s.font = object.Dict{
		"Type": object.Name("Font"), "Subtype": object.Name("Type0"), "BaseFont": object.Name("Test"),
		"DescendantFonts": object.Array{s.file.Add(s.inner)}, "ToUnicode": s.file.Add(s.unicode),
	}
}

// tree makes the structure: a heading and two numbered paragraphs, the second
// with a link.
func (s *sample) tree(page, link object.Reference) object.Object {
	element := func(kind string, kids ...object.Object) object.Dict {
		return object.Dict{"Type": object.Name("StructElem"), "S": object.Name(kind), "Pg": page, "K": object.Array(kids)}
	}
	s.heading = element("H1", object.Integer(0))
	s.para = element("P", object.Integer(4), object.Integer(5),
		element("Link", object.Integer(6), object.Dict{"Type": object.Name("OBJR"), "Obj": link}))
	s.labels = []object.Dict{element("Lbl", object.Integer(1)), element("Lbl", object.Integer(3))}
	return s.file.Add(element("Document", s.file.Add(s.heading), element("L",
		element("LI", s.labels[0], element("LBody", element("P", object.Integer(2)))),
		element("LI", s.labels[1], element("LBody", s.file.Add(s.para))))))
}

func (s *sample) bytes() []byte {
	data, err := s.file.Bytes()
	if err != nil {
		panic(err)
	}
	return data
}

// plainBytes writes the sample uncompressed, so that fuzzing reaches its parts.
func (s *sample) plainBytes() []byte {
	file, err := object.Open(s.bytes())
	if err != nil {
		panic(err)
	}
	out := []byte("%PDF-1.7\n")
	rows := ""
	count := 1
	for ; ; count++ {
		o, err := file.Get(count)
		if err != nil {
			panic(err)
		}
		if _, missing := o.(object.Null); missing {
			break
		}
		rows += fmt.Sprintf("%010d 00000 n \n", len(out))
		out = fmt.Appendf(out, "%d 0 obj\n", count)
		if stream, ok := o.(*object.Stream); ok {
			data, err := file.Decode(stream)
			if err != nil {
				panic(err)
			}
			out = fmt.Appendf(out, "<</Length %d>>\nstream\n%s\nendstream", len(data), data)
		} else {
			out = object.Append(out, o)
		}
		out = append(out, "\nendobj\n"...)
	}
	start := len(out)
	trailer := object.Dict{"Root": file.Trailer["Root"], "Info": file.Trailer["Info"]}
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n%strailer\n", count, rows)
	return fmt.Appendf(object.Append(out, trailer), "\nstartxref\n%d\n%%%%EOF\n", start)
}

// expectation is what the sample shows.
func expectation() *Expectation {
	return &Expectation{Title: "Report", Language: "en", Passages: []Passage{
		{"title", "report"}, {"para-1", "1. first words"}, {"para-2", "2. second order 3"},
	}}
}
