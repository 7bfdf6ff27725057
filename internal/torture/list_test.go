package torture

import (
	"archive/zip"
	"bytes"
	"errors"
	"math/rand/v2"

	"rapporteur/internal/roster"
)

// The parts of a workbook with a list, and the same as text.
var (
	workbookParts = [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
			`<row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="inlineStr"><is><t>Category</t></is></c></row>` +
			`<row r="2"><c r="A2" t="inlineStr"><is><t>France</t></is></c><c r="B2" t="inlineStr"><is><t>Party</t></is></c></row>` +
			`<row r="3" hidden="1"><c r="A3"><f>A2</f></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`},
	}
	listText = "Country;Category;Sex\r\nFrance;Party;F\r\n\"Korea, Rep. of\";Signatory;M\r\nKazakstan;;\r\n"
)

// list reads a list of participants, text or a workbook with a changed part.
func (w *world) list(r *rand.Rand) error {
	content := []byte(listText)
	if r.IntN(2) == 0 {
		var err error
		if content, err = changedArchive(r, workbookParts); err != nil {
			return err
		}
	}
	if r.IntN(2) == 0 {
		content = Bytes(r, content)
	}
	desk, _, err := w.project.Desk(w.sessions[0].fs(), "session")
	if err != nil {
		return err
	}
	result, err := desk.Participation("list", content, roster.Options{Accept: true})
	if _, ok := errors.AsType[*roster.Unreadable](err); ok {
		return nil
	}
	if err != nil {
		return err
	}
	return wellFormed(result.Findings)
}

// packed returns an archive of parts: names and contents.
func packed(parts [][2]string) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range parts {
		file, err := z.Create(part[0])
		if err == nil {
			_, err = file.Write([]byte(part[1]))
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}
