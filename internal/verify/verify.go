// Package verify reads a finished PDF file, whoever wrote it, and says what
// would keep readers, archives or blind people from using it.
//
// It takes nothing from the writer but the reading of PDF syntax: text is
// read from the content streams through each font's Unicode map, its order
// from the structure tree. With an [Expectation] it also holds the text
// against the edition that the file should show.
//
// Goals: the promises of this program's own files, checked from outside; no
// panic on any input. Non-goals: full PDF/A or PDF/UA validation, repair.
package verify

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/pdfobject"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Verify checks a PDF file. Findings stand at the start of the file, with the
// page in their message. A nil expectation means any document will do.
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

// spend counts work on what the file holds; see [pdfobject.File.Spend].
func (v *verifier) spend(n int) error { return v.file.Spend(n) }

// findingEffort is what a finding costs, so that a file cannot have any number.
const findingEffort = 16 << 10

// verifier is one reading of a file.
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
