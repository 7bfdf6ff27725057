package tomlfile

import (
	"reflect"
	"testing"

	"github.com/BurntSushi/toml"

	"rapporteur/internal/source"
)

// TestWhatIsPlainNeedsNoDecoder reads texts without it. FuzzDecode compares the two
// readings of any text.
func TestWhatIsPlainNeedsNoDecoder(t *testing.T) {
	for text, want := range map[string]bool{
		"a = \"x\"\nb = 'y\\'\n[c.d]\n\"é f\" = [1, true,\n  'z', # no more\n]\n[[e]]\ng.h = {i = false, j = {}}\n[[e]]": true,
		"a = \"\\u00A0\\n\\\"\"\nb = '''\nc\n'd''''\nc = \"\"\"\\\\\"\"\"\"":                                             true,
		"a = 2024-07-11\nb = 10:15:00": true,
		"a = 1.5":                      false, "a = 0x1F": false, "a = -1": false, "a = 01": false, "a = 2024-07-11T10:15:00Z": false, "a = 2024-13-01": false, "a = 9223372036854775808": false,
		"a = \"x\r\n\"": false, "a = 1\r\n": false, "a = \"\\x41\"": false, "a = \"\\uD800\"": false, "a = \"\"\"\\\n  x\"\"\"": false, "a = \"": false, "a = \"\\": false, "a = \"x\ny\"": false,
		"a = 1 b = 2": false, "a 1": false, "a = ": false, "= 1": false, "[a": false, "[[a]\n": false, "a = [1 2]": false, "a = [1": false, "a = {b = 1": false, "a = {b = 1\n}": false,
		"a = 1\na = 2": false, "[a.b]\n[a]": false, "a = 1\n[a.b]": false, "a = [{}]\n[[a]]": false, "a = {}\n[a.b]": false, "[a.b]\nc = 1\n[a]\nb.d = 1": false, "\"a\\u0041\" = 1": false,
	} {
		file := source.NewFile("a.toml", []byte(text))
		x := scan(file, 0, text)
		if got := x.deep.IsZero() && x.plain(); got != want {
			t.Errorf("%q is plain: %v", text, got)
		}
		var decoded any
		if _, err := toml.Decode(text, &decoded); want && err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if want && len(x.root.children) > 0 {
			agree(t, decoded, x.root)
		}
	}
}

func TestAPartIsDecodedAtItsPlace(t *testing.T) {
	const before, part = "[a]\nkey = 'x'\n", "[b]\nkey = 'y'\n"
	file := source.NewFile("a.toml", []byte(before+part+"[c]\nkey = 'z'"))
	var read map[string]nested
	new(Parts).Decode(file, len(before), len(before+part), &read)
	want := map[string]nested{"b": {Value[string]{"y", file.Span(len(before)+len("[b]\nkey = "), len(before+part)-1)}}}
	if !reflect.DeepEqual(read, want) {
		t.Errorf("%v, want %v", read, want)
	}
}
