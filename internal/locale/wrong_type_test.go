package locale

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// inGo is what only somebody who knows the program understands.
var inGo = regexp.MustCompile(`locale\.|session\.|compose\.|tomlfile\.|source\.|interface|reflect|\*|func\(|0x|map\[|struct|\bint(64)?\b|untyped|nil pointer`)

// TestNoErrorNamesATypeOfGo calls each function with each kind of value, as
// each of its arguments.
func TestNoErrorNamesATypeOfGo(t *testing.T) {
	type record struct {
		From int
		Next *record
	}
	data := map[string]any{
		"Text": text{V: "words", Span: source.NewFile("f", []byte("words")).Whole()}, "Int": tomlfile.Value[int64]{V: 7}, "Bool": true, "Nil": nil, "Float": 1.5,
		"Date": tomlfile.Value[tomlfile.Date]{V: tomlfile.Date{Year: 2024, Month: 7, Day: 1}}, "List": []any{1, "a", nil}, "Record": record{}, "Pointer": new(record),
		"Map": map[string]any{"A": 1}, "Func": func() int { return 1 },
	}
	values := []string{`"x"`, "7", "1.5", "true", "nil", "$", `(id "a%s" "b")`, `(list "a" (list 1))`, `(dict "a" 1)`, `(genderOf "FRA")`}
	for name := range data {
		values = append(values, "."+name)
	}
	slices.Sort(values)
	formulas := []string{
		"{{.Record.hidden}}", "{{.Record.None}}", "{{.Pointer.Next.From}}", "{{.Text.V.X}}", "{{.None}}", "{{.Map.B}}", "{{.Record.From 1}}", "{{range $a, $b := 3}}{{$b}}{{end}}",
		"{{.Func.X}}", "{{.Date.Year}}", "{{(list).X}}", "{{(id \"a\" \"b\").id}}", "{{template \"a\"}}", "{{block \"a\" .}}{{end}}", `{{range 2}}{{$x := "a"}}{{$x = id $x $x}}{{$x = id $x $x}}{{end}}`,
	}
	for _, v := range values {
		formulas = append(formulas, "{{"+v+"}}", "{{range "+v+"}}{{.}}{{end}}", "{{range $k, $v := "+v+"}}{{$v}}{{end}}", "{{if "+v+"}}{{end}}", "{{with "+v+"}}{{.X}}{{end}}", "{{("+v+").X}}")
		for name := range functionNames() {
			formulas = append(formulas, calls(name, v)...)
		}
		for _, name := range message.Builtins() {
			formulas = append(formulas, calls(name, v)...)
		}
	}
	var file strings.Builder
	for i, formula := range formulas {
		fmt.Fprintf(&file, "t%d = '''%s'''\n", i, formula)
	}
	l, findings := load(t, lang.French).Layer(source.NewFile("f", []byte(file.String())))
	for _, f := range findings {
		if inGo.MatchString(f.Message) {
			t.Error(f.Message)
		}
	}
	tried := 0
	for i, formula := range formulas {
		said := failure(t, l, fmt.Sprint("t", i), data)
		if inGo.MatchString(said) {
			t.Errorf("%s: %s", formula, said)
		} else if said != "" {
			tried++
		}
	}
	if tried < 1000 {
		t.Errorf("only %d of %d formulas fail", tried, len(formulas))
	}
}

// calls returns calls of a function with a value as each argument.
func calls(name, v string) []string {
	var all []string
	for _, form := range []string{"%[1]s %[2]s", `%[1]s "list" %[2]s`, `%[1]s "on" %[2]s`, `%[1]s "digits" %[2]s`, `%[1]s "in" %[2]s`, `%[1]s %[2]s "x"`, `%[1]s 7 %[2]s`, "%[1]s %[2]s %[2]s", `%[1]s "on" %[2]s %[2]s`, "%[1]s %[2]s %[2]s %[2]s", "%[1]s"} {
		all = append(all, "{{if "+fmt.Sprintf(form, name, v)+"}}{{end}}")
	}
	return all
}

// failure returns why a message cannot be executed, without its formula.
func failure(t *testing.T, l *Locale, id string, data any) string {
	t.Helper()
	_, err := l.Writer(nil, nil).Execute(id, nil, data)
	if err == nil {
		return ""
	}
	failed, ok := errors.AsType[*MessageError](err)
	if !ok {
		t.Errorf("%s: %v", id, err)
		return ""
	}
	said := failed.Err.Error()
	if _, rest, found := strings.Cut(said, ">: "); found {
		return rest
	}
	return said
}
