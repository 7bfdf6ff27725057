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

func TestASignalEndsTheContext(t *testing.T) {
	ctx, stop := interruptible(t.Context(), func() {})
	defer stop()
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(os.Interrupt); err != nil {
		t.Skip("this system has no signals:", err)
	}
	<-ctx.Done()
}

func TestAnInterruptedBuildLeavesNothingAndSaysSo(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, errors bytes.Buffer
	terminal := Terminal{Out: &out, Err: &errors}
	flags := buildFlags{out: filepath.Join(t.TempDir(), "out"), formats: words{list: pipeline.Formats()}}
	project, _, _ := flags.project.open()
	draft, err := project.DraftFolder("../../sessions/ctoc-cop-wg7-2024")
	if err != nil {
		t.Fatal(err)
	}
	draft.Findings.Add(diag.Finding{Severity: diag.Warning, Message: "the draft has its findings"})
	b, err := newBuilder(ctx, terminal, flags)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.render(draft, flags.out)
	code := exitCode(terminal, err)
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
