package rule

import (
	"fmt"
	"strings"
)

// manualHead begins the manual of the rules.
const manualHead = `# Rules

Generated from the rules themselves; do not edit. ` + "`rapporteur explain RULE`" + ` prints the same.

A rule's level is error, warning or info. Errors stop publication; with ` + "`--strict`" + `, warnings do too. A project changes levels and options
in ` + "`rapporteur.toml`" + `:

` + "```toml" + `
[rules]
item-order = "off"
word-limit = { level = "error", limit = 10700 }
` + "```" + `

A comment with a reason silences a rule at one place: in TOML for its own line or the next, in Markdown for its own paragraph or the next.

` + "```" + `
# rapporteur:ignore RULE reason
<!-- rapporteur:ignore RULE reason -->
` + "```" + `

Some rules cannot be silenced, because the report would be wrong. Examples show the files, or the tables of ` + "`session.toml`" + `, that matter.
In those of the program's own data, under ` + "`locales/` and `templates/`" + `, of a finished file and of a published or issued set, a line ` + "`this => that`" + ` says what is changed.
A rule that has been renamed is still known by its former name until the next release.

`

// Manual returns the documentation as Markdown: the content of docs/rules.md.
func (c Catalogue) Manual() string {
	var b strings.Builder
	b.WriteString(manualHead)
	b.WriteString("| rule | level | |\n|---|---|---|\n")
	for _, r := range c {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", r.ID, r.ID, r.Severity, r.Summary)
	}
	for _, r := range c {
		b.WriteString("\n" + r.markdown())
	}
	return b.String()
}

// markdown returns the rule's section of the manual.
func (r Rule) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s (%s).\n", r.ID, r.Summary, r.standing())
	paragraph := func(text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n%s\n", text)
		}
	}
	paragraph(sentence(r.Why))
	if r.Hint != "" {
		paragraph("What to do: " + sentence(r.Hint))
	}
	for _, o := range r.Options {
		paragraph(fmt.Sprintf("Option `%s`: %s (%d).", o.Name, o.Meaning, o.Default))
	}
	if r.Source != "" {
		paragraph("Source: " + r.Source)
	}
	paragraph(fenced("Wrong:", r.shown("bad")))
	paragraph(fenced("Right:", r.shown("good")))
	return b.String()
}

func fenced(title, text string) string {
	if text == "" {
		return ""
	}
	return title + "\n\n```\n" + strings.TrimRight(text, "\n") + "\n```"
}
