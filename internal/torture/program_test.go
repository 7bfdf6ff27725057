package torture

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// program is the built rapporteur, and what its processes work on: two versions
// of a session for "build", and a finished report for "check --fix".
type program struct {
	binary       string
	old, new     string // folders of the two versions
	oldID, newID string // digests of their inputs, which the manifests of their sets have
	wrong, right []byte // the report before and after "check --fix"
	folder       string // which has all of these
}

// sample is the session that is built, below the root of the repository.
const sample = "sessions/example-ctoc-cop-wg4"

// newProgram builds the program of the repository at root, and makes what its
// processes work on, in a folder.
func newProgram(root, folder string) (*program, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	p := &program{
		folder: folder, binary: filepath.Join(folder, "rapporteur.exe"),
		old: filepath.Join(folder, "old", "s"), new: filepath.Join(folder, "new", "s"),
	}
	build := exec.Command("go", "build", "-o", p.binary, "./cmd/rapporteur")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	session := os.DirFS(filepath.Join(root, filepath.FromSlash(sample)))
	if err := errors.Join(os.CopyFS(p.old, session), os.CopyFS(p.new, session)); err != nil {
		return nil, err
	}
	text := filepath.Join(p.new, "en", "deliberations", "labour.md")
	if err := edit(text, "joint inspections", "common inspections"); err != nil {
		return nil, err
	}
	return p, errors.Join(p.learnSets(), p.learnFix())
}

// learnSets builds both versions and reads their digests.
func (p *program) learnSets() error {
	for session, id := range map[string]*string{p.old: &p.oldID, p.new: &p.newID} {
		if err := p.run(p.build(session, filepath.Dir(session))...); err != nil {
			return err
		}
		var err error
		if *id, err = wholeSet(filepath.Join(filepath.Dir(session), "out", "s")); err != nil {
			return err
		}
	}
	if p.oldID == p.newID {
		return errors.New("the two versions of the session have one digest")
	}
	return nil
}

// learnFix reads what "check --fix" makes of the report.
func (p *program) learnFix() (err error) {
	for i := range 200 {
		p.wrong = fmt.Appendf(p.wrong, "%d. It is \"good\" that there was an answer.\n\n", i+1)
	}
	if err := errors.Join(p.writeReport(p.folder), p.run(p.fix(p.folder)...)); err != nil {
		return err
	}
	p.right, err = os.ReadFile(filepath.Join(p.folder, reportName))
	if err == nil && bytes.Equal(p.right, p.wrong) {
		err = errors.New("check --fix changes nothing")
	}
	return err
}

// run runs the program to its end.
func (p *program) run(args ...string) error {
	out, err := exec.Command(p.binary, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%v: %w\n%s", args, err, out)
	}
	return nil
}

// edit replaces words of a file.
func edit(name, old, new string) error {
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !bytes.Contains(content, []byte(old)) {
		return fmt.Errorf("%s does not have the words %q", name, old)
	}
	return os.WriteFile(name, bytes.ReplaceAll(content, []byte(old), []byte(new)), 0o644)
}

// rows are the trials of processes of the program.
func (p *program) rows(hits int) []row {
	rows := []row{
		{"`rapporteur build`, killed at random (kill -9)", p.killed(p.builds(), hits)},
		{"`rapporteur check --fix`, killed at random (kill -9)", p.killed(p.fixes(), hits)},
		{"`rapporteur build`, SIGINT, SIGTERM or SIGHUP at random", p.interrupted(p.builds(), hits)},
		{"`rapporteur check --fix`, SIGINT, SIGTERM or SIGHUP at random", p.interrupted(p.fixes(), hits)},
		{"two `rapporteur build` at once, and a reader", p.atOnce(p.builds())},
		{"two `rapporteur check --fix` at once, and a reader", p.atOnce(p.fixes())},
	}
	if canTrace {
		rows = append(rows,
			row{"`rapporteur build`, killed at each call that changes files", p.killedAtEachCall(p.builds())},
			row{"`rapporteur check --fix`, killed at each call that changes files", p.killedAtEachCall(p.fixes())})
	}
	return rows
}
