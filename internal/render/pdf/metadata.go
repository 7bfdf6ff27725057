package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"rapporteur/internal/pdfobject"
)

// producer is the name of the program that writes the PDF.
const producer = "Rapporteur"

// addMetadata writes the information dictionary and the metadata stream, which
// PDF/A requires to agree.
func (f *finisher) addMetadata() {
	info := pdfobject.Dict{"CreationDate": f.date(), "ModDate": f.date()}
	setText(info, "Title", f.doc.Title)
	setText(info, "Author", f.meta.Author)
	setText(info, "Subject", f.meta.Subject)
	setText(info, "Creator", f.meta.Creator)
	setText(info, "Producer", producer)
	f.file.Trailer["Info"] = f.file.Add(info)
	f.catalog["Metadata"] = f.file.Add(&pdfobject.Stream{
		Dict: pdfobject.Dict{"Type": pdfobject.Name("Metadata"), "Subtype": pdfobject.Name("XML")},
		Data: f.xmp(),
	})
}

// date returns the document's date as a PDF date string (7.9.4).
func (f *finisher) date() pdfobject.String {
	return pdfobject.String(f.meta.Date.UTC().Format("D:20060102150405") + "+00'00'")
}

// xmp returns the metadata as XMP (ISO 16684-1), with the PDF/A and PDF/UA
// identification and the extension schema that PDF/A requires for the latter.
func (f *finisher) xmp() []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/">` + "\n" +
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about=""` + namespaces + ">\n")
	part := 2
	if len(f.meta.Attachments) > 0 {
		part = 3
	}
	fmt.Fprintf(&b, "<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n", part)
	b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n")
	b.WriteString("<dc:format>application/pdf</dc:format>\n")
	element(&b, "dc:title", "rdf:Alt", f.doc.Title)
	element(&b, "dc:creator", "rdf:Seq", f.meta.Author)
	element(&b, "dc:description", "rdf:Alt", f.meta.Subject)
	element(&b, "dc:language", "rdf:Bag", f.doc.Language.HTML)
	element(&b, "dc:identifier", "", f.doc.Symbol)
	element(&b, "pdf:Producer", "", producer)
	element(&b, "xmp:CreatorTool", "", f.meta.Creator)
	date := f.meta.Date.UTC().Format("2006-01-02T15:04:05+00:00")
	element(&b, "xmp:CreateDate", "", date)
	element(&b, "xmp:ModifyDate", "", date)
	element(&b, "xmp:MetadataDate", "", date)
	b.WriteString(extensionSchema)
	b.WriteString("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// element writes a property, in a container unless container is "". It writes
// nothing for an empty value.
func element(b *bytes.Buffer, name, container, value string) {
	if value == "" {
		return
	}
	fmt.Fprintf(b, "<%s>", name)
	switch container {
	case "":
		xml.EscapeText(b, []byte(value)) // writing to a bytes.Buffer cannot fail
	case "rdf:Alt":
		b.WriteString(`<rdf:Alt><rdf:li xml:lang="x-default">`)
		xml.EscapeText(b, []byte(value))
		b.WriteString("</rdf:li></rdf:Alt>")
	default:
		fmt.Fprintf(b, "<%s><rdf:li>", container)
		xml.EscapeText(b, []byte(value))
		fmt.Fprintf(b, "</rdf:li></%s>", container)
	}
	fmt.Fprintf(b, "</%s>\n", name)
}

const namespaces = `
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"`

const extensionSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
`
