package session

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/templates"
)

// codes are those that the session in testdata may use.
func known() Known {
	names := map[string]string{"BRA": "Brazil", "FRA": "France", "TUR": "Türkiye", "GRC": "Greece", "unhcr": "Office of the High Commissioner for Refugees"}
	return Known{
		Codes:  slices.Sorted(maps.Keys(names)),
		Name:   func(code string) string { return names[code] },
		Places: []string{"geneva", "vienna"},
		Kind: func(Text) *kind.Kind {
			k, _ := kind.Read([]*source.File{source.NewFile("kind.toml", []byte(declared))})
			return k
		},
	}
}

// declared is the kind of report of the session in testdata.
const declared = `[offices.chair]
presides = true
[offices.vice-chair]
[capacities.secretariat]
of = "secretariat"
speaks = true
[capacities.party]
of = "state"
attends = true
experts = true
speaks = true
[capacities.signatory]
of = "state"
attends = true
[series.decision]
folder = "provisions"
[acts.adoption]
does = "decides"
needs = ["sitting", "text"]
may = ["item", "part", "how"]
[acts.vote]
does = "decides"
needs = ["sitting", "text", "counts"]
may = ["item", "in_favour", "against"]
[acts.election]
needs = ["sitting", "person", "office"]
may = ["how", "gender"]
`

// validFolder returns the valid session in testdata, for a test to spoil.
func validFolder(t *testing.T) fstest.MapFS {
	t.Helper()
	files := make(fstest.MapFS)
	root := os.DirFS("testdata/session")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(root, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// change is one edit of the valid session: old becomes new in the file. With
// no old the file is new or replaced, with neither it is deleted.
type change struct{ file, old, new string }

func (c change) apply(t *testing.T, files fstest.MapFS) {
	t.Helper()
	switch {
	case c.old == "" && c.new == "":
		for name := range files {
			if strings.HasPrefix(name, c.file) {
				delete(files, name)
			}
		}
	case c.old == "":
		files[c.file] = &fstest.MapFile{Data: []byte(c.new)}
	default:
		content := string(files[c.file].Data)
		if strings.Count(content, c.old) != 1 {
			t.Fatalf("%q occurs %d times in %s", c.old, strings.Count(content, c.old), c.file)
		}
		files[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(content, c.old, c.new, 1))}
	}
}

// TestEachMistakeIsFound spoils the valid session in one way after the other
// and compares what is printed with reviewed texts.
func TestEachMistakeIsFound(t *testing.T) {
	const main, en, fr = "session.toml", "en/texts.toml", "fr/texts.toml"
	tests := []struct {
		name    string
		changes []change
	}{
		{"session.toml missing", []change{{file: main}}},
		{"syntax error", []change{{main, `symbol = "A/CONF.1/5"`, `symbol = "A/CONF.1/5`}}},
		{"unknown key", []change{{main, "ordinal = 2", "ordnal = 2"}}},
		{"unknown table", []change{{main, "[adoption]", "[adopton]"}}},
		{"missing keys", []change{{main, `gender = "masculine"`, ""}, {main, `place = "vienna"`, ""}}},
		{"missing table", []change{{main, "[meeting]\nordinal = 2\nplace = \"vienna\"\nfrom = 2024-03-04\nto = 2024-03-05\n", ""}}},
		{"no symbol", []change{{main, "symbol = \"A/CONF.1/5\"\n", ""}}},
		{"symbol with a space", []change{{main, "A/CONF.1/2", "A/CONF.1/ 2"}}},
		{"symbols with characters of paths and shells", []change{{main, "A/CONF.1/5", `../../etc/passwd`}, {main, "A/CONF.1/2", `A:CONF?<>|\\x`}}},
		{"symbol that names no file", []change{{main, "A/CONF.1/5", "A/" + strings.Repeat("X", 300)}}},
		{"word not allowed", []change{{main, `"general"`, `"genral"`}}},
		{"impossible dates", []change{{main, "from = 2024-03-04", "from = 2024-02-30"}, {main, "received = 2024-03-08", "received = 2204-03-08"}}},
		{"meeting ends before it begins", []change{{main, "to = 2024-03-05", "to = 2024-03-03"}}},
		{"numbers below one", []change{{main, "ordinal = 2", "ordinal = 0"}, {main, "number = 1", "number = -1"}}},
		{"numbers that have no words", []change{{main, "ordinal = 2", "ordinal = 1000000"}}},
		{"sitting twice", []change{{main, "number = 2", "number = 1"}}},
		{"adopted at no sitting", []change{{main, "[adoption]\nsitting = 2", "[adoption]\nsitting = 3"}}},
		{"key that is none", []change{{main, `key = "kaya"`, `key = "Ms Kaya"`}, {main, `key = "estimates"`, `key = "2"`}, {main, `body = "example"`, `body = "../x"`}}},
		{"key twice", []change{{main, `{ key = "election" }`, `{ key = "budget" }`}}},
		{"statement key twice", []change{{main, `key = "joint"`, `key = "parties"`}}},
		{"unknown agenda items", []change{{main, `items = ["opening"]`, `items = ["openning"]`}, {main, "item = \"budget\"\n\n[[statements]]", "item = \"nothing\"\n\n[[statements]]"}}},
		{"number that two agenda items have", []change{{main, `key = "budget"`, "key = \"budget\"\nnumber = \"1\""}}},
		{"numbers that are none", []change{{main, `key = "budget"`, "key = \"budget\"\nnumber = \"\""}, {main, "[adoption]", "[numbers]\nx = \"{2}\"\n\n[adoption]"}}},
		{"item twice in a list", []change{{main, `items = ["opening"]`, `items = ["opening", "opening"]`}}},
		{"unknown codes", []change{{main, `affiliation = "TUR"`, `affiliation = "TUK"`}, {main, `members = ["FRA"]`, `members = ["Greece", "XXXXX"]`}}},
		{"unknown place", []change{{main, `place = "vienna"`, `place = "viena"`}}},
		{"unknown languages", []change{{main, `["en", "fr"]`, `["en", "fr", "de"]`}, {main, "en = { number", "eng = { number"}}},
		{"no language", []change{{main, `["en", "fr"]`, "[]"}}},
		{"surname not in the name", []change{{main, `surname = "da Silva"`, `surname = "da Sylva"`}}},
		{"nobody spoke", []change{{main, `speakers = ["FRA", "TUR"]`, ""}}},
		{"several speakers for others", []change{{main, `speakers = ["TUR"]`, `speakers = ["TUR", "BRA"]`}}},
		{"acts that the kind does not know, or not so", []change{
			{main, `kind = "vote"`, `kind = "votte"`}, {main, "sitting = 1\nperson = \"kaya\"\noffice = \"vice-chair\"", "capacity = \"partie\"\nperson = \"kaya\""},
		}},
		{"act at no sitting", []change{{main, "sitting = 1\nperson", "sitting = 7\nperson"}}},
		{"act with a date of its own", []change{{main, "sitting = 1\nperson", "sitting = 1\ndate = 2024-03-04\nperson"}}},
		{"acts of other tables", []change{{main, `kind = "vote"`, `kind = "statement"`}, {main, `kind = "election"`, `kind = "panel"`}}},
		{"acts that name what is not there", []change{
			{main, `person = "kaya"`, `person = "kay"`}, {main, `item = "budget"` + "\ntext = \"estimates-approved\"\npart", "item = \"bugdet\"\ndocument = \"paper\"\npart"}, {main, `against = ["BRA"]`, `against = ["XYZ"]`},
		}},
		{"act with several persons in two ways", []change{{main, `person = "kaya"`, `person = "kaya"` + "\npeople = [\"silva\"]"}}},
		{"unknown way to decide", []change{{main, `how = "consensus"`, `how = "concensus"`}}},
		{"gender of persons who have their own", []change{{main, `kind = "election"`, "kind = \"election\"\ngender = \"feminine\""}}},
		{"gender that an act cannot have", []change{{main, `kind = "adoption"`, "kind = \"adoption\"\ngender = \"plural\""}}},
		{"key of an act twice", []change{{main, `kind = "election"`, "kind = \"election\"\nkey = \"vote\""}, {main, `kind = "adoption"`, "kind = \"adoption\"\nkey = \"parties\""}}},
		{"votes below none", []change{{main, "against = 1", "against = -1"}}},
		{"act after what is not there", []change{{main, `after = "silva"`, `after = "silvia"`}}},
		{"act after a later sitting", []change{{main, `person = "kaya"`, `person = "kaya"` + "\nafter = \"vote\""}}},
		{"acts in a circle", []change{
			{main, `kind = "election"`, "kind = \"election\"\nkey = \"chair\"\nafter = \"adopted\""}, {main, "sitting = 1\nperson", "sitting = 2\nperson"},
			{main, `kind = "adoption"`, "kind = \"adoption\"\nkey = \"adopted\"\nafter = \"vote\""}, {main, `after = "silva"`, `after = "chair"`},
		}},
		{"part of a text without words", []change{{en, `operative-1 = "paragraph 1"`, ""}}},
		{"language folder missing", []change{{file: "fr/"}}},
		{"texts missing", []change{{file: fr}}},
		{"Markdown missing", []change{{file: "fr/deliberations/budget.md"}, {file: "fr/annexes/"}}},
		{"file of no use", []change{{"fr/deliberations/opening.md", "", "x"}, {"en/text.toml", "", "x"}, {"en/.hidden", "", "x"}, {"en/copy~", "", "x"}}},
		{"text missing, misspelled, empty", []change{{en, "election =", "elektion ="}, {fr, `budget = "le budget"`, `budget = " "`}}},
		{"table of texts missing", []change{{en, "[annexes]\ncontributions = \"Contributions\"\n", ""}}},
		{"texts with a syntax error", []change{{en, `budget = "Budget"`, `budget = Budget`}}},
		{"Arabic text of the wrong type", []change{{en, `budget = "the budget"`, `budget = ["الميزانية"]`}}},
		{"Markdown that is not UTF-8", []change{{"en/annexes/contributions.md", "", "a\xff"}}},
		{"Markdown with line ends that are none everywhere", []change{{"en/annexes/contributions.md", "", "a\u2028b\rc\u0085"}, {fr, `"le budget"`, `"le\u2029budget"`}}},
		{"format of an earlier version", []change{{main, "format = 2\n", ""}, {main, "officers", "chairs"}, {main, `"general"`, `"x"`}}},
		{"format of a later version", []change{{main, "format = 2", "format = 3"}}},
		{"format in quotes", []change{{main, "format = 2", `format = "2"`}}},
		{"keys of an earlier format", []change{{main, "[[officers]]", "[[chairs]]"}}},
		{"role of an earlier format", []change{{main, `office = "chair"`, `role = "chair"`}}},
		{"unknown office", []change{{main, `office = "chair"`, `office = "vice-chairman"`}}},
		{"office by the word of a report", []change{{main, `office = "chair"`, `office = "president"`}}},
		{"office forgotten", []change{{main, `office = "chair"`, ""}}},
		{"capacity that is unknown", []change{{main, "capacity = \"party\"\nspeakers = [\"TUR\"]", "capacity = \"partie\"\nspeakers = [\"TUR\"]"}}},
		{"capacity of participants only", []change{{main, "capacity = \"party\"\nspeakers = [\"TUR\"]", "capacity = \"signatory\"\nspeakers = [\"TUR\"]"}}},
		{"capacity of speakers only", []change{{main, "capacity = \"party\"\nmembers = [\"FRA\"]", "capacity = \"secretariat\"\nmembers = [\"FRA\"]"}}},
		{"one key for two persons", []change{{main, `key = "silva"`, `key = "kaya"`}}},
		{"earlier meeting that ends before it begins", []change{{main, "[[agenda]]\nkey = \"opening\"", "[[past]]\nfrom = 2020-01-02\nto = 2020-01-01\n[[agenda]]\nkey = \"opening\""}}},
		{"own organization, group and place without names", []change{{main, "[adoption]", "[[organizations]]\nkey = \"institute\"\n[[groups]]\nkey = \"friends\"\n[[places]]\nkey = \"town\"\n[adoption]"}}},
		{"own names that are known already", []change{{main, "[adoption]", "[[groups]]\nkey = \"unhcr\"\n[[places]]\nkey = \"vienna\"\n[adoption]"}}},
		{"own names that are twice or lack words", []change{
			{main, "[adoption]", "[[organizations]]\nkey = \"institute\"\n[[groups]]\nkey = \"institute\"\n[[places]]\nkey = \"town\"\n[adoption]"},
			{en, "[annexes]", "[organizations]\ninstitute.list = \"\"\n[groups]\ninstitut.list = \"Institute\"\n[annexes]"},
		}},
		{"names of persons", []change{{fr, "[annexes]", "[people]\nkaya = { name = \"Aïché Kaya\", surname = \"Caya\" }\nnobody = { name = \"X\" }\nsilva.name = \"\"\n[annexes]"}}},
		{"several mistakes at once", []change{{main, `"general"`, `"x"`}, {main, `series = "decision"`, `series = "dcision"`}, {main, `"TUR"]` + "\non", `"TUR", 1]` + "\non"}, {fr, "[functions]", "[function]"}}},
	}
	var b strings.Builder
	for _, test := range tests {
		files := validFolder(t)
		for _, c := range test.changes {
			c.apply(t, files)
		}
		_, findings, err := Load(files, "s", known())
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		if !findings.HasErrors() {
			t.Errorf("%s: nothing found", test.name)
		}
		fmt.Fprintf(&b, "== %s\n", test.name)
		if err := findings.WriteText(&b, false); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "testdata/findings.golden", b.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestValidSessionLoadsWithAllItsFiles(t *testing.T) {
	files := validFolder(t)
	files["fr/messages.toml"] = &fstest.MapFile{Data: []byte("[a]\nother = 'x'\n")}
	s, findings, err := Load(files, "some/where", known())
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	if got := len(s.Words); got != 2 {
		t.Fatalf("%d languages, want 2", got)
	}
	fr := s.In(lang.French)
	if fr == nil || s.In(lang.Arabic) != nil {
		t.Fatal("In does not find the published languages, and only these")
	}
	got := []string{
		fr.Texts.File.Name(), fr.Texts.Agenda["budget"].Span.String(), fr.Deliberations["budget"].Name(),
		fr.Recommendations["budget"].Name(), fr.Provisions["decisions"].Name(), fr.Annexes["contributions"].Name(), fr.Messages.Name(),
		s.Moderators[0].Surname.Span.String(), s.Statements[1].OnBehalf[1].Span.String(), s.Document.Jobs[lang.English].Received.Span.String(),
	}
	want := []string{
		"some/where/fr/texts.toml", "some/where/fr/texts.toml:4:10", "some/where/fr/deliberations/budget.md",
		"some/where/fr/recommendations/budget.md", "some/where/fr/provisions/decisions.md", "some/where/fr/annexes/contributions.md",
		"some/where/fr/messages.toml",
		"some/where/session.toml:52:11", "some/where/session.toml:67:21", "some/where/session.toml:14:38",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if s.In(lang.English).Messages != nil {
		t.Error("English has messages of its own")
	}
}

// unreadable is a folder in which one file cannot be read.
type unreadable struct {
	fs.FS
	name string
}

var errDisk = errors.New("the disk is on fire")

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errDisk}
	}
	return u.FS.Open(name)
}

func TestFailureOfReadingIsAnErrorAndNoFinding(t *testing.T) {
	for _, name := range []string{"session.toml", "fr/texts.toml", "en/annexes/contributions.md", "fr"} {
		_, findings, err := Load(unreadable{validFolder(t), name}, "s", known())
		if !errors.Is(err, errDisk) {
			t.Errorf("%s: error %v, want %v", name, err, errDisk)
		}
		for _, f := range findings {
			if f.Rule == ruleFileMissing.ID {
				t.Errorf("%s: finding %s %s", name, f.Span, f.Message)
			}
		}
	}
}

// TestSampleLoads reads the published sample; its codes are those of the
// locales and not known here.
func TestSampleLoads(t *testing.T) {
	here := known()
	here.Kind = func(Text) *kind.Kind {
		k, _, _ := kind.Load(templates.FS, Text{V: "working-group-report"})
		return k
	}
	s, findings, err := Load(os.DirFS(sample), "s", here)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		if f.Rule != ruleCode.ID {
			t.Errorf("%s: %s [%s]", f.Span, f.Message, f.Rule)
		}
	}
	if s.Document.Symbol.V != "CTOC/COP/WG.7/2024/5" || len(s.Agenda) != 6 || len(s.Words) != 6 {
		t.Errorf("symbol %q, %d agenda items, %d languages", s.Document.Symbol.V, len(s.Agenda), len(s.Words))
	}
}
