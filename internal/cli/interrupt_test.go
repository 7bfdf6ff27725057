package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
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
	var out, failures bytes.Buffer
	terminal := Terminal{Out: &out, Err: &failures}
	flags := buildFlags{out: filepath.Join(t.TempDir(), "out"), formats: words{list: pipeline.Formats()}}
	project, _, _ := flags.project.open(nil)
	draft, err := project.DraftFolder("../../sessions/ctoc-cop-wg7-2024")
	if err != nil {
		t.Fatal(err)
	}
	draft.Findings.Add(diag.Finding{Severity: diag.Warning, Message: "the draft has its findings"})
	b, err := newBuilder(ctx, terminal, flags, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.render(draft, flags.out)
	code := exitCode(terminal, err)
	if code != failed || !strings.Contains(failures.String(), "nothing in "+flags.out+" was replaced: ") {
		t.Errorf("exit code %d: %s", code, failures.String())
	}
	if !strings.Contains(failures.String(), "warning: the draft has its findings") {
		t.Errorf("the findings are not printed: %s", failures.String())
	}
	if _, err := os.Stat(flags.out); !os.IsNotExist(err) {
		t.Errorf("the output folder: %v", err)
	}
}

// A session that is saved while it is read would give files of neither state.
func TestASessionThatChangesWhileItIsReadIsNotPublished(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../sessions/ctoc-cop-wg7-2024")); err != nil {
		t.Fatal(err)
	}
	flags := buildFlags{out: filepath.Join(t.TempDir(), "out"), formats: words{list: []string{pipeline.JSON}}}
	b, err := newBuilder(t.Context(), Terminal{Out: io.Discard, Err: io.Discard}, flags, nil)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(flags.out, "s")
	b.tell = saver{b.tell, func() {
		name := filepath.Join(dir, "fr", "texts.toml")
		content, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		if err := os.WriteFile(name, append(content, "# saved\n"...), 0o644); err != nil {
			t.Error(err)
		}
	}}
	if err := b.session(dir, folder); err == nil || !strings.Contains(err.Error(), "changed while it was read") {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Errorf("the output folder: %v", err)
	}
}

// saver is an author who saves once the session is checked.
type saver struct {
	reporter
	save func()
}

func (s saver) checked(diag.List) { s.save() }

func TestAnInterruptionHasAnExitCodeOfItsOwn(t *testing.T) {
	var out bytes.Buffer
	joined := errors.Join(errFound, fmt.Errorf("nothing was replaced: %w", errInterrupted), errors.New("another"))
	if code := exitCode(Terminal{Err: &out}, joined); code != interrupted {
		t.Errorf("exit code %d", code)
	}
}
