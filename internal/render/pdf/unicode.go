package pdf

import (
	"bytes"
	"fmt"
	"slices"

	"rapporteur/internal/pdfobject"
)

// perBlock is the maximum number of entries in a block of a CMap.
const perBlock = 100

// unicodeMap returns the ToUnicode CMap of a face (9.10.3). A code can map to
// one character, to several (a ligature), or to the same as another code (a
// contextual form).
func unicodeMap(face *embeddedFont) []byte {
	var b bytes.Buffer
	b.WriteString(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	var codes []int
	for code := 1; code < len(face.texts); code++ {
		codes = append(codes, code)
	}
	for block := range slices.Chunk(codes, perBlock) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for _, code := range block {
			fmt.Fprintf(&b, "<%04X> <%X>\n", code, pdfobject.UTF16(face.texts[code]))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
