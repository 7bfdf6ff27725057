package cli

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"rapporteur/internal/render/data"
)

var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"rapporteur": func() { os.Exit(Run(os.Args[1:], Standard())) },
	})
}

// TestScripts runs the command line as its users do.
func TestScripts(t *testing.T) {
	runScripts(t, "testdata/script", map[string]func(*testscript.TestScript, bool, []string){"edit": edit, "texts": texts})
}

// runScripts runs the scripts in a folder, which have more commands. Each
// finds a copy of the sample session in its folder, to break it.
func runScripts(t *testing.T, folder string, commands map[string]func(*testscript.TestScript, bool, []string)) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	scripts, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(scripts) == 0 {
		t.Fatal("there are no scripts: ", err)
	}
	if testing.Short() { // with the race detector: what they start at the same time is much the same in all
		var some []string
		for i := 0; i < len(scripts); i += 3 {
			some = append(some, scripts[i])
		}
		scripts = some
	}
	testscript.Run(t, testscript.Params{
		Files:         scripts,
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ROOT", root)
			sample := filepath.Join(root, "sessions", "ctoc-cop-wg7-2024")
			return os.CopyFS(filepath.Join(env.WorkDir, "session"), os.DirFS(sample))
		},
		Cmds: commands,
	})
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

// texts FILE prints the headings and the texts without a number of a JSON edition.
func texts(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: texts FILE")
	}
	e, err := data.Read([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%s %s %s\n", e.Document.Symbol, e.Document.Date, strings.Join(e.Document.Languages, " "))
	for _, s := range e.Outline {
		fmt.Fprintln(ts.Stdout(), strings.Repeat("#", s.Level), s.Title)
		for _, p := range e.Unnumbered {
			if p.Section == s.Key {
				fmt.Fprintln(ts.Stdout(), p.Text)
			}
		}
	}
}

func replaceOnce(text, old, new string) (string, bool) {
	return strings.Replace(text, old, new, 1), strings.Count(text, old) == 1
}
