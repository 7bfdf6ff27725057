package pdfobject

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestValuesAreReadAndWritten(t *testing.T) {
	for _, test := range []struct {
		in   string
		want Object
		out  string // "" when the same as in
	}{
		{"null", Null{}, ""},
		{"true", Boolean(true), ""},
		{"-12", Integer(-12), ""},
		{"+.5", Real(.5), "0.5"},
		{"4.", Real(4), "4"},
		{"-0.00001", Real(-.00001), "0"},
		{"10.00", Real(10), "10"},
		{`(a(b)\)\n\101\r\8)`, String("a(b))\nA\r8"), "(a\\(b\\)\\)\nA\\r8)"},
		{"(a\\\r\nb)", String("ab"), "(ab)"},
		{`(\(\\)`, String(`(\`), ""},
		{"<48 65 6c7>", String("Help"), "(Help)"},
		{"/A#20B#zz", Name("A B#zz"), "/A#20B#23zz"},
		{"/", Name(""), ""},
		{"12 0 R", Reference{12, 0}, ""},
		{"[1 2 re 3]", Array{Integer(1), Integer(2), Operator("re"), Integer(3)}, ""},
		{"[1 0 R 2 /x]", Array{Reference{1, 0}, Integer(2), Name("x")}, ""},
		{"<</B 1/A[%comment\n]>>", Dict{"A": Array{}, "B": Integer(1)}, "<</A [] /B 1 >>"},
	} {
		got, err := (&scanner{data: test.in}).value(0)
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %#v, %v", test.in, got, err)
		}
		want := test.out
		if want == "" {
			want = test.in
		}
		if out := string(Append(nil, got)); out != want {
			t.Errorf("%s: written as %s", test.in, out)
		}
	}
}

func TestMalformedValues(t *testing.T) {
	for _, in := range []string{"", "[1", "<</A", "<<1 2>>", "(a", "<41", ")", "1.2.3", strings.Repeat("[", 1000)} {
		if got, err := (&scanner{data: in}).value(0); err == nil {
			t.Errorf("%q: got %#v", in, got)
		}
	}
}

func TestTextStrings(t *testing.T) {
	for _, s := range []string{"", "plain", "é", "تقرير", "𠀀"} {
		if got := Text(s).Plain(); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
	if got := String("\xef\xbb\xbfé").Plain(); got != "é" {
		t.Errorf("UTF-8 is read as %q", got)
	}
	if got := String("\xe9").Plain(); got != "é" {
		t.Errorf("Latin-1 is read as %q", got)
	}
}

// classic is a file with a cross-reference table, an update and a stream.
func classic(t testing.TB) []byte {
	t.Helper()
	f := build(Dict{"Type": Name("Catalog")})
	data, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// build makes a file of a catalog in memory.
func build(catalog Dict) *File {
	f := &File{Trailer: Dict{}, objects: map[int]Object{}, objectStreams: map[int]*objectStream{}}
	f.Trailer["Root"] = f.Add(catalog)
	return f
}

func TestFilesAreReadAsWritten(t *testing.T) {
	catalog := Dict{"Lang": String("fr")}
	f := build(catalog)
	f.Add(String("garbage"))
	shared := f.Add(&Stream{Dict: Dict{}, Data: bytes.Repeat([]byte("text "), 100)})
	var kids Array
	for i := range 2*perStream + 3 {
		kids = append(kids, f.Add(Integer(i)))
	}
	catalog["A"], catalog["B"], catalog["Kids"] = shared, Dict{"Again": shared}, kids
	data, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := f.Bytes()
	if !bytes.Equal(data, again) {
		t.Error("two writings differ")
	}
	if bytes.Contains(data, []byte("garbage")) || len(data) > 10*len(kids) {
		t.Errorf("the file is not compact: %d bytes", len(data))
	}
	read, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := read.Check(); err != nil {
		t.Fatal(err)
	}
	got := read.Catalog()
	if read.Text(got["Lang"]) != "fr" || got["A"] != read.Dict(got["B"])["Again"] {
		t.Errorf("catalog is %v", got)
	}
	for i, kid := range read.Array(got["Kids"]) {
		if n, ok := read.Int(kid); !ok || n != i {
			t.Fatalf("kid %d is %v", i, read.Resolve(kid))
		}
	}
	text, err := read.Decode(read.Stream(got["A"]))
	if err != nil || !strings.HasPrefix(text, "text text") {
		t.Errorf("stream is %q, %v", text, err)
	}
}

// BenchmarkOpen reads a file of 1, 10 and 100 times as many objects; the time for a byte
// stays the same.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		catalog := Dict{}
		f := build(catalog)
		var kids Array
		for i := range 100 * n {
			kids = append(kids, f.Add(Dict{"N": Integer(i), "Text": String("some words")}), f.Add(&Stream{Dict: Dict{}, Data: bytes.Repeat([]byte{byte(i)}, 100)}))
		}
		catalog["Kids"] = kids
		data, err := f.Bytes()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				read, err := Open(data)
				if err == nil {
					err = read.Check()
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestUpdatedFilesGiveTheNewestObject(t *testing.T) {
	old := "%PDF-1.4\n1 0 obj\n(old)\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2 /Root 1 0 R>>\nstartxref\n30\n%%EOF\n"
	start := len(old)
	update := "1 0 obj\n(new)\nendobj\n"
	table := start + len(update)
	file := old + update + "xref\n1 1\n" + pad(start) + " 00000 n \ntrailer\n<</Size 2 /Prev 30>>\nstartxref\n" + pad(table) + "\n%%EOF\n"
	f, err := Open([]byte("junk\n" + file))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Text(f.Trailer["Root"]); got != "new" || f.Version != "1.4" {
		t.Errorf("got %q of version %s", got, f.Version)
	}
}

func pad(n int) string {
	s := string(Append(nil, Integer(n)))
	return strings.Repeat("0", 10-len(s)) + s
}

func TestFilters(t *testing.T) {
	f := build(Dict{})
	png := deflate(nil, []byte{0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 2, 2, 2, 4, 1, 1, 1})
	for _, test := range []struct {
		filter Object
		params Object
		data   []byte
		want   string
	}{
		{nil, nil, []byte("as is"), "as is"},
		{Name("FlateDecode"), Null{}, deflate(nil, []byte("deflated")), "deflated"},
		{Array{Name("ASCIIHexDecode"), Name("FlateDecode")}, nil, []byte(hexOf(deflate(nil, []byte("two")))), "two"},
		{Name("ASCII85Decode"), nil, []byte("<~87cURD]~>"), "Hello"},
		{
			Name("FlateDecode"), Dict{"Predictor": Integer(15), "Columns": Integer(3)}, png,
			"\x01\x02\x03\x01\x02\x03\x02\x03\x04\x03\x05\x06\x04\x06\x07",
		},
	} {
		got, err := f.Decode(&Stream{Dict{"Filter": test.filter, "DecodeParms": test.params}, test.data})
		if err != nil || got != test.want {
			t.Errorf("%v: got %q, %v", test.filter, got, err)
		}
	}
	for _, filter := range []Name{"LZWDecode", "Nonsense", "FlateDecode"} {
		if got, err := f.Decode(&Stream{Dict{"Filter": filter}, []byte("x")}); err == nil {
			t.Errorf("%s: got %v", filter, got)
		}
	}
}

func hexOf(data []byte) string {
	var b strings.Builder
	for _, c := range data {
		b.WriteString("0123456789abcdef"[c>>4:][:1] + "0123456789abcdef"[c&15:][:1])
	}
	return b.String() + ">"
}

func TestOperators(t *testing.T) {
	var got []string
	err := new(File).Operators("q 1 0 0 1 5 .5 cm [<01>-5(a)]TJ BI /W 1 ID \x00EIx\nEI Q", func(op string, operands []Object) error {
		got = append(got, op+string(Append(nil, Array(operands))))
		return nil
	})
	want := "q[] cm[1 0 0 1 5 0.5] TJ[[(\x01) -5 (a)]] BI[] Q[]"
	if joined := strings.Join(got, " "); err != nil || joined != want {
		t.Errorf("got %q, %v", joined, err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(classic(f))
	f.Add([]byte("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n29\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open(data)
		if err != nil || file.Check() != nil {
			return
		}
		written, err := file.Bytes()
		if err != nil {
			t.Fatalf("a file that was read whole cannot be written: %v", err)
		}
		if _, err := Open(written); err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
	})
}
