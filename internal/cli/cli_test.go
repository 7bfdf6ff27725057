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
		if print(findings) != nil || conclude(terminal, findings, false) != errFound {
			t.Fatal("not printed")
		}
		const escape = "\x1b["
		if strings.Contains(out.String(), escape) == onErr || strings.Contains(err.String(), escape) != onErr {
			t.Errorf("colours on the error output: %v; got %q and %q", onErr, out.String(), err.String())
		}
	}
}
