package tomlfile

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/source"
)

// TestFindingsPointAtTheMistake decodes into everyType. Each finding is
// written as rule line:column text: message | hint.
func TestFindingsPointAtTheMistake(t *testing.T) {
	const ok = "text = 'x'\n" // the required key
	tests := []struct {
		name, content string
		want          []string
	}{
		{"nothing wrong", ok + "int = 1\nyes = true\ndate = 2024-07-11\nlist = [1]", nil},
		{"unknown key", ok + "dat = 2024-07-11", []string{`toml-key-unknown 2:1 dat: unknown key "dat" | did you mean "date"?`}},
		{"unknown key far from all", ok + "[table]\nkey = 'v'\nsomething = 1", []string{
			`toml-key-unknown 4:1 something: unknown key "something" in "table" | known here: key`,
		}},
		{"unknown key in a list of tables", ok + "[[items]]\nkey = 'v'\n[[items]]\nkey = 'v'\nm = 1", []string{
			`toml-key-unknown 6:1 m: unknown key "m" in "items" | did you mean "n"?`,
		}},
		{"missing key", "[table]\nkey = 'v'", []string{`toml-key-missing 1:1 : "text" is missing | add text = …`}},
		{"missing key of a table", ok + "[table]", []string{`toml-key-missing 2:1 [table]: "key" is missing in "table" | add key = …`}},
		{"missing key of an inline table", ok + "items = [{n = 1}]", []string{
			`toml-key-missing 2:10 {n = 1}: "key" is missing in "items" | add key = …`,
		}},
		{"empty text", "text = ' '", []string{`toml-key-missing 1:8 ' ': "text" is empty | write it between the quotes`}},
		{"word not allowed", "text = 'z'", []string{`toml-choice-unknown 1:8 'z': "z" is not a value of "text" | did you mean "x"?`}},
		{"wrong types, all reported", "text = 1\nint = 'a'\nyes = 'yes'\ndate = '11 July'\nlist = 3\nmap = 1\ntable = 'x'", []string{
			`toml-type-wrong 1:8 1: "text" must be text in quotes, not a whole number | put it in quotes: "1"`,
			`toml-type-wrong 2:7 'a': "int" must be a whole number, not text in quotes | write digits without quotes`,
			`toml-type-wrong 3:7 'yes': "yes" must be true or false, not text in quotes | write true or false without quotes`,
			`toml-type-wrong 4:8 '11 July': "date" must be a date, not text in quotes | write year-month-day without quotes: 2024-07-11`,
			`toml-type-wrong 5:8 3: "list" must be a list, not a whole number | put it in brackets: [3]`,
			`toml-type-wrong 6:7 1: "map" must be a table, not a whole number | `,
			`toml-type-wrong 7:9 'x': "table" must be a table, not text in quotes | `,
		}},
		{"wrong element of a list", ok + "list = [1, 'two', 3]", []string{
			`toml-type-wrong 2:12 'two': "list" must be a whole number, not text in quotes | write digits without quotes`,
		}},
		{"one bracket too few", ok + "[items]\nkey = 'v'", []string{
			`toml-type-wrong 2:1 [items]: "items" must be a list, not a table | write the header with two brackets: [[items]]`,
		}},
		{"one bracket too many", ok + "[[table]]\nkey = 'v'", []string{
			`toml-type-wrong 2:1 [[table]]: "table" must be a table, not several tables | write the header once, with one pair of brackets`,
		}},
		{"date with a time", ok + "date = 2024-07-11T10:00:00Z", []string{
			`toml-type-wrong 2:8 2024-07-11T10:00:00Z: "date" must be a date, not a date with a time | leave out the time: 2024-07-11`,
		}},
		{"time", ok + "date = 10:00", []string{
			`toml-type-wrong 2:8 10:00: "date" must be a date, not a time | write year-month-day without quotes: 2024-07-11`,
		}},
		{"fraction", ok + "int = 1.5", []string{`toml-type-wrong 2:7 1.5: "int" must be a whole number, not a number with a fraction | `}},
		{"impossible values do not hide what follows", ok + "date = 2023-02-29 # no leap year\nint = 99999999999999999999\nyess = true", []string{
			`toml-value-impossible 2:8 2023-02-29: there is no such date or time | write a date as year-month-day: 2024-07-11`,
			`toml-value-impossible 3:7 99999999999999999999: the number is too large | `,
			`toml-key-unknown 4:1 yess: unknown key "yess" | did you mean "yes"?`,
		}},
		{"leading zero", ok + "int = 07", []string{`toml-value-impossible 2:7 07: a number cannot begin with 0 | leave the zero out, or write text in quotes`}},
		{"keys twice do not hide what follows", ok + "int = 1\nint = [\n2]\ntext = 'y'\nyess = true", []string{
			`toml-key-duplicate 3:1 int: the key "int" is already defined | delete one of the two; first 2:1`,
			`toml-key-duplicate 5:1 text: the key "text" is already defined | delete one of the two; first 1:1`,
			`toml-key-unknown 6:1 yess: unknown key "yess" | did you mean "yes"?`,
		}},
		{"table twice", ok + "[table]\nkey = 'v'\n[ table ]", []string{
			`toml-key-duplicate 4:3 table: the key "table" is already defined | delete one of the two; first 2:2`,
		}},
		{"key twice in an inline table", ok + "table = {key = 'v', key = 'w'}", []string{
			`toml-key-duplicate 2:21 key: the key "key" is already defined | delete one of the two; first 2:10`,
		}},
		{"text that does not end", "text = 'x\nint = 1", []string{
			"toml-malformed 1:10 \n: the text does not end on its line | close it with \", or use \"\"\" around a text of several lines",
		}},
		{"text without quotes", "text = x", []string{
			`toml-malformed 1:8 x: this is not a value | write text in quotes: "x"`,
		}},
		{"no equals sign", ok + "int 1", []string{`toml-malformed 2:5 1: a key must be followed by = | write key = value`}},
		{"comma forgotten", "list = [1 2]", []string{`toml-malformed 1:11 2: a comma is missing in the list | write a comma between the values, and ] after the last`}},
		{"bad escape", `text = "C:\path"`, []string{
			"toml-malformed 1:11 \\p: the character after \\ has no meaning there | write \\\\ for a backslash, or put the text in single quotes",
		}},
		{"escaped characters that no text holds", ok + `table.key = "a\tb\r\n\u2028c\U000F0000"`, []string{
			`encoding-wrong 2:22 \u2028: the file has the line separator U+2028 | replace it with a space or an ordinary line end`,
			`encoding-wrong 2:29 \U000F0000: the file has the private-use character U+F0000 | replace it with a character of Unicode`,
		}},
		{"not UTF-8", "text = '\xe9'", []string{"encoding-wrong 1:9 \xe9: the file is not UTF-8 | save the file with the encoding UTF-8"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range Decode(source.NewFile("f", []byte(test.content)), new(everyType)).Sorted() {
				p := f.Span.Position()
				line := fmt.Sprintf("%s %d:%d %s: %s | %s", f.Rule, p.Line, p.Column, f.Span.Text(), f.Message, f.Hint)
				for _, r := range f.Related {
					line += fmt.Sprintf("; first %d:%d", r.Span.Position().Line, r.Span.Position().Column)
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestValuesOfEveryTypeKnowTheirPlace(t *testing.T) {
	const content = `
text = "x"
int = -3
yes = true
date = 2024-02-29
list = [1, 2]
map = { a = "1" }
nested.p.q.key = "deep"
[table]
key = "v"
[[items]]
key = "embedded"
n = 4
`
	var v everyType
	if findings := Decode(source.NewFile("f", []byte(content)), &v); len(findings) > 0 {
		t.Fatal(findings)
	}
	type place struct{ value, span any }
	tests := map[string]place{
		"text":   {v.Text.V, v.Text.Span.String()},
		"int":    {v.Int.V, v.Int.Span.String()},
		"yes":    {v.Bool.V, v.Bool.Span.String()},
		"date":   {v.Date.V.String(), v.Date.Span.String()},
		"list":   {v.List[1].V, v.List[1].Span.String()},
		"map":    {v.Map["a"].V, v.Map["a"].Span.String()},
		"nested": {v.Nested["p"]["q"].Key.V, v.Nested["p"]["q"].Key.Span.String()},
		"table":  {v.Table.Key.V, v.Table.Key.Span.String()},
		"outer":  {v.Items[0].Key.V, v.Items[0].Key.Span.String()},
		"n":      {v.Items[0].N.V, v.Items[0].N.Span.String()},
	}
	want := map[string]place{
		"text": {"x", "f:2:8"}, "int": {int64(-3), "f:3:7"}, "yes": {true, "f:4:7"}, "date": {"2024-02-29", "f:5:8"},
		"list": {int64(2), "f:6:12"}, "map": {"1", "f:7:13"}, "nested": {"deep", "f:8:18"}, "table": {"v", "f:10:7"},
		"outer": {"embedded", "f:12:7"}, "n": {int64(4), "f:13:5"},
	}
	if diff := cmp.Diff(want, tests, cmp.AllowUnexported(place{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !v.Items[0].N.IsSet() || (Value[bool]{}).IsSet() {
		t.Error("IsSet does not tell a key that is absent")
	}
}

func TestAtFindsPartsOfEscapedAndLongTexts(t *testing.T) {
	tests := []struct {
		name, literal, part, want string
	}{
		{"plain", `"one two"`, "two", "two"},
		{"after an escape", `"\t\u00e9 two"`, "two", "two"},
		{"an escape is whole", `"a\u00e9b"`, "é", `\u00e9`},
		{"from inside an escape on", `"a\u00e9b"`, "b", "b"},
		{"literal text has no escapes", `'\t two'`, "two", "two"},
		{"several lines", "\"\"\"\none\ntwo\"\"\"", "two", "two"},
		{"line-ending backslash", "\"\"\"one \\\n   two\"\"\"", "one two", "one \\\n   two"},
		{"quotes at the end", `"""a"""""`, `a""`, `a""`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var v struct {
				K Value[string] `toml:"k"`
			}
			if findings := Decode(source.NewFile("f", []byte("k = "+test.literal)), &v); len(findings) > 0 {
				t.Fatal(findings)
			}
			from := indexOf(t, v.K.V, test.part)
			if got := v.K.At(from, from+len(test.part)).Text(); got != test.want {
				t.Errorf("%q of %q is at %q, want %q", test.part, v.K.V, got, test.want)
			}
		})
	}
}

func TestAtTheEndOfATextIsInFrontOfItsQuote(t *testing.T) {
	var v struct {
		K Value[string] `toml:"k"`
	}
	Decode(source.NewFile("f", []byte(`k = "ab"`)), &v)
	if got := v.K.At(2, 2).String(); got != "f:1:8" {
		t.Errorf("got %s, want f:1:8", got)
	}
}

func indexOf(t *testing.T, text, part string) int {
	t.Helper()
	for i := range text {
		if len(text)-i >= len(part) && text[i:i+len(part)] == part {
			return i
		}
	}
	t.Fatalf("%q is not in %q", part, text)
	return 0
}

func TestFindGoesThroughTablesAndLists(t *testing.T) {
	d, findings := Open(source.NewFile("f", []byte("[para.statements]\none = '1'\nother = 'n'\n[[list]]\na = 1\n[[list]]\na = 2\n")))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	tests := []struct {
		path []string
		want string
	}{
		{[]string{"para", "statements"}, "f:1:7 f:1:1"},
		{[]string{"para", "statements", "other"}, "f:3:1 f:3:9"},
		{[]string{"list", "1", "a"}, "f:7:1 f:7:5"},
	}
	for _, test := range tests {
		entry, ok := d.Find(test.path...)
		if got := entry.Key.String() + " " + entry.Value.String(); !ok || got != test.want {
			t.Errorf("%v is at %s, want %s", test.path, got, test.want)
		}
	}
	for _, path := range [][]string{{"none"}, {"para", "none"}, {"list", "2"}, {"list", "-1"}, {"para", "statements", "one", "x"}} {
		if entry, ok := d.Find(path...); ok {
			t.Errorf("%v found at %s", path, entry.Key)
		}
	}
	if diff := cmp.Diff([]string{"one", "other"}, d.Keys("para", "statements")); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
}

func TestDatesCompareByDay(t *testing.T) {
	day := Date{2024, 7, 11}
	for other, want := range map[Date]int{{2024, 7, 11}: 0, {2023, 12, 31}: 1, {2024, 8, 1}: -1, {2024, 7, 12}: -1, {2024, 6, 30}: 1} {
		if got := day.Compare(other); got != want {
			t.Errorf("%s compared with %s is %d, want %d", day, other, got, want)
		}
	}
}
