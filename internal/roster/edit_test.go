package roster

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/kind"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
	"rapporteur/templates"
)

// desk returns a session of that text.
func desk(t *testing.T, words *Words, text string) *Desk {
	t.Helper()
	k, findings, err := kind.Load(templates.FS, session.Text{V: "working-group-report"})
	if err != nil || findings.HasErrors() {
		t.Fatal(err, findings)
	}
	file := source.NewFile("session.toml", []byte(text))
	s := &session.Session{File: file, Kind: k}
	tomlfile.Decode(file, s) // which lacks most of what a session has
	return &Desk{Session: s, Words: words}
}

func TestOnlyTheCodesOfASessionChange(t *testing.T) {
	words := testWords(t)
	const head, group = "[participation]\nlist = \"A/1\" # kept\n", "\n[[participation.groups]]\ncapacity = \"party\"\n"
	for name, test := range map[string]struct{ before, list, after string }{
		"nothing":    {head + group + "members = [\"ESP\", \"FRA\"]\n", "France,Party\nSpain,Party", head + group + "members = [\"ESP\", \"FRA\"]\n"},
		"one line":   {head + group + "members = [\"ITA\", \"FRA\"] # why\n", "France,Party\nSpain,Party", head + group + "members = [\"FRA\", \"ESP\"] # why\n"},
		"the last":   {head + group + "members = [\"FRA\", \"ITA\"]\n", "France,Party", head + group + "members = [\"FRA\"]\n"},
		"all others": {head + group + "members = [\"ITA\"]\n", "France,Party", head + group + "members = [\"FRA\"]\n"},
		"several lines": {head + group + "members = [\n  # the first\n  \"ITA\", # Italy\n  \"PRT\",\n  \"FRA\" # France\n]\n", "France,Party\nSpain,Party",
			head + group + "members = [\n  # the first\n  # Italy\n  \"FRA\", # France\n  \"ESP\",\n]\n"},
		"line ends": {strings.ReplaceAll(head+group+"members = [\n  \"FRA\",\n]\n", "\n", "\r\n"), "France,Party\nSpain,Party",
			strings.ReplaceAll(head+group+"members = [\n  \"FRA\",\n  \"ESP\",\n]\n", "\n", "\r\n")},
		"other capacities": {head + group + "members = [\"FRA\"]\n\n[[participation.groups]]\ncapacity = \"organization\"\nmembers = [\"interpol\"]\n", "Spain,Party",
			head + group + "members = [\"ESP\"]\n\n[[participation.groups]]\ncapacity = \"organization\"\nmembers = [\"interpol\"]\n"},
		"a new group": {head + group + "members = [\"FRA\"]\n\n[adoption]\n", "France,Party\nThailand,Signatory",
			head + group + "members = [\"FRA\"]\n\n[[participation.groups]]\ncapacity = \"signatory\"\nmembers = [\"THA\"]\n\n[adoption]\n"},
		"the first group":    {"a = 1", "France,Party", "a = 1\n" + group + "members = [\"FRA\"]\n"},
		"moved":              {head + group + "members = [\"FRA\", \"ESP\"]\n", "France,Party\nSpain,Signatory", head + group + "members = [\"FRA\"]\n\n[[participation.groups]]\ncapacity = \"signatory\"\nmembers = [\"ESP\"]\n"},
		"a group that goes":  {head + group + "members = [\"FRA\"]\n# end\n", "France,Signatory", head + "\n\n[[participation.groups]]\ncapacity = \"signatory\"\nmembers = [\"FRA\"]\n# end\n"},
		"a part":             {head + group + "members = [\"ITA\", \"FRA\", \"MEX\", \"PER\", \"CHL\", \"TCD\"]\n", "France,Party\nPeru,Signatory", head + group + "members = [\"ITA\", \"FRA\", \"MEX\", \"CHL\", \"TCD\"]\n\n[[participation.groups]]\ncapacity = \"signatory\"\nmembers = [\"PER\"]\n"},
		"not understood":     {head + group + "members = [\"ITA\"]\n", "France,Party\nAtlantis,Party", head + group + "members = [\"ITA\", \"FRA\"]\n"},
		"gender":             {head + group + "members = [\"FRA\"]\n", "France,Party,F", head + group + "members = [\"FRA\"]\ngender = \"feminine\"\n"},
		"gender that was":    {head + group + "members = [\"FRA\"]\ngender = \"feminine\"\n", "France,Party,F\nFrance,Party,M", head + group + "members = [\"FRA\"]\ngender = \"mixed\"\n"},
		"no last line end":   {head + group + "members = [\"FRA\"]", "France,Party,F", head + group + "members = [\"FRA\"]\ngender = \"feminine\"\n"},
		"as it was":          {head + group + "members = [\"FRA\"]\n", "France,", head + group + "members = [\"FRA\"]\n"},
		"unknown capacity":   {head, "France,", head},
		"without any header": {"participation.groups = [{ capacity = \"party\", members = [\"FRA\"] }]\n", "Spain,Party", "session.toml:1:25: the tables participation.groups have no headers; write each below [[participation.groups]]"},
	} {
		d := desk(t, words, test.before)
		got := ""
		result, err := d.Participation("list.csv", []byte("Country,Category,Sex\n"+test.list), Options{})
		switch {
		case err != nil:
			got = err.Error()
		case len(result.Change) > 0:
			got = string(result.Change[0].After)
		default:
			got = test.before
		}
		if got != test.after {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, test.after)
		}
	}
}

// A list that lacks many is taken for a part until the user says that it is complete; who
// moves to another capacity has neither joined nor left.
func TestAListIsCompleteIfTheUserSaysSo(t *testing.T) {
	const before = "[[participation.groups]]\ncapacity = \"party\"\nmembers = [\"ITA\", \"FRA\", \"MEX\", \"PER\", \"CHL\", \"TCD\"]\n"
	for complete, want := range map[bool]string{false: "roster-partial: 4 of 6 party of the session are not in the list; left ", true: "left CHL, ITA, MEX, TCD"} {
		result, err := desk(t, testWords(t), before).Participation("list.csv", []byte("Country,Category\nFrance,Party\nPeru,Signatory\n"), Options{Complete: complete})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range result.Findings {
			got += f.Rule + ": " + f.Message + "; "
		}
		var left []string
		for _, line := range result.Left {
			left = append(left, line[:3])
		}
		slices.Sort(left)
		if got += "left " + strings.Join(left, ", "); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if moved := strings.Join(result.Moved, "; "); moved != "PER (Peru), from party to signatory" {
			t.Errorf("moved %s", moved)
		}
	}
}

// A list from which it is not clear who has which capacity is told what it can mean.
func TestACapacityThatCanBeSeveralIsTold(t *testing.T) {
	result, err := desk(t, testWords(t), "").Participation("list.csv", []byte("Country,Category\nAndorra,Observer\nMonaco,Observer\nChad,\nSpain,Party (virtual)"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range result.Findings {
		got = append(got, f.Span.String()+" "+f.Message)
	}
	want := "list.csv:B2 what is written here can mean non-signatory or non-member, for AND, MCO; list.csv:A4 nothing says in which capacity these take part: TCD"
	if strings.Join(got, "; ") != want {
		t.Errorf("got %s", strings.Join(got, "; "))
	}
}

// No organization of the lexicon is a non-governmental one, whatever --capacity says; who may
// speak in several capacities does in that of the session's statements, or else in the closest.
func TestOrganizationsHaveTheirCapacity(t *testing.T) {
	words := testWords(t)
	result, err := desk(t, words, "").Participation("list.csv", []byte("Organization\nUNODC\nIOM\n"), Options{Capacities: []string{"ngo"}})
	if err != nil || len(result.Change) > 0 || len(result.Findings) != 1 {
		t.Error(err, result.Change, result.Findings)
	}
	group := "[[participation.groups]]\ncapacity = \"un-entity\"\nmembers = [\"who\", \"unhcr\"]\n"
	for before, want := range map[string]string{
		group: "observer-un-entity",
		"[[statements]]\nkey = \"a\"\ncapacity = \"observer-organization\"\nspeakers = [\"unhcr\"]\n\n" + group: "observer-organization",
	} {
		result, err := desk(t, words, before).Statements("list.csv", []byte("Organization\nWHO\n"), Options{})
		if err != nil || len(result.Findings) > 0 || len(result.Joined) != 1 || !strings.HasSuffix(result.Joined[0], ", "+want) {
			t.Errorf("%v %v %v, want %s", err, result.Findings, result.Joined, want)
		}
	}
}

// Who speaks on an item already, in a statement about several, is not named twice.
func TestWhoSpeaksAlreadyIsLeftWhereItIs(t *testing.T) {
	before := "[[agenda]]\nkey = \"opening\"\n\n[[agenda]]\nkey = \"causes\"\n\n[[agenda]]\nkey = \"review\"\n\n[[statements]]\nkey = \"parties\"\nitems = [\"causes\", \"review\"]\ncapacity = \"party\"\n" +
		"speakers = [\"BRA\"]\n\n[[participation.groups]]\ncapacity = \"party\"\nmembers = [\"BRA\", \"ESP\", \"FRA\", \"ITA\"]\n"
	result, err := desk(t, testWords(t), before).Statements("list.csv", []byte("Item,Speaker\n2,Brazil\nItem 3,Brazil\nпункт 2,Spain\n\"2, 3\",France\nItems 3 and 2,Italy\n"), Options{})
	if err != nil || len(result.Findings) > 0 {
		t.Fatal(err, result.Findings)
	}
	want := strings.Replace(before, "[\"BRA\"]\n", "[\"BRA\", \"FRA\", \"ITA\"]\n\n[[statements]]\nkey = \"causes-party\"\nitems = [\"causes\"]\ncapacity = \"party\"\nspeakers = [\"ESP\"]\n", 1)
	if got := string(result.Change[0].After); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestStatementsAreThoseOfTheListOfSpeakers(t *testing.T) {
	before := "[[agenda]]\nkey = \"opening\"\n\n[[agenda]]\nkey = \"causes\"\nsub = [{ key = \"roots\" }]\n\n[[statements]]\nkey = \"parties\"\nitems = [\"causes\"]\ncapacity = \"party\"\n" +
		"speakers = [\"ITA\"]\n\n[[participation.groups]]\ncapacity = \"party\"\nmembers = [\"FRA\", \"ESP\", \"ITA\"]\n"
	result, err := desk(t, testWords(t), before).Statements("list.csv", []byte("Item,Speaker,Sex\n2,Spain,F\n2,France,M\n2(a),France,F\n,Italy,\n9,Spain,F\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := string(result.Change[0].After)
	want := strings.Replace(before, "speakers = [\"ITA\"]\n", `speakers = ["ITA", "ESP", "FRA"]

[[statements]]
key = "roots-party"
items = ["roots"]
capacity = "party"
speakers = ["FRA"]
gender = "feminine"

[[statements]]
key = "party"
capacity = "party"
speakers = ["ITA"]
`, 1)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(result.Findings) != 1 || result.Findings[0].Span.String() != "list.csv:A6" {
		t.Errorf("findings %v", result.Findings)
	}
}
