package verify

import (
	"rapporteur/internal/pdfobject"
)

// unicodeMapping holds the text of each code.
type unicodeMapping []string

// text returns the text of a code, or "" if unknown.
func (m unicodeMapping) text(code int) string {
	if code < len(m) {
		return m[code]
	}
	return ""
}

func (m *unicodeMapping) set(code int, text string) {
	for len(*m) <= code {
		*m = append(*m, "")
	}
	(*m)[code] = text
}

// readUnicodeMap reads a ToUnicode map (ISO 32000-1, 9.10.3): character codes
// to text. What follows a syntax error is ignored.
func (v *verifier) readUnicodeMap(data string) unicodeMapping {
	texts := unicodeMapping{}
	budget := maxRanged
	v.file.Operators(data, func(op string, operands []pdfobject.Object) error {
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				code, ok := codeOf(operands[i])
				text, isString := operands[i+1].(pdfobject.String)
				if ok && isString && v.file.Spend(len(text)) == nil {
					texts.set(code, pdfobject.FromUTF16(string(text)))
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(operands); i += 3 {
				budget = v.readRange(&texts, operands[i:i+3], budget)
			}
		}
		return nil
	})
	return texts
}

// maxRanged bounds how many codes all ranges of a map may cover together.
const maxRanged = 1 << 18

// readRange maps consecutive codes. Operands are the first code, the last, and
// either an array with the text of each or the text of the first, whose last
// character is incremented for each further code. It returns what is left of the
// budget.
func (v *verifier) readRange(texts *unicodeMapping, operands []pdfobject.Object, budget int) int {
	first, ok1 := codeOf(operands[0])
	last, ok2 := codeOf(operands[1])
	if budget -= last - first + 1; !ok1 || !ok2 || last < first || budget < 0 {
		return budget
	}
	switch target := operands[2].(type) {
	case pdfobject.Array:
		for i, o := range target {
			if s, ok := o.(pdfobject.String); ok && first+i <= last {
				texts.set(first+i, pdfobject.FromUTF16(string(s)))
			}
		}
	case pdfobject.String:
		runes := []rune(pdfobject.FromUTF16(string(target)))
		if len(runes) == 0 {
			return budget
		}
		for code := first; code <= last && v.file.Spend(len(target)) == nil; code++ {
			texts.set(code, string(runes))
			runes[len(runes)-1]++
		}
	}
	return budget
}

// codeOf returns a code of one or two bytes.
func codeOf(o pdfobject.Object) (int, bool) {
	s, ok := o.(pdfobject.String)
	if !ok || len(s) == 0 || len(s) > 2 {
		return 0, false
	}
	code := 0
	for i := range len(s) {
		code = code<<8 | int(s[i])
	}
	return code, true
}
