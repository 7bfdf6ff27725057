package torture

import (
	"math/rand/v2"
	"slices"

	"rapporteur/internal/lang"
)

// documentParts are the parts of a Word document.
var documentParts = [][2]string{
	{"_rels/.rels", `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
	{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/styles" Target="styles.xml"/><Relationship Id="rId2" Type="x/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`},
	{"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`},
	{"word/numbering.xml", `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2."/><w:pStyle w:val="a"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>`},
	{"word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>See A/1/2.</w:t></w:r></w:p></w:footnote></w:footnotes>`},
	{"word/document.xml", `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Introduction</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>It met</w:t><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>12</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`},
}

// document checks a finished report in another format: one in four is a PDF file, which takes longest.
func (w *world) document(r *rand.Rand) error {
	name, content := "report.pdf", w.pdfs[r.IntN(len(w.pdfs))]
	switch r.IntN(4) {
	case 0:
		content = Bytes(r, content)
	case 1:
		name, content = "report.html", Bytes(r, w.page)
	default:
		var err error
		if content, err = changedArchive(r, documentParts); err != nil {
			return err
		}
		name = "report.docx"
	}
	findings, err := w.project.ProofreadFile(name, content, lang.English)
	if err != nil {
		return err
	}
	return wellFormed(findings)
}

// changedArchive returns an archive with a change in one of its parts.
func changedArchive(r *rand.Rand, parts [][2]string) ([]byte, error) {
	parts = slices.Clone(parts)
	changed := r.IntN(len(parts))
	parts[changed][1] = string(Bytes(r, []byte(parts[changed][1])))
	return packed(parts)
}
