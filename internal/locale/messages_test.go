package locale

import (
	"errors"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/source"
)

func TestAMessageIsDefinedOnceAndOverriddenOnPurpose(t *testing.T) {
	first := source.NewFile("body.toml", []byte(`greeting = "bonjour"`))
	second := source.NewFile("session.toml", []byte("greeting = \"salut\"\ngreetin = \"x\""))
	l, _ := load(t, "fr").Layer(first)
	if _, findings := l.messages.With([]*source.File{second}, message.Extends, functionNames()); len(findings) != 1 || findings[0].Related[0].Span.String() != "body.toml:1:1" {
		t.Errorf("defined twice: %v", findings)
	}
	layered, findings := l.Layer(second)
	if len(findings) != 0 || !layered.Has("greetin") {
		t.Errorf("layered: %v", findings)
	}
	overridden, findings := l.Override(second)
	if len(findings) != 1 || !strings.Contains(findings[0].Message, `no message "greetin" to replace`) || !strings.Contains(findings[0].Hint, "greeting") {
		t.Errorf("override of an unknown message: %v", findings)
	}
	for l, want := range map[*Locale]string{l: "bonjour", layered: "salut", overridden: "salut"} {
		if got, err := l.Writer(nil, nil).Execute("greeting", nil, nil); got != want || err != nil {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
}

func TestExecutionFailsWithThePlaceInTheInnermostMessage(t *testing.T) {
	l := with(t, "fr", `
bad   = "x {{.Nowhere}}"
outer = "y {{t \"bad\" .}}"
asks  = "{{t \"missing\"}}"
loop  = "{{t \"loop\"}}"
state = "{{name \"de\" \"XXX\"}}"
form  = "{{name \"genitive\" \"FRA\"}}"
mixed = "{{gender .Gender \"elle\" \"il\"}}"
[counted]
one   = "un"
other = "{{.N}}"
`)
	data := map[string]any{"Gender": "mixed", "N": 2}
	for _, c := range []struct {
		id    string
		count any
		want  string
	}{
		{"bad", nil, `test.toml:2:14 message "bad": <.Nowhere>: there is no fact "Nowhere" here`},
		{"outer", nil, `test.toml:2:14 message "bad": <.Nowhere>: there is no fact "Nowhere" here`},
		{"asks", nil, `- message "missing": the fr locale has no such message`},
		{"loop", nil, `test.toml:5:1 message "loop": messages call one another without end`},
		{"state", nil, `test.toml:6:12 message "state": no State or organization has the code "XXX"`},
		{"form", nil, `test.toml:7:12 message "form": names have no form "genitive" in this language`},
		{"mixed", nil, `test.toml:8:12 message "mixed": gender needs a word for mixed`},
		{"counted", "many", `test.toml:9:2 message "counted": its count: many is not a whole number`},
	} {
		_, err := l.Writer(nil, nil).Execute(c.id, c.count, data)
		var failed *MessageError
		if !errors.As(err, &failed) {
			t.Errorf("%s: error %v is no MessageError", c.id, err)
			continue
		}
		if got := failed.Span.String() + " " + err.Error(); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.id, got, c.want)
		}
	}
}

func TestAMessageWithoutTheFormOtherNeedsACount(t *testing.T) {
	l := with(t, "ru", "[a]\none='заседание'\nfew='заседания'\nmany='заседаний'")
	if _, err := l.Writer(nil, nil).Execute("a", nil, nil); err == nil || !strings.Contains(err.Error(), "depends on a count") {
		t.Errorf("error %v", err)
	}
}

func TestPluralFormsFollowTheLanguage(t *testing.T) {
	six := "[a]\nzero='zero'\none='one'\ntwo='two'\nfew='few'\nmany='many'\nother='other'"
	for _, c := range []struct{ tag, counts string }{
		{"ar", "0 zero 1 one 2 two 3 few 10 few 11 many 99 many 100 other 103 few"},
		{"ru", "0 many 1 one 2 few 4 few 5 many 11 many 14 many 21 one 22 few 25 many 101 one 111 many"},
		{"fr", "0 one 1 one 2 other 20 other"},
		{"es", "0 other 1 one 2 other 20 other"},
		{"en", "0 other 1 one 2 other"},
		{"zh", "0 other 1 other 2 other"},
	} {
		w := with(t, lang.Tag(c.tag), six).Writer(nil, nil)
		fields := strings.Fields(c.counts)
		for i := 0; i < len(fields); i += 2 {
			n := 0
			for _, d := range fields[i] {
				n = n*10 + int(d-'0')
			}
			if got, err := w.Execute("a", n, nil); got != fields[i+1] || err != nil {
				t.Errorf("%s %d: got %q, %v; want %q", c.tag, n, got, err, fields[i+1])
			}
		}
	}
}

func TestWhatIsWrittenKnowsWhereItComesFrom(t *testing.T) {
	l := with(t, "fr", `a = "Pour {{name \"text\" .Who}}, {{.Said}}."`)
	session := source.NewFile("session.toml", []byte(`who = "FRA"`))
	var marks source.Marks
	said, err := l.Writer(&marks, nil).Execute("a", nil, map[string]any{
		"Who": text{V: "FRA", Span: session.Span(6, 11)}, "Said": "oui",
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := source.Strip(said); got != "Pour la France, oui." {
		t.Errorf("got %q", got)
	}
	pieces, open := marks.Split(said, nil)
	if len(open) != 0 || len(pieces) != 3 {
		t.Fatalf("%d pieces, %d open", len(pieces), len(open))
	}
	if p := pieces[1]; p.Text != "la France" || p.Origin.String() != "session.toml:1:7" || p.Via[0].String() != "test.toml:1:5" {
		t.Errorf("%q from %v via %v", p.Text, p.Origin, p.Via)
	}
}

func TestMarksAreNoLetters(t *testing.T) {
	var marks source.Marks
	span := source.NewFile("f", []byte("xx")).Span(0, 1)
	mark := func(s string) string { return marks.Wrap(s, span) }
	l := with(t, "es", `a = "{{join .Items}} {{capital .Word}} {{names \"list\" .Codes}}"`)
	said, err := l.Writer(&marks, nil).Execute("a", nil, map[string]any{
		"Items": []string{"Grecia", mark("Italia")}, "Word": mark("el"), "Codes": []string{mark("ITA"), mark("GRC")},
	})
	if got := source.Strip(said); got != "Grecia e Italia El Grecia e Italia" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	french := load(t, "fr")
	if got := source.Strip(french.grammar.Elision.Elide("de", mark("Olivia"))); got != "d'Olivia" {
		t.Errorf("got %q", got)
	}
}
