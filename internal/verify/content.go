package verify

import (
	"errors"
	"strings"

	"rapporteur/internal/pdfobject"
)

// maxForms bounds how deeply form XObjects may nest.
const maxForms = 8

// maxOpen bounds how many graphics states and marked-content sequences may be
// open at once.
const maxOpen = 10000

// mark is an open marked-content sequence, with what it inherits from the
// enclosing ones.
type mark struct {
	text     *shownText // of the innermost content identifier, or nil
	artifact bool
}

// owned reports whether what is drawn in the sequence is in the structure or
// marked as an artifact.
func (m mark) owned() bool { return m.artifact || m.text != nil }

// innermost returns the innermost open sequence, or the zero value.
func (r *pageReader) innermost() mark {
	if n := len(r.marks); n > 0 {
		return r.marks[n-1]
	}
	return mark{}
}

// pageReader interprets the content of one page.
type pageReader struct {
	*verifier
	number int
	page   *page
	graphicsState
	saved []graphicsState
	line  matrix // the text line matrix
	marks []mark

	untagged bool            // whether something is drawn outside the structure
	outside  string          // the first text shown beyond the edges of the page
	lines    int             // so far
	baseline float64         // of the current line
	boxes    int             // number of glyphs that the fonts lack
	mute     map[string]bool // names of fonts with glyphs that have no Unicode text
}

// run interprets a content stream.
func (r *pageReader) run(data string, resources pdfobject.Dict, depth int) error {
	return r.file.Operators(data, func(op string, operands []pdfobject.Object) error {
		r.operator(op, operands, resources, depth)
		if len(r.saved)+len(r.marks) > maxOpen {
			return errors.New("too many graphics states or marked-content sequences are open")
		}
		return nil
	})
}

func (r *pageReader) operator(op string, operands []pdfobject.Object, resources pdfobject.Dict, depth int) {
	r.move(op, operands)
	switch op {
	case "q":
		r.saved = append(r.saved, r.graphicsState)
	case "Q":
		if n := len(r.saved); n > 0 {
			r.graphicsState, r.saved = r.saved[n-1], r.saved[:n-1]
		}
	case "Tf":
		r.setFont(operands, resources)
	case "Tj", "'", "\"":
		if n := len(operands); n > 0 {
			r.show(operands[n-1])
		}
	case "TJ":
		if len(operands) > 0 {
			for _, part := range r.file.Array(operands[0]) {
				r.show(part)
			}
		}
	case "BMC", "BDC":
		r.beginMarked(operands, resources)
	case "EMC":
		if n := len(r.marks); n > 0 {
			r.marks = r.marks[:n-1]
		}
	case "Do":
		r.draw(operands, resources, depth)
	case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI":
		r.painted()
	}
}

func (r *pageReader) setFont(operands []pdfobject.Object, resources pdfobject.Dict) {
	r.font = nil
	if len(operands) < 1 {
		return
	}
	if name, ok := operands[0].(pdfobject.Name); ok {
		r.font = r.fontOf(r.file.Dict(resources["Font"])[name])
	}
}

func (r *pageReader) beginMarked(operands []pdfobject.Object, resources pdfobject.Dict) {
	var m mark
	if len(operands) > 0 {
		m.artifact = operands[0] == pdfobject.Object(pdfobject.Name("Artifact"))
	}
	if len(operands) > 1 {
		properties := r.file.Dict(operands[1])
		if name, ok := operands[1].(pdfobject.Name); ok {
			properties = r.file.Dict(r.file.Dict(resources["Properties"])[name])
		}
		if id, ok := r.file.Int(properties["MCID"]); ok && id >= 0 {
			m.text = r.page.open(id)
		}
	}
	if m.artifact {
		m.text = nil
	} else if m.text == nil {
		m = r.innermost()
	}
	r.marks = append(r.marks, m)
}

// draw draws a form or an image.
func (r *pageReader) draw(operands []pdfobject.Object, resources pdfobject.Dict, depth int) {
	r.painted()
	if len(operands) == 0 || depth >= maxForms {
		return
	}
	name, _ := operands[0].(pdfobject.Name)
	form := r.file.Stream(r.file.Dict(resources["XObject"])[name])
	if form == nil || r.file.Name(form.Dict["Subtype"]) != "Form" {
		return
	}
	if own := r.file.Dict(form.Dict["Resources"]); own != nil {
		resources = own
	}
	if data, err := r.file.Decode(form); err == nil {
		outer := r.graphicsState
		if m, count := r.measures(r.file.Array(form.Dict["Matrix"])); count == 6 {
			r.plane = matrix(m).then(r.plane)
		}
		r.run(data, resources, depth+1) // of a broken form, the readable beginning counts
		r.graphicsState = outer
	}
}

// painted records if what is painted now is outside the structure, and returns
// where its text is collected, or nil.
func (r *pageReader) painted() *shownText {
	if m := r.innermost(); m.owned() {
		return m.text
	}
	r.untagged = true
	return nil
}

func (r *pageReader) show(o pdfobject.Object) {
	s, ok := o.(pdfobject.String)
	if !ok || len(s) == 0 {
		return
	}
	text := r.painted()
	if r.font == nil {
		return
	}
	if text == nil {
		text = new(shownText) // belongs to no element
	}
	text.begin(r.lineOf())
	before := text.Len()
	boxes, mute := r.font.decode(s, &text.Builder, r.file.Spend)
	r.boxes += boxes
	if r.outside == "" && r.isOutside() {
		r.outside = text.String()[before:]
	}
	if mute {
		if r.mute == nil {
			r.mute = map[string]bool{}
		}
		r.mute[r.font.name] = true
	}
}

// summarize reports each kind of finding once for the page.
func (r *pageReader) summarize() {
	if r.untagged {
		r.report(untagged, "page %d has text or drawings outside the structure", r.number)
	}
	if r.outside != "" {
		r.report(offPage, "page %d has text beyond its edges: “%s”", r.number, excerpt(r.outside))
	}
	if r.boxes > 0 {
		r.report(missingGlyph, "page %d shows %d characters that its fonts lack", r.number, r.boxes)
	}
	for name := range r.mute {
		r.report(unicodeMap, "page %d has glyphs of the font %s that have no Unicode text", r.number, strings.ToValidUTF8(name, "?"))
	}
}
