package pdf

import (
	"fmt"

	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

// finisher turns the drawn file into the published one. Its methods, one for
// each part of the file, modify the objects in place.
type finisher struct {
	doc   *layout.Document
	faces []*embeddedFont
	meta  Metadata
	drawn *drawing

	file        *pdfobject.File
	catalog     pdfobject.Dict
	pages       []pdfobject.Reference
	annotations []annotation
}

func finish(doc *layout.Document, faces []*embeddedFont, meta Metadata, drawn *drawing) ([]byte, error) {
	file, err := pdfobject.Open(drawn.file)
	if err != nil {
		return nil, fmt.Errorf("the drawn file: %w", err)
	}
	f := &finisher{doc: doc, faces: faces, meta: meta, drawn: drawn, file: file}
	f.replaceCatalog()
	f.finishPages()
	f.addFonts()
	f.addAnnotations()
	f.addStructure()
	f.addOutline()
	f.addPageLabels()
	f.addOutputIntent()
	f.addAttachments()
	f.addMetadata()
	return file.Bytes()
}

// replaceCatalog replaces the library's catalog, keeping only its pages.
func (f *finisher) replaceCatalog() {
	preferences := pdfobject.Dict{"DisplayDocTitle": pdfobject.Boolean(true)}
	if f.rightToLeft() {
		preferences["Direction"] = pdfobject.Name("R2L")
	}
	f.catalog = pdfobject.Dict{
		"Type":              pdfobject.Name("Catalog"),
		"Pages":             f.file.Catalog()["Pages"],
		"Lang":              pdfobject.Text(f.doc.Language.HTML),
		"MarkInfo":          pdfobject.Dict{"Marked": pdfobject.Boolean(true)},
		"ViewerPreferences": preferences,
	}
	f.file.Trailer = pdfobject.Dict{"Root": f.file.Add(f.catalog)}
}

// finishPages collects the pages, gives each its key in the parent tree and
// removes the transparency group, which would need its own colour space.
func (f *finisher) finishPages() {
	for _, kid := range f.file.Array(f.file.Dict(f.catalog["Pages"])["Kids"]) {
		ref := kid.(pdfobject.Reference)
		page := f.file.Dict(ref)
		page["StructParents"] = pdfobject.Integer(len(f.pages))
		page["Tabs"] = pdfobject.Name("S")
		delete(page, "Group")
		f.pages = append(f.pages, ref)
	}
	if len(f.pages) != len(f.doc.Pages) {
		internalError("%d pages drawn, %d in the file", len(f.doc.Pages), len(f.pages))
	}
}

// destination returns an explicit destination: the left edge of the page at
// the height of d, with the zoom unchanged.
func (f *finisher) destination(d layout.Destination) pdfobject.Array {
	if d.Page < 0 || d.Page >= len(f.pages) {
		internalError("a link leads to page %d of %d", d.Page+1, len(f.pages))
	}
	return pdfobject.Array{
		f.pages[d.Page], pdfobject.Name("XYZ"),
		pdfobject.Integer(0), pdfobject.Real(f.doc.Height - d.Y), pdfobject.Null{},
	}
}
