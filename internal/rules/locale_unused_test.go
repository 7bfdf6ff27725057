package rules_test

import (
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"rapporteur/internal/locale/lint"
	"rapporteur/internal/rules"
)

// TestAMessageIsUnusedWhereNothingNamesIt names messages in every way that
// there is, and holds what is left against all the others.
func TestAMessageIsUnusedWhereNothingNamesIt(t *testing.T) {
	ctx, _ := composed(t, os.DirFS(sample))
	french := ctx.Languages[slices.IndexFunc(ctx.Languages, func(l *rules.Language) bool { return l.Locale.Language().Tag == "fr" })]
	named := fstest.MapFS{
		"report/body.md":   {Data: []byte(`{{t "opening.held" .}} "opening" "unclosed {{t (printf "masthead.original.%s" .)}}`)},
		"fr/messages.toml": {Data: []byte("[x]\nother = \"{{t \\\"opening.opened\\\"}}\"\n")},
		"notes.txt":        {Data: []byte(`"opening.speech"`)},
	}
	unused, err := lint.Unused(spoken(french), []string{"title", "introduction.%s"}, named)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]string)
	for _, f := range unused {
		found[f.Message] = f.Span.String()
	}
	for _, test := range []struct {
		id, named string
		unused    bool
	}{
		{"opening.held", "by a template", false},
		{"opening.opened", "by a message", false},
		{"masthead.original.ru", "by a pattern", false},
		{"title", "by the program", false},
		{"introduction.heading", "by the program, with others of its kind", false},
		{"masthead.date", "by nothing that the pattern fits", true},
		{"opening.speech", "in a file that is neither a template nor a message", true},
	} {
		place, ok := found[`nothing prints the message "`+test.id+`"`]
		if span, _ := french.Locale.Message(test.id); ok != test.unused || ok && place != span.String() {
			t.Errorf("%s, named %s: unused %v at %q, want %v at %s", test.id, test.named, ok, place, test.unused, span)
		}
	}
}
