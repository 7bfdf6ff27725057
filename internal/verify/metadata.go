package verify

import (
	"encoding/xml"
	"io"
	"strings"

	"rapporteur/internal/pdfobject"
)

// The effort for a byte of metadata, and how deeply its elements may nest.
const xmlEffort, maxNested = 16, 100

func (v *verifier) checkMetadata() {
	if v.file.Text(v.catalog["Lang"]) == "" {
		v.report(language, "the file does not state its language")
	}
	properties := v.properties()
	if properties["conformance"] != "A" || properties["pdfaid:part"] == "" {
		v.report(claims, "the file does not claim to be PDF/A, level a")
	}
	if properties["pdfuaid:part"] != "1" {
		v.report(claims, "the file does not claim to be PDF/UA-1")
	}
	v.checkTitle(properties["title"])
}

func (v *verifier) checkTitle(described string) {
	info := strings.TrimSpace(v.file.Text(v.file.Dict(v.file.Trailer["Info"])["Title"]))
	preferences := v.file.Dict(v.catalog["ViewerPreferences"])
	switch {
	case described == "":
		v.report(title, "the file has no title")
	case info != "" && info != described:
		v.report(title, "the title is “%s” in one place and “%s” in another", info, described)
	}
	if v.file.Resolve(preferences["DisplayDocTitle"]) != pdfobject.Boolean(true) {
		v.report(title, "viewers will show the file's name instead of its title")
	}
}

// properties reads the metadata: the text of each element by its local name. The
// two properties named part have the usual prefix of their namespace.
func (v *verifier) properties() map[string]string {
	found := map[string]string{}
	stream := v.file.Stream(v.catalog["Metadata"])
	if stream == nil {
		return found
	}
	data, err := v.file.Decode(stream)
	if err != nil {
		return found
	}
	if v.spend(xmlEffort*len(data)) != nil {
		return found
	}
	decoder := xml.NewDecoder(strings.NewReader(data))
	var open []string
	for {
		token, err := decoder.Token()
		if err != nil {
			if err != io.EOF {
				v.report(claims, "the metadata cannot be read: %v", err)
			}
			return found
		}
		switch token := token.(type) {
		case xml.StartElement:
			if open = append(open, propertyName(token.Name)); len(open) > maxNested {
				v.report(claims, "the metadata cannot be read: its elements nest too deeply")
				return found
			}
			for _, a := range token.Attr {
				found[propertyName(a.Name)] = a.Value
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, name := range open {
				if found[name] == "" {
					found[name] = strings.TrimSpace(string(token))
				}
			}
		}
	}
}

func propertyName(name xml.Name) string {
	if name.Local == "part" {
		switch name.Space {
		case "http://www.aiim.org/pdfa/ns/id/":
			return "pdfaid:part"
		case "http://www.aiim.org/pdfua/ns/id/":
			return "pdfuaid:part"
		}
	}
	return name.Local
}
