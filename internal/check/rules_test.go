package check_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"rapporteur/internal/check"
	"rapporteur/internal/diag"
	"rapporteur/internal/fix"
	"rapporteur/internal/verify"
)

var update = flag.Bool("update", false, "write docs/rules.md anew")

const manual = "../../docs/rules.md"

// catalogue is that of all rules of the program.
func catalogue() check.Catalogue {
	return check.NewCatalogue(verify.Rules()...)
}

func TestTheManualIsGeneratedFromTheRules(t *testing.T) {
	want := catalogue().Manual()
	if *update {
		if err := os.WriteFile(manual, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/rules.md is stale; run this test with -update")
	}
}

// archives returns the examples: by rule, then by folder, the files.
func archives(t *testing.T) (base map[string]string, all map[string]map[string]map[string]string) {
	t.Helper()
	names, err := filepath.Glob("examples/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	base, all = make(map[string]string), make(map[string]map[string]map[string]string)
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rule := strings.TrimSuffix(filepath.Base(name), ".txtar")
		if rule == "base" {
			for _, f := range archive.Files {
				base[f.Name] = string(f.Data)
			}
			continue
		}
		all[rule] = make(map[string]map[string]string)
		for _, f := range archive.Files {
			folder, file, _ := strings.Cut(f.Name, "/")
			if all[rule][folder] == nil {
				all[rule][folder] = make(map[string]string)
			}
			all[rule][folder][file] = string(f.Data)
		}
	}
	return base, all
}

// settings lets every rule apply, those that are off too.
func settings(t *testing.T, more ...string) check.Settings {
	t.Helper()
	text := "[rules]\n" + strings.Join(more, "")
	for _, r := range check.Rules() {
		if r.Off {
			text += r.ID + ` = "warning"` + "\n"
		}
	}
	s, findings := check.ReadSettings(file("rapporteur.toml", text))
	for _, f := range findings {
		t.Fatal(f.Message)
	}
	return s
}

func TestExamplesBreakTheirRuleAtTheMarkedPlaces(t *testing.T) {
	base, all := archives(t)
	for rule, folders := range all {
		for folder, files := range folders {
			t.Run(rule+"/"+folder, func(t *testing.T) {
				e := newExample(base, files)
				if bad := strings.HasPrefix(folder, "bad"); bad != (len(e.expected) > 0) {
					t.Fatalf("the example marks %d places", len(e.expected))
				}
				ctx, earlier := open(t, e)
				got := places(check.Run(ctx, earlier, settings(t, e.settings), 2), rule)
				if !slices.Equal(got, e.expected) {
					t.Errorf("findings at\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(e.expected, "\n\t"))
				}
			})
		}
	}
}

// TestFixesMendWhatTheyClaim applies the fixes of all bad examples: what they
// belong to must be gone, and nothing new must come.
func TestFixesMendWhatTheyClaim(t *testing.T) {
	base, all := archives(t)
	fixed := make(map[string]bool)
	for rule, folders := range all {
		for folder, files := range folders {
			e := newExample(base, files)
			ctx, earlier := open(t, e)
			before := check.Run(ctx, earlier, settings(t), 2)
			changes, applied := fix.Apply(before)
			for _, c := range changes {
				e.MapFS[strings.TrimPrefix(c.Name, "session/")] = &fstest.MapFile{Data: c.After}
			}
			for _, f := range applied {
				fixed[f.Rule] = true
			}
			ctx, earlier = open(t, e)
			if after := check.Run(ctx, earlier, settings(t), 2); len(after) != len(before)-len(applied) {
				t.Errorf("%s/%s: %d findings, %d fixes applied, then %d findings", rule, folder, len(before), len(applied), len(after))
			}
		}
	}
	if !fixed["reference-typed"] {
		t.Errorf("fixes were applied for %v only", fixed)
	}
}

func TestEveryAppliedRuleHasExamples(t *testing.T) {
	_, all := archives(t)
	for _, r := range check.Rules() {
		if r.Applied() && !strings.HasPrefix(r.ID, "text-") && (all[r.ID]["bad"] == nil || all[r.ID]["good"] == nil) {
			t.Errorf("%s needs bad/ and good/ in examples/%s.txtar", r.ID, r.ID)
		}
		if r.Summary == "" || r.Why == "" || r.Hint == "" || strings.HasSuffix(r.Summary, ".") {
			t.Errorf("%s is not documented: it needs a summary without a full stop, why and a hint", r.ID)
		}
	}
	for id := range all {
		if _, ok := check.Find(id); !ok {
			t.Errorf("examples/%s.txtar is about no rule", id)
		}
	}
}

func TestTheBaseOfTheExamplesBreaksNoRule(t *testing.T) {
	base, _ := archives(t)
	ctx, earlier := open(t, newExample(base, nil))
	for _, f := range check.Run(ctx, earlier, settings(t), 2) {
		t.Errorf("%s: %s [%s]", f.Span, f.Message, f.Rule)
	}
}

// TestEveryRuleOfTheSourceIsDocumented holds the identifiers that the stages
// put into findings against the documented ones.
func TestEveryRuleOfTheSourceIsDocumented(t *testing.T) {
	used := usedRules(t)
	for _, r := range check.Rules() {
		if !r.Applied() && used[r.ID] == "" {
			t.Errorf("no stage applies %s", r.ID)
		}
		delete(used, r.ID)
	}
	for id, where := range used {
		t.Errorf("%s: the rule %s is not documented", where, id)
	}
}

// usedRules returns the rules that the source of other packages names, each
// with a place.
func usedRules(t *testing.T) map[string]string {
	t.Helper()
	used := make(map[string]string)
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, value := range ruleValues(n) {
				if id, err := strconv.Unquote(value.Value); err == nil {
					used[id] = set.Position(value.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return used
}

// ruleValues returns the texts in a node that name rules: of fields called
// Rule, and of constants whose names begin with rule.
func ruleValues(n ast.Node) []*ast.BasicLit {
	var found []*ast.BasicLit
	literal := func(e ast.Expr) {
		if value, ok := e.(*ast.BasicLit); ok && value.Kind == token.STRING {
			found = append(found, value)
		}
	}
	switch n := n.(type) {
	case *ast.CompositeLit:
		if name, ok := n.Type.(*ast.SelectorExpr); ok && name.Sel.Name == "Rule" && fmt.Sprint(name.X) == "rule" {
			for _, field := range n.Elts {
				if field := field.(*ast.KeyValueExpr); field.Key.(*ast.Ident).Name == "ID" {
					literal(field.Value)
				}
			}
		}
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Rule" {
			literal(n.Value)
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if strings.HasPrefix(name.Name, "rule") && i < len(n.Values) {
				literal(n.Values[i])
			}
		}
	}
	return found
}

func TestExplainNamesTheRuleThatWasMeant(t *testing.T) {
	text, err := catalogue().Explain("speaker-absent")
	if err != nil || !strings.Contains(text, `speakers = ["GRC", "ITA"]`) || strings.ContainsAny(text, "⟦⟧") {
		t.Errorf("Explain: %v\n%s", err, text)
	}
	if _, err := catalogue().Explain("speaker-absnet"); err == nil || !strings.Contains(err.Error(), "speaker-absent") {
		t.Errorf("Explain of a misspelled rule: %v", err)
	}
}

func TestRulesAreSortedAndUnique(t *testing.T) {
	var ids []string
	for _, r := range check.Rules() {
		ids = append(ids, r.ID)
	}
	if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("%v", ids)
	}
	for _, r := range catalogue().Rules() {
		if !strings.Contains(catalogue().List(), "\n"+r.ID+" ") && r.ID != ids[0] {
			t.Errorf("%s is not listed", r.ID)
		}
	}
}

func severities(findings diag.List) string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Rule+" "+f.Severity.String())
	}
	return strings.Join(all, ", ")
}
