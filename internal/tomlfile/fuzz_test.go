package tomlfile

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"rapporteur/internal/source"
)

// FuzzDecode gives any text to the decoder: nothing panics, and where the
// text is TOML the index agrees with the decoder about every key and value.
func FuzzDecode(f *testing.F) {
	constructs, err := os.ReadFile("testdata/constructs.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(constructs))
	for _, text := range []string{
		"a = 1\na = 2", "a = 2024-13-45\nb = 99999999999999999999", "a = {b = 1, b = 2}", "[a]\n[a]", "[a.b]\n[a]\nc = 1",
		"a = \"\"\"\\\n  x\"\"\"", "a = '''\r\nx'''\r\n", "a.b.c = 1\na.b.d = 2", "[[a]]\nb = [[], [{}]]", "a = [", "\"", "=", "[[",
		"a = \"\\", "a={\n#c\nb=1,}", "a=1\n[a]", "a=[{}]\n[a.b]", "a=[]\n[[a]]", "a={}\n[a.b]\n", "[[a]]\n[a.b]\nc='''x\ny'''", "\"a\\u00e9\"=-1 #", "\ufeffa = 1", "\ufeff\ufeff",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, findings := Open(source.NewFile("fuzz.toml", []byte(text)))
		if !d.Valid() {
			if len(findings) == 0 {
				t.Fatal("refused without a finding")
			}
			return
		}
		if len(findings) == 0 { // else parts of it were blanked out
			var values map[string]any
			if err := toml.Unmarshal([]byte(strings.TrimPrefix(text, "\ufeff")), &values); err != nil {
				t.Fatalf("accepted, but %v", err)
			}
			agree(t, values, d.index.root)
		}
		d.Decode(new(everyType))
	})
}

// agree compares a decoded value with its valueNode.
func agree(t *testing.T, decoded any, n *valueNode) {
	switch v := decoded.(type) {
	case map[string]any:
		if len(v) != len(n.children) || !n.isTable() {
			t.Fatalf("%d keys decoded, %d indexed at %s", len(v), len(n.children), n.span)
		}
		for name, child := range v {
			c := n.find(name)
			if c == nil {
				t.Fatalf("key %q is not indexed at %s", name, n.span)
			}
			if got := unquoteKey(c.key.Text()); got != name {
				t.Fatalf("key %q is at %q", name, c.key.Text())
			}
			agree(t, child, c)
		}
		return
	case string:
		if got := unquote(n.span.Text()); got != v {
			t.Fatalf("%q read from %q, want %q", got, n.span.Text(), v)
		}
	}
	list := reflect.ValueOf(decoded)
	if list.Kind() != reflect.Slice {
		if !reflect.DeepEqual(decoded, n.value) && decoded == decoded { // not a number differs from itself
			t.Fatalf("%v read at %s, want %v", n.value, n.span, decoded)
		}
		return
	}
	if list.Len() != len(n.children) || !n.list || n.tables != (list.Type() == reflect.TypeFor[[]map[string]any]()) {
		t.Fatalf("%d elements decoded, %d indexed at %s", list.Len(), len(n.children), n.span)
	}
	for i := range list.Len() {
		agree(t, list.Index(i).Interface(), n.children[i])
	}
}

func unquoteKey(s string) string {
	if s == "" || s[0] != '"' && s[0] != '\'' {
		return s
	}
	return unquote(s)
}

// FuzzInside asks for every part of the value of a string literal: its place
// in the file never leaves the literal and decodes to the part.
func FuzzInside(f *testing.F) {
	f.Add(`"a\tb\u00e9\"c"`)
	f.Add("'''\nraw \\ text'''")
	f.Add(`""""\\""""""`) // the decoder accepts one quote more than TOML does
	f.Add("\"\"\"\r\none \\\n   two\"\"\"\"\"")
	f.Fuzz(func(t *testing.T, literal string) {
		file := source.NewFile("fuzz.toml", []byte("k = "+literal))
		var v struct {
			K Value[string] `toml:"k"`
		}
		if Decode(file, &v); !v.K.IsSet() || len(v.K.V) > 200 {
			return
		}
		for i := range v.K.V {
			for j := i + 1; j <= len(v.K.V); j++ {
				span := v.K.At(i, j)
				if span.Start <= v.K.Span.Start || span.End >= v.K.Span.End || span.Start >= span.End {
					t.Fatalf("At(%d, %d) = %q, outside of %q", i, j, span.Text(), v.K.Span.Text())
				}
			}
			if quoted := v.K.At(i, i+1).Text(); quoted[0] != '\\' && quoted != v.K.V[i:i+1] {
				t.Fatalf("At(%d, %d) = %q, want %q", i, i+1, quoted, v.K.V[i:i+1])
			}
		}
	})
}

// everyType has a field for every type that a file can be decoded into.
type everyType struct {
	Text   Value[string]                `toml:"text" required:"true" oneof:"x y"`
	Int    Value[int64]                 `toml:"int"`
	Bool   Value[bool]                  `toml:"yes"`
	Date   Value[Date]                  `toml:"date"`
	List   []Value[int64]               `toml:"list"`
	Map    map[string]Value[string]     `toml:"map"`
	Nested map[string]map[string]nested `toml:"nested"`
	Table  nested                       `toml:"table"`
	Items  []outer                      `toml:"items"`
	Skip   string
}

type nested struct {
	Key Value[string] `toml:"key" required:"true"`
}

type outer struct {
	nested
	N Value[int64] `toml:"n"`
}
