package verify

import "rapporteur/internal/pdfobject"

// matrix is a transformation matrix (ISO 32000-1, 8.3.3).
type matrix [6]float64

func identity() matrix { return matrix{1, 0, 0, 1, 0, 0} }

// then returns the transformation by m, then by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// graphicsState is the part of the graphics state that is needed here; q saves
// it and Q restores it.
type graphicsState struct {
	font    *embeddedFont
	plane   matrix // from user space to the page
	leading float64
}

// move applies the operators that set where the next text begins. Those with
// too few operands have no effect.
func (r *pageReader) move(op string, operands []pdfobject.Object) {
	n, count := r.measures(operands)
	switch {
	case op == "cm" && count == 6:
		r.plane = matrix(n).then(r.plane)
	case op == "BT":
		r.line = identity()
	case op == "Tm" && count == 6:
		r.line = matrix(n)
	case op == "TL" && count == 1:
		r.leading = n[0]
	case op == "TD" && count == 2:
		r.leading = -n[1]
		r.step(n[0], n[1])
	case op == "Td" && count == 2:
		r.step(n[0], n[1])
	case op == "T*", op == "'", op == "\"":
		r.step(0, -r.leading)
	}
}

func (r *pageReader) step(x, y float64) { r.line = matrix{1, 0, 0, 1, x, y}.then(r.line) }

// measures returns the leading numbers among objects, at most six.
func (v *verifier) measures(objects []pdfobject.Object) (numbers [6]float64, count int) {
	for _, o := range objects {
		if count == len(numbers) {
			break
		}
		switch n := v.file.Resolve(o).(type) {
		case pdfobject.Integer:
			numbers[count] = float64(n)
			count++
		case pdfobject.Real:
			numbers[count] = float64(n)
			count++
		}
	}
	return numbers, count
}

// isOutside reports whether the line of text begins beyond the edges of the
// page. On a page that does not state its size nothing is outside.
func (r *pageReader) isOutside() bool {
	box := r.page.box
	if box == [4]float64{} {
		return false
	}
	at := r.line.then(r.plane)
	x, y := at[4], at[5]
	return x < min(box[0], box[2]) || x > max(box[0], box[2]) || y < min(box[1], box[3]) || y > max(box[1], box[3])
}
