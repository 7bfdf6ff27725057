package ruletest

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/pdfobject"
)

// editedPDF rewrites a PDF file without compression, with edits of its
// objects.
func editedPDF(data []byte, edits string) ([]byte, error) {
	objects, root, info, err := plain(data)
	if err != nil {
		return nil, err
	}
	for _, e := range readEdits(edits) {
		at := slices.IndexFunc(objects, func(o string) bool { return strings.Contains(o, e.from) })
		if at < 0 {
			return nil, fmt.Errorf("the file does not hold %q", e.from)
		}
		objects[at] = strings.Replace(objects[at], e.from, e.to, 1)
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, sized(o))
	}
	start := b.Len()
	fmt.Fprintf(&b, "%strailer\n<</Size %d/Root %s/Info %s>>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, root, info, start)
	return b.Bytes(), nil
}

// plain returns the objects of a file in the order of their numbers, without
// compression; streams do not have a length yet.
func plain(data []byte) (objects []string, root, info string, err error) {
	file, err := pdfobject.Open(data)
	if err != nil {
		return nil, "", "", err
	}
	size, _ := file.Int(file.Trailer["Size"])
	for n := 1; n < size; n++ {
		o, err := file.Get(n)
		if err != nil {
			return nil, "", "", err
		}
		s, ok := o.(*pdfobject.Stream)
		if !ok {
			objects = append(objects, string(pdfobject.Append(nil, o)))
			continue
		}
		content, err := file.Decode(s)
		if err != nil {
			return nil, "", "", err
		}
		dict := maps.Clone(s.Dict)
		delete(dict, "Filter")
		delete(dict, "DecodeParms")
		delete(dict, "Length")
		objects = append(objects, string(pdfobject.Append(nil, dict))+streamStart+content)
	}
	return objects, string(pdfobject.Append(nil, file.Trailer["Root"])), string(pdfobject.Append(nil, file.Trailer["Info"])), nil
}

const streamStart = "\nstream\n"

// sized completes a stream with its length and its end.
func sized(object string) string {
	dict, content, ok := strings.Cut(object, streamStart)
	if !ok {
		return object
	}
	return fmt.Sprintf("%s/Length %d>>%s%s\nendstream", strings.TrimSuffix(dict, ">>"), len(content), streamStart, content)
}
