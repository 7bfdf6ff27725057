package verify

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/source"
)

// drawn returns a file of one page, with further objects from number 5.
func drawn(content string, more ...string) []byte {
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Metadata 8 0 R>>", "<</Type/Pages/Kids[3 0 R]>>",
		"<</Type/Page/MediaBox[0 0 9 9]/Contents 4 0 R/Annots 9 0 R/Resources<</XObject<</F 5 0 R>>/Font<</A 7 0 R>>>>>>", packed(content),
	}, more...)
	out := []byte("%PDF-1.7\n")
	rows := ""
	for i, o := range objects {
		rows += fmt.Sprintf("%010d 00000 n \n", len(out))
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return fmt.Appendf(out, "xref\n1 %d\n%strailer<</Root 1 0 R>>\nstartxref\n%d\n", len(objects), rows, len(out))
}

// packed returns a compressed stream.
func packed(content string, entries ...string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(content))
	w.Close()
	return fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream", strings.Join(entries, ""), b.Len(), b.String())
}

const many = 6 << 20

func times(s string) string { return strings.Repeat(s, many/len(s)) }

// Small files that demand much work are answered, and the answer says that something was not read.
func TestSmallFilesCannotAskForMuch(t *testing.T) {
	const null, marked = "null", "/A 1 Tf /P<</MCID 1>>BDC (\x00\x00\x00\x00)Tj EMC "
	font := "<</Type/Font/Subtype/Type0/ToUnicode 8 0 R>>"
	tests := map[string][]byte{
		"many operands":            drawn(times("0 ")),
		"operands in arrays":       drawn(times("[0]")),
		"states saved":             drawn(times("q ")),
		"marks opened":             drawn(times("/P BMC ")),
		"a form that shows itself": drawn(times("/F Do "), packed("/F Do /F Do /F Do", "/Subtype/Form/Resources<</XObject<</F 5 0 R>>>>")),
		"one code, a long text": drawn(strings.Repeat(marked, 60000), null, null, font,
			packed("1 beginbfchar<0000><"+strings.Repeat("0041", 5000)+">endbfchar")),
		"ranges with a long text": drawn(marked, null, null, font,
			packed("1 beginbfrange<0000><FFFF><"+strings.Repeat("0041", 5000)+">endbfrange")),
		"one text, many elements": drawn("/A 1 Tf /P<</MCID 1>>BDC "+strings.Repeat("("+strings.Repeat("a", 60)+")Tj ", 1<<16)+"EMC", null,
			"<</K["+strings.Repeat("<</S/H1>><</S/H3/K 1/Pg 3 0 R>>", 5000)+"]>>", "<</Type/Font/Subtype/TrueType>>"),
		"metadata in metadata": drawn("", null, null, null, packed(times("<a>"))),
		"links without words": drawn("", null, null, null, null,
			"["+strings.Repeat("<</Subtype/Link>>", 40000)+"]"),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			found := Verify(source.NewFile("a.pdf", file), nil)
			for _, f := range found {
				for _, said := range []string{"more work", "too many operands", "sequences are open", "nest too deeply"} {
					if strings.Contains(f.Message, said) {
						return
					}
				}
			}
			t.Errorf("%d findings, none says that it was too much", len(found))
		})
	}
}

func TestAnExcerptIsTheBeginning(t *testing.T) {
	tests := []struct{ text, want string }{
		{"  two \n words ", "two words"},
		{strings.Repeat("é", 60), strings.Repeat("é", 60)},
		{strings.Repeat("é", 61), strings.Repeat("é", 60) + "…"},
		{strings.Repeat("é", 59) + " \tx", strings.Repeat("é", 59) + " …"},
		{strings.Repeat(" ", 5000) + "x", "…"},
	}
	for _, test := range tests {
		if got := excerpt(test.text); got != test.want {
			t.Errorf("%.80q is %q, want %q", test.text, got, test.want)
		}
	}
}

func BenchmarkPages(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			file := drawn(strings.Repeat("q /P<</MCID 1>>BDC 1 0 0 1 0 0 cm (words)Tj EMC Q\n", 1000*n), "null",
				"<</K["+strings.Repeat("<</S/P/K 1/Pg 3 0 R>>", 100*n)+"]>>")
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				Verify(source.NewFile("a.pdf", file), nil)
			}
		})
	}
}
