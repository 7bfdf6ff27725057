package cli

import (
	"bytes"
	"strings"
	"testing"

	"rapporteur/internal/plain"
)

// What is typed, and what files are named, is printed by every command.
func TestNoCommandPrintsItsArgumentsRaw(t *testing.T) {
	commands := []string{
		"@", "--@", "check @", "check @.md --lang en", "check --format @ x", "check x.md --lang @", "build @", "build --format @ x", "build --data @ x",
		"build --font-dir @ x", "build --jobs @ x", "verify @", "verify --format json @", "renumber @ @", "renumber --format @ x y", "explain @", "help @",
	}
	t.Chdir(t.TempDir())
	for _, text := range []string{"\x1b]0;title\x07", "a\nb", "a\r\n::error::b", "::stop-commands::x", "##[add-path]x", "\u202ea", "\u2028\u0085", "\xff", "a\x00b"} {
		for _, command := range commands {
			var out, errors bytes.Buffer
			args := strings.Fields(command)
			for i := range args {
				args[i] = strings.ReplaceAll(args[i], "@", text)
			}
			if Run(args, Terminal{Out: &out, Err: &errors}) == clean {
				t.Errorf("%q: no failure", args)
			}
			for line := range strings.Lines(out.String() + errors.String()) {
				if line = strings.TrimSpace(line); strings.ContainsFunc(line, plain.Hidden) || strings.HasPrefix(line, "::") || strings.Contains(line, "##[") {
					t.Errorf("%q prints %q", args, line)
				}
			}
		}
	}
}
