package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/pipeline"
)

func TestAnInterruptedBuildLeavesNothingAndSaysSo(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, errors bytes.Buffer
	terminal := Terminal{Out: &out, Err: &errors}
	flags := buildFlags{out: filepath.Join(t.TempDir(), "out"), formats: pipeline.Formats()}
	project, _, _ := flags.project.open()
	draft, err := project.DraftFolder("../../sessions/ctoc-cop-wg7-2024")
	if err != nil {
		t.Fatal(err)
	}
	draft.Findings.Add(diag.Finding{Severity: diag.Warning, Message: "the draft has its findings"})
	request, err := flags.request()
	if err != nil {
		t.Fatal(err)
	}
	code := exitCode(terminal, buildOne(ctx, terminal, flags, request, draft, flags.out))
	if code != failed || !strings.Contains(errors.String(), "nothing in "+flags.out+" was replaced: ") {
		t.Errorf("exit code %d: %s", code, errors.String())
	}
	if !strings.Contains(errors.String(), "warning: the draft has its findings") {
		t.Errorf("the findings are not printed: %s", errors.String())
	}
	if _, err := os.Stat(flags.out); !os.IsNotExist(err) {
		t.Errorf("the output folder: %v", err)
	}
}
