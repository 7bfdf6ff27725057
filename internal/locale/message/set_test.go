package message

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// at returns what a finding covers and says.
func at(file string, tag lang.Tag, t *testing.T) []string {
	t.Helper()
	files := []*source.File{source.NewFile("m.toml", []byte(file))}
	_, findings := NewSet(tag).With(files, Extends, nil)
	var all []string
	for _, f := range findings.Sorted() {
		all = append(all, f.Span.String()+" "+f.Message)
	}
	return all
}

func TestMessagesWithMistakesAreFoundWhenTheyAreLoaded(t *testing.T) {
	for _, c := range []struct{ name, tag, file, want string }{
		{"syntax", "fr", "[a]\nother = \"x {{if}} y\"", `m.toml:2:10 the message "a" cannot be read: missing value for if`},
		{"unknown function", "fr", `a = "{{nmae 1}}"`, `m.toml:1:6 the message "a" cannot be read: function "nmae" not defined`},
		{"in a form that is seldom used", "ru", "[a]\none=\"x\"\nfew=\"x\"\nmany=\"{{end}}\"", `m.toml:4:7 the message "a" cannot be read: unexpected {{end}}`},
		{"plural forms", "ru", "[a]\none=\"x\"\nother=\"x\"", `m.toml:1:2 the message "a" has no plural form "few"|m.toml:1:2 the message "a" has no plural form "many"`},
		{"dual", "ar", "[a.b]\none=\"x\"\nzero=\"x\"\nfew=\"x\"\nmany=\"x\"\nother=\"x\"", `m.toml:1:4 the message "a.b" has no plural form "two"`},
		{"mixed table", "fr", "[a]\nother=\"x\"\ngen=\"y\"", `m.toml:3:1 "gen" is not a plural form, but its neighbours are`},
		{"table called other", "fr", "[a.other]\nfull=\"x\"", `m.toml:1:1 "a.other" is not a message`},
		{"not text", "fr", "a = 3", `m.toml:1:5 "a" is not a message`},
		{"empty", "fr", `a = ""`, `m.toml:1:5 the form "other" of the message "a" is empty`},
		{"line end", "fr", `a = "x\n\n# y"`, `m.toml:1:7 the message "a" has a line end`},
		{"line end in a form", "fr", "[a]\nother = \"\"\"x\ny\"\"\"\none = \"x\"\nmany = \"x\"", `m.toml:2:13 the message "a" has a line end`},
		{"lines joined", "fr", "a = \"\"\"\nx \\\n  y\"\"\"", ``},
		{"not TOML", "fr", "a = ", `m.toml:1:5`},
	} {
		got := strings.Join(at(c.file, lang.Tag(c.tag), t), "|")
		if got != c.want && !(c.name == "not TOML" && strings.HasPrefix(got, "m.toml:1:")) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
