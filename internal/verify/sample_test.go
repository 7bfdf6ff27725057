package verify

import (
	"fmt"
	"strings"

	"rapporteur/internal/pdfobject"
)

// sample is a small file that has everything Verify looks for, and the parts
// that tests break.
type sample struct {
	file    *pdfobject.File
	catalog pdfobject.Dict
	info    pdfobject.Dict
	page    pdfobject.Dict
	content *pdfobject.Stream
	font    pdfobject.Dict // the composite font
	inner   pdfobject.Dict // its descendant
	link    pdfobject.Dict
	heading pdfobject.Dict // structure element H1
	para    pdfobject.Dict // structure element P of the second paragraph
	unicode *pdfobject.Stream
	entry   pdfobject.Dict // of the outline
	labels  []pdfobject.Dict
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
	file, err := pdfobject.Open([]byte(empty))
	if err != nil {
		panic(err)
	}
	s := &sample{file: file}
	pages := pdfobject.Dict{"Type": pdfobject.Name("Pages"), "Count": pdfobject.Integer(1),
		"MediaBox": pdfobject.Array{pdfobject.Integer(0), pdfobject.Real(0), pdfobject.Integer(100), pdfobject.Integer(100)}}
	s.addFont()
	s.content = &pdfobject.Stream{Dict: pdfobject.Dict{}, Data: []byte(
		"/Artifact BMC 0 0 1 1 re f EMC\n" +
			show("H1", 0, "report") +
			show("Lbl", 1, "1.") + show("P", 2, "first words") +
			show("Lbl", 3, "2.") + show("P", 4, "second or\u00AD") + show("P", 5, "der") + show("Link", 6, "3"))}
	s.page = pdfobject.Dict{
		"Type": pdfobject.Name("Page"), "Parent": file.Add(pages), "Contents": file.Add(s.content),
		"Resources": pdfobject.Dict{"Font": pdfobject.Dict{"F0": file.Add(s.font)}},
	}
	page := file.Add(s.page)
	pages["Kids"] = pdfobject.Array{page}
	s.link = pdfobject.Dict{
		"Subtype": pdfobject.Name("Link"), "Contents": pdfobject.String("paragraph 3"),
		"Dest": pdfobject.Array{page, pdfobject.Name("Fit")},
	}
	link := file.Add(s.link)
	s.page["Annots"] = pdfobject.Array{link}
	s.entry = pdfobject.Dict{"Title": pdfobject.String("report"), "Dest": pdfobject.Array{page, pdfobject.Name("Fit")}}
	s.info = pdfobject.Dict{"Title": pdfobject.String("report")}
	s.catalog = pdfobject.Dict{
		"Type": pdfobject.Name("Catalog"), "Pages": s.page["Parent"], "Lang": pdfobject.String("en"),
		"MarkInfo":          pdfobject.Dict{"Marked": pdfobject.Boolean(true)},
		"ViewerPreferences": pdfobject.Dict{"DisplayDocTitle": pdfobject.Boolean(true)},
		"Outlines":          pdfobject.Dict{"First": file.Add(s.entry)},
		"StructTreeRoot":    pdfobject.Dict{"K": s.tree(page, link)},
		"Metadata": file.Add(&pdfobject.Stream{Dict: pdfobject.Dict{"Type": pdfobject.Name("Metadata")}, Data: []byte(
			`<r xmlns:a="http://www.aiim.org/pdfa/ns/id/" xmlns:u="http://www.aiim.org/pdfua/ns/id/">` +
				`<a:part>2</a:part><a:conformance>A</a:conformance><u:part>1</u:part><title><li>report</li></title></r>`)}),
	}
	file.Trailer = pdfobject.Dict{"Root": file.Add(s.catalog), "Info": file.Add(s.info)}
	return s
}

func (s *sample) addFont() {
	var table strings.Builder
	for i, r := range []rune(alphabet) {
		fmt.Fprintf(&table, "<%04X> <%04X>\n", i+1, r)
	}
	s.unicode = &pdfobject.Stream{Dict: pdfobject.Dict{}, Data: []byte("1 beginbfchar\n" + table.String() + "endbfchar\n")}
	fontFile := append([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00maxp\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x06"),
		0, 1, 0, 0, 0, byte(len([]rune(alphabet))+1))
	s.inner = pdfobject.Dict{
		"Subtype": pdfobject.Name("CIDFontType2"), "CIDToGIDMap": pdfobject.Name("Identity"),
		"FontDescriptor": pdfobject.Dict{"FontFile2": s.file.Add(&pdfobject.Stream{Dict: pdfobject.Dict{}, Data: fontFile})},
	}
	s.font = pdfobject.Dict{
		"Type": pdfobject.Name("Font"), "Subtype": pdfobject.Name("Type0"), "BaseFont": pdfobject.Name("Test"),
		"DescendantFonts": pdfobject.Array{s.file.Add(s.inner)}, "ToUnicode": s.file.Add(s.unicode),
	}
}

// tree makes the structure: a heading and two numbered paragraphs, the second
// with a link.
func (s *sample) tree(page, link pdfobject.Reference) pdfobject.Object {
	element := func(kind string, kids ...pdfobject.Object) pdfobject.Dict {
		return pdfobject.Dict{"Type": pdfobject.Name("StructElem"), "S": pdfobject.Name(kind), "Pg": page, "K": pdfobject.Array(kids)}
	}
	s.heading = element("H1", pdfobject.Integer(0))
	s.para = element("P", pdfobject.Integer(4), pdfobject.Integer(5),
		element("Link", pdfobject.Integer(6), pdfobject.Dict{"Type": pdfobject.Name("OBJR"), "Obj": link}))
	s.labels = []pdfobject.Dict{element("Lbl", pdfobject.Integer(1)), element("Lbl", pdfobject.Integer(3))}
	return s.file.Add(element("Document", s.file.Add(s.heading), element("L",
		element("LI", s.labels[0], element("LBody", element("P", pdfobject.Integer(2)))),
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
	file, err := pdfobject.Open(s.bytes())
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
		if _, missing := o.(pdfobject.Null); missing {
			break
		}
		rows += fmt.Sprintf("%010d 00000 n \n", len(out))
		out = fmt.Appendf(out, "%d 0 obj\n", count)
		if stream, ok := o.(*pdfobject.Stream); ok {
			data, err := file.Decode(stream)
			if err != nil {
				panic(err)
			}
			out = fmt.Appendf(out, "<</Length %d>>\nstream\n%s\nendstream", len(data), data)
		} else {
			out = pdfobject.Append(out, o)
		}
		out = append(out, "\nendobj\n"...)
	}
	start := len(out)
	trailer := pdfobject.Dict{"Root": file.Trailer["Root"], "Info": file.Trailer["Info"]}
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n%strailer\n", count, rows)
	return fmt.Appendf(pdfobject.Append(out, trailer), "\nstartxref\n%d\n%%%%EOF\n", start)
}

// expectation is what the sample shows.
func expectation() *Expectation {
	return &Expectation{Title: "Report", Language: "en", Passages: []Passage{
		{"title", "report"}, {"para-1", "1. first words"}, {"para-2", "2. second order 3"},
	}}
}
