package pdf

import (
	"slices"
	"strings"

	"rapporteur/internal/render/pdf/object"
)

// addAttachments embeds files and associates them with the document as
// PDF/A-3 asks for (ISO 19005-3, 6.8).
func (f *finisher) addAttachments() {
	if len(f.meta.Attachments) == 0 {
		return
	}
	attachments := slices.SortedFunc(slices.Values(f.meta.Attachments), func(a, b Attachment) int {
		return strings.Compare(string(object.Text(a.Name)), string(object.Text(b.Name)))
	})
	var names, associated object.Array
	for _, a := range attachments {
		ref := f.file.Add(f.fileSpecification(a))
		names = append(names, object.Text(a.Name), ref)
		associated = append(associated, ref)
	}
	f.catalog["Names"] = object.Dict{"EmbeddedFiles": object.Dict{"Names": names}}
	f.catalog["AF"] = associated
}

func (f *finisher) fileSpecification(a Attachment) object.Dict {
	stream := f.file.Add(&object.Stream{
		Dict: object.Dict{
			"Type":    object.Name("EmbeddedFile"),
			"Subtype": object.Name(a.MediaType),
			"Params": object.Dict{
				"Size":    object.Integer(len(a.Data)),
				"ModDate": f.date(),
			},
		},
		Data: a.Data,
	})
	return object.Dict{
		"Type":           object.Name("Filespec"),
		"F":              object.Text(a.Name),
		"UF":             object.Text(a.Name),
		"Desc":           object.Text(a.Description),
		"AFRelationship": object.Name(a.Relationship),
		"EF":             object.Dict{"F": stream, "UF": stream},
	}
}
