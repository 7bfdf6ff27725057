package message

import (
	"errors"
	"strings"
	"testing"
	"text/template"
)

// functions are some for the tests to call.
func functions(m *Meter) map[string]any {
	return map[string]any{
		"number": func(n int) string { return strings.Repeat("I", n) },
		"twice":  func(s string) (string, error) { return s + s, m.Spend(2 * len(s)) },
	}
}

// run parses and executes a formula.
func run(text string, data any) (string, error) {
	meter := new(Meter)
	meter.Begin()
	tree, err := ParseFormula(text, functions(meter))
	if err != nil {
		return "", err
	}
	t, err := template.New("").Funcs(functions(meter)).Funcs(meter.Funcs()).Option("missingkey=error").AddParseTree("", tree)
	if err != nil {
		return "", err
	}
	return parsedMessage{t, meter}.Execute(data)
}

func TestWordsArePrinted(t *testing.T) {
	data := map[string]any{"N": 3, "Name": "Iva", "List": []string{"a", "b"}, "Deep": map[string]any{"Name": "Leo"}}
	for text, want := range map[string]string{
		`plain`:                                "plain",
		`{{.Name}} {{.Deep.Name}}`:             "Iva Leo",
		`{{number .N}}`:                        "III",
		`{{if eq .N 3}}three{{else}}no{{end}}`: "three",
		`{{range .List}}{{.}},{{end}}`:         "a,b,",
		`{{range $i, $v := .List}}{{$v}}{{else}}none{{end}}`: "ab",
		`{{with .Deep}}{{.Name}}{{end}}`:                     "Leo",
		`{{$x := .Name}}{{$x = twice $x}}{{$x}}`:             "IvaIva",
		`{{"quoted"}}{{index .List 1}}`:                      "quotedb",
		`{{number (len .List)}}`:                             "II",
		`{{and .Name "yes"}}`:                                "yes",
		`{{range 3}}x{{break}}{{end}}`:                       "x",
	} {
		if got, err := run(text, data); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestOtherValuesAreNotPrinted(t *testing.T) {
	type value struct{ V int }
	data := map[string]any{"N": 11, "P": &value{1}, "S": value{2}, "L": []value{{3}}, "B": true, "M": map[string]int{"a": 1}, "Nil": nil,
		"F": func() int { return 1 }, "Float": 1.5}
	for _, text := range []string{
		`{{.N}}`, `{{.P}}`, `{{.S}}`, `{{.S.V}}`, `{{.L}}`, `{{.B}}`, `{{.M}}`, `{{.Nil}}`, `{{.}}`, `{{$}}`, `{{12}}`, `{{len .L}}`, `{{.F}}`, `{{.Float}}`,
		`{{if .B}}{{.P}}{{end}}`, `{{range .L}}{{.}}{{end}}`, `{{with .S}}{{.}}{{end}}`, `{{$x := .P}}{{$x}}`, `{{eq 1 1}}`, `{{not .B}}`, `{{slice "é" 1}}`,
	} {
		got, err := run(text, data)
		if err == nil || strings.ContainsAny(got, "0123456789{[") {
			t.Errorf("%s: printed %q, error %v", text, got, err)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for text, part := range map[string]string{
		`a {{printf "%d" .N}}`:                   "printf",
		`{{print .N}}`:                           "print",
		`{{println}}`:                            "println",
		`{{html .N}}`:                            "html",
		`{{.N | js}}`:                            "js",
		`{{if urlquery .N}}x{{end}}`:             "urlquery",
		`{{range call .F}}x{{end}}`:              "call",
		`{{number (len (print "x"))}}`:           "print",
		`{{(print .N).X}}`:                       "print",
		`{{_step}}`:                              "_step",
		`{{"x" | _printed}}`:                     "_printed",
		`{{template "x"}}`:                       `"x"`,
		`{{range .L}}{{else}}{{js "x"}}{{end}}`:  "js",
		`{{with .L}}{{else}}{{html "x"}}{{end}}`: "html",
		`{{if .A}}{{else if print 1}}x{{end}}`:   "print",
	} {
		_, err := ParseFormula(text, functions(nil))
		var refused *FormulaError
		if !errors.As(err, &refused) {
			t.Errorf("%s: %v; want it refused", text, err)
			continue
		}
		if got := text[refused.From:refused.To]; got != part {
			t.Errorf("%s: the place is %q, want %q", text, got, part)
		}
		if refused.Hint == "" {
			t.Errorf("%s: no hint", text)
		}
	}
	for _, text := range []string{`{{define "x"}}x{{end}}`, `a{{define "x"}}x{{end}}`, `{{block "x" .}}x{{end}}`} {
		if _, err := ParseFormula(text, nil); err == nil {
			t.Errorf("%s: not refused", text)
		}
	}
}

// The limits are counts, so that a formula ends at the same place on every
// machine.
func TestLimitsAreCounts(t *testing.T) {
	for _, text := range []string{
		`{{range 1000000000000}}{{end}}`,
		`{{range 1000000000000}}x{{end}}`,
		`{{range 1000000}}{{range 1000000}}{{end}}{{end}}`,
		`{{range 1000000000000}}{{if false}}{{end}}{{end}}`,
		`{{$x := "ab"}}{{range 1000}}{{$x = twice $x}}{{end}}{{$x}}`,
		`{{range 9000}}` + strings.Repeat("words ", 10) + `{{end}}`,
		`{{range 200}}` + strings.Repeat("{{if false}}{{end}}", 50) + `{{end}}`,
	} {
		_, err := run(text, nil)
		if _, ok := errors.AsType[*LimitError](err); !ok {
			t.Errorf("%s: error %v", text[:30], err)
		}
	}
	if said, err := run(`{{range 2000}}`+strings.Repeat("w", 100)+`{{end}}`, nil); err != nil || len(said) != 200_000 {
		t.Errorf("within the limits: %d bytes, %v", len(said), err)
	}
	if _, err := ParseFormula(strings.Repeat("{{if true}}", 1_000_000), nil); err == nil {
		t.Error("a formula of 11 MB is read")
	}
}

func TestEachMessageHasItsOwnLimits(t *testing.T) {
	m := new(Meter)
	messages := 0
	for ; messages < 1000; messages++ {
		m.Begin()
		if m.Step(messageSteps) != nil {
			break
		}
		if err := m.Step(1); err == nil {
			t.Fatal("a message exceeds its limit")
		}
	}
	if messages != reportSteps/messageSteps {
		t.Errorf("a report ends after %d messages", messages)
	}
}

func TestKeptValuesCountWithAllThatIsInThem(t *testing.T) {
	m := new(Meter)
	m.Begin()
	var v any = []any{"word"}
	rounds := 0
	for ; m.Keep(v) == nil; rounds++ {
		v = map[string]any{"A": v, "B": v}
	}
	if rounds < 5 || rounds > 14 {
		t.Errorf("doubled %d times", rounds)
	}
}

func FuzzParseFormula(f *testing.F) {
	for _, text := range []string{`{{.N}}`, `{{range .L}}{{.}}{{end}}`, `{{printf "%d" 1}}`, `{{define "x"}}{{end}}`, `{{(index .L 0).X}}`} {
		f.Add(text)
	}
	data := map[string]any{"N": 7, "L": []int{1, 2}, "S": "s", "P": new(int)}
	f.Fuzz(func(t *testing.T, text string) {
		if said, err := run(text, data); err == nil && strings.Contains(said, "0xc0") && !strings.Contains(text, "0xc0") {
			t.Errorf("%q printed an address: %q", text, said)
		}
	})
}
