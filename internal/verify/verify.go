// Package verify reads a finished PDF file from any program and reports what
// would keep readers, archives or screen readers from using it.
//
// It shares nothing with the PDF writer but the syntax of package pdfobject:
// text is read from the content streams through each font's Unicode map, and its
// order from the structure tree. With an [Expectation] it also compares the text
// with the edition that the file should show.
//
// Goals: an independent check of what this program promises about its own files;
// no panic on any input. Non-goals: full PDF/A or PDF/UA validation, repair.
package verify

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/pdfobject"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Verify checks a PDF file. Findings are placed at the start of the file and name
// the page in their message. If want is nil the text may be anything.
func Verify(file *source.File, want *Expectation) diag.List {
	v := &verifier{span: file.Whole()}
	opened, err := pdfobject.Open(file.Content())
	if err == nil {
		err = opened.Check()
	}
	if err == nil && opened.Catalog() == nil {
		err = fmt.Errorf("no document catalog")
	}
	if err != nil {
		v.report(unreadable, "the file cannot be read: %v", err)
		return v.findings
	}
	v.file, v.catalog = opened, opened.Catalog()
	for _, check := range []func(){
		v.checkMetadata, v.readPages, v.readStructure, v.checkStructure, v.checkLinks, v.checkOutline, v.checkNumbers,
		func() { v.compare(want) },
	} {
		if check(); v.spend(0) != nil {
			v.report(unreadable, "the rest of the file was not checked: %v", pdfobject.ErrEffort)
			break
		}
	}
	return v.findings.Sorted()
}

// spend counts work on the file's content; see [pdfobject.File.Spend].
func (v *verifier) spend(n int) error { return v.file.Spend(n) }

// findingEffort is the effort of a finding; it bounds their number.
const findingEffort = 16 << 10

// verifier is the state of one check of a file.
type verifier struct {
	span     source.Span
	findings diag.List
	file     *pdfobject.File
	catalog  pdfobject.Dict
	pages    []*page
	numbers  map[int]int // object number of a page to its index
	root     *element    // nil without a structure tree
	claimed  map[contentKey]bool
	fonts    map[int]*embeddedFont // by object number
}

func (v *verifier) report(r rule.Rule, format string, args ...any) {
	if v.file != nil {
		v.spend(findingEffort)
	}
	v.findings.Add(r.At(v.span, format, args...))
}
