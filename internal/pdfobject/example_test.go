package pdfobject_test

import (
	"fmt"

	"rapporteur/internal/pdfobject"
)

func ExampleAppend() {
	page := pdfobject.Dict{
		"Type":     pdfobject.Name("Page"),
		"MediaBox": pdfobject.Array{pdfobject.Integer(0), pdfobject.Integer(0), pdfobject.Real(595.28), pdfobject.Integer(842)},
		"Title":    pdfobject.Text("Report (final)"),
	}
	fmt.Printf("%s\n", pdfobject.Append(nil, page))
	// Output: <</MediaBox [0 0 595.28 842] /Title (Report \(final\)) /Type /Page >>
}

func ExampleFile_Operators() {
	err := new(pdfobject.File).Operators("BT /F1 12 Tf (Hi) Tj ET", func(op string, operands []pdfobject.Object) error {
		fmt.Println(op, operands)
		return nil
	})
	fmt.Println(err)
	// Output:
	// BT []
	// Tf [F1 12]
	// Tj [Hi]
	// ET []
	// <nil>
}
