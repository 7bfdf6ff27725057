package cli

import (
	"bytes"
	"strings"
	"testing"

	"rapporteur/internal/diag"
)

// Either output may go to a file while the other is a terminal.
func TestEachOutputHasItsOwnColours(t *testing.T) {
	findings := diag.List{{Severity: diag.Error, Message: "wrong"}}
	for _, onErr := range []bool{false, true} {
		var out, err bytes.Buffer
		terminal := Terminal{Out: &out, Err: &err, ColorOut: !onErr, ColorErr: onErr}
		print, _ := printer(terminal, "text")
		if print(diag.Report{Findings: findings}) != nil || conclude(terminal, findings, false) != errFound {
			t.Fatal("not printed")
		}
		const escape = "\x1b["
		if strings.Contains(out.String(), escape) == onErr || strings.Contains(err.String(), escape) != onErr {
			t.Errorf("colours on the error output: %v; got %q and %q", onErr, out.String(), err.String())
		}
	}
}

func TestColoursCanBeSwitchedOff(t *testing.T) {
	for _, test := range []struct {
		term, noColor   string
		capable, colors bool
	}{{"xterm", "", true, true}, {"xterm", "1", true, false}, {"dumb", "", false, false}} {
		env := map[string]string{"TERM": test.term, "NO_COLOR": test.noColor}
		capable, colors := abilities(func(name string) string { return env[name] })
		if capable != test.capable || colors != test.colors {
			t.Errorf("TERM=%s NO_COLOR=%s: %t, %t", test.term, test.noColor, capable, colors)
		}
	}
}

// What follows a line end would be read as nothing.
func TestALineEndSeparatesNoWords(t *testing.T) {
	w := words{list: []string{"html"}}
	if err := w.Set("fr\nen"); err == nil || !strings.Contains(err.Error(), "separate words by commas") {
		t.Errorf("error %v", err)
	}
	if err := w.Set("fr,en"); err != nil || w.String() != "[fr,en]" {
		t.Errorf("%v, %v", w.String(), err)
	}
	if err := w.Set("ru"); err != nil || w.String() != "[fr,en,ru]" {
		t.Errorf("%v, %v", w.String(), err)
	}
}

func TestProgressNamesTheSession(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(Terminal{Err: &out, Interactive: true}, false)
	p.begin("a-session")
	p.step(3, 18)
	p.end()
	if out.String() != "\ra-session 3/18\r\x1b[K" {
		t.Errorf("%q", out.String())
	}
}

func TestTheClosingLineNamesWhatThereIs(t *testing.T) {
	for want, c := range map[string]count{
		"3 built, 1 failed":              {built: 3, failed: 1},
		"1 built, 2 unchanged, 1 failed": {built: 1, unchanged: 2, failed: 1},
		"1 unchanged":                    {unchanged: 1},
	} {
		if got := c.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What the command library says goes where the program's own errors go.
func TestTheCommandLibraryUsesTheTerminal(t *testing.T) {
	var out, errors bytes.Buffer
	if code := Run([]string{"__complete", "verify", "--format", ""}, Terminal{Out: &out, Err: &errors}); code != clean {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(out.String(), "sarif\n") || !strings.Contains(errors.String(), "Completion ended") {
		t.Errorf("out %q, errors %q", out.String(), errors.String())
	}
}
