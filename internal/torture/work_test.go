package torture

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// work is what processes of the program do in a folder.
type work struct {
	begin func(folder string) error           // makes the folder ready for a process
	args  func(folder string, i int) []string // the arguments of process number i
	lines int                                 // how many lines a process prints before it writes files
	whole func(folder string) error           // says what is neither old nor new
	done  func(folder string, i int) error    // says what process i, the last one, has not done
	look  func(folder string) (bool, error)   // what a reader sees, and whether it counts
	late  int                                 // the exit code of a process that finds the work done by another
}

// builds is the work of building the two versions of the session into one
// folder in turn: the new one, the old one, and so on.
func (p *program) builds() work {
	set := func(folder string) string { return filepath.Join(folder, "out", "s") }
	return work{
		begin: func(folder string) error {
			if _, err := os.Stat(set(folder)); err == nil {
				return nil
			}
			return os.CopyFS(set(folder), os.DirFS(filepath.Join(filepath.Dir(p.old), "out", "s")))
		},
		args: func(folder string, i int) []string { return p.build([]string{p.new, p.old}[i%2], folder) },
		// begin, checked, and one line for each of two files
		lines: 4,
		whole: func(folder string) error { return oneOf(set(folder), p.oldID, p.newID) },
		look:  func(folder string) (bool, error) { return look(set(folder)) },
		done: func(folder string, i int) error {
			return errors.Join(oneOf(set(folder), []string{p.newID, p.oldID}[i%2]), nothingAside(filepath.Join(folder, "out"), "s"))
		},
	}
}

// build returns the arguments that build a session, even if nothing has
// changed.
func (p *program) build(session, folder string) []string {
	return []string{"build", session, "--out", filepath.Join(folder, "out"), "--force", "--events", "--lang", "en,fr", "--format", "json"}
}

const reportName = "report.md"

// fixes is the work of changing a finished report.
func (p *program) fixes() work {
	holds := func(folder string, versions ...[]byte) error {
		content, err := os.ReadFile(filepath.Join(folder, reportName))
		if err != nil {
			return err
		}
		for _, version := range versions {
			if bytes.Equal(content, version) {
				return nil
			}
		}
		return fmt.Errorf("%s has %d bytes and is not what it should be", reportName, len(content))
	}
	return work{
		begin: p.writeReport,
		args:  func(folder string, _ int) []string { return p.fix(folder) },
		whole: func(folder string) error { return holds(folder, p.wrong, p.right) },
		done: func(folder string, _ int) error {
			return errors.Join(holds(folder, p.right), nothingAside(folder, reportName))
		},
		look: func(folder string) (bool, error) { return true, holds(folder, p.wrong, p.right) },
		late: 2,
	}
}

// writeReport writes the report with its mistakes.
func (p *program) writeReport(folder string) error {
	return os.WriteFile(filepath.Join(folder, reportName), p.wrong, 0o644)
}

// fix returns the arguments that correct the report.
func (p *program) fix(folder string) []string {
	return []string{"check", filepath.Join(folder, reportName), "--lang", "en", "--fix"}
}
