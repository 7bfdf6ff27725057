package pdf

import (
	"slices"
	"strings"

	"rapporteur/internal/pdfobject"
)

// addAttachments embeds files and associates them with the document as
// PDF/A-3 requires (ISO 19005-3, 6.8).
func (f *finisher) addAttachments() {
	if len(f.meta.Attachments) == 0 {
		return
	}
	attachments := slices.SortedFunc(slices.Values(f.meta.Attachments), func(a, b Attachment) int {
		return strings.Compare(string(pdfobject.Text(a.Name)), string(pdfobject.Text(b.Name)))
	})
	var names, associated pdfobject.Array
	for _, a := range attachments {
		ref := f.file.Add(f.fileSpecification(a))
		names = append(names, pdfobject.Text(a.Name), ref)
		associated = append(associated, ref)
	}
	f.catalog["Names"] = pdfobject.Dict{"EmbeddedFiles": pdfobject.Dict{"Names": names}}
	f.catalog["AF"] = associated
}

func (f *finisher) fileSpecification(a Attachment) pdfobject.Dict {
	stream := f.file.Add(&pdfobject.Stream{
		Dict: pdfobject.Dict{
			"Type":    pdfobject.Name("EmbeddedFile"),
			"Subtype": pdfobject.Name(a.MediaType),
			"Params": pdfobject.Dict{
				"Size":    pdfobject.Integer(len(a.Data)),
				"ModDate": f.date(),
			},
		},
		Data: a.Data,
	})
	return pdfobject.Dict{
		"Type":           pdfobject.Name("Filespec"),
		"F":              pdfobject.Text(a.Name),
		"UF":             pdfobject.Text(a.Name),
		"Desc":           pdfobject.Text(a.Description),
		"AFRelationship": pdfobject.Name(a.Relationship),
		"EF":             pdfobject.Dict{"F": stream, "UF": stream},
	}
}
