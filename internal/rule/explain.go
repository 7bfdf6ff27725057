package rule

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text returns the documentation of a rule for a terminal.
func (r Rule) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n\n%s.\n", r.ID, r.standing(), r.Summary)
	paragraph := func(title, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n%s%s\n", title, text)
		}
	}
	paragraph("", sentence(r.Why))
	paragraph("What to do: ", r.Hint)
	for _, o := range r.Options {
		paragraph("", fmt.Sprintf("Option %s: %s (%d).", o.Name, o.Meaning, o.Default))
	}
	paragraph("Source: ", r.Source)
	paragraph("Former name, known until the next release: ", strings.Join(r.Former, ", "))
	paragraph("Wrong:\n", indented(r.shown("bad")))
	paragraph("Right:\n", indented(r.shown("good")))
	return b.String()
}

// standing returns the severity of a rule and how it may be changed.
func (r Rule) standing() string {
	s := r.Severity.String()
	if r.Fixed {
		s += ", cannot be silenced"
	}
	if r.Off {
		s += ", off unless asked for"
	}
	return s
}

// sentence turns a clause of a rule into a sentence.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(text[size:], ".") + "."
}

func indented(text string) string {
	text = strings.TrimRight(text, "\n")
	if text == "" {
		return ""
	}
	return "  " + strings.ReplaceAll(text, "\n", "\n  ")
}
