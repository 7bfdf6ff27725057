package cli

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"rapporteur": func() { os.Exit(Run(os.Args[1:], Standard())) },
	})
}

// TestScripts runs the command line as its users do. Each finds a copy of
// the sample session in its folder, to break it.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ROOT", root)
			sample := filepath.Join(root, "sessions", "ctoc-cop-wg7-2024")
			return os.CopyFS(filepath.Join(env.WorkDir, "session"), os.DirFS(sample))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edit":  edit,
			"tmpfs": tmpfs,
		},
		Condition: func(name string) (bool, error) {
			if name == "mount" { // may mount file systems
				return runtime.GOOS == "linux" && os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
	})
}

// tmpfs DIR SIZE mounts a small file system until the script ends.
func tmpfs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tmpfs DIR SIZE")
	}
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(exec.Command("mount", "-t", "tmpfs", "-o", "size="+args[1], "tmpfs", dir).Run())
	ts.Defer(func() { ts.Check(exec.Command("umount", dir).Run()) })
}

// edit FILE OLD NEW replaces the one place where FILE has OLD; \n is a line end.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	name := ts.MkAbs(args[0])
	content, err := os.ReadFile(name)
	ts.Check(err)
	lines := strings.NewReplacer(`\n`, "\n")
	changed, ok := replaceOnce(string(content), lines.Replace(args[1]), lines.Replace(args[2]))
	if !ok {
		ts.Fatalf("%s does not hold %q exactly once", args[0], args[1])
	}
	ts.Check(os.WriteFile(name, []byte(changed), 0o644))
}

func replaceOnce(text, old, new string) (string, bool) {
	return strings.Replace(text, old, new, 1), strings.Count(text, old) == 1
}
