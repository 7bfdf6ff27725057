package tomlfile

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// mostFaults is how many mistakes of one file are worth reporting at once.
// Each has the file decoded again: of a large one, mostDecoded bytes in all.
const mostFaults, mostDecoded = 100, 4 << 20

// ruleNesting is reported before the decoder sees the file.
var ruleNesting = rule.Rule{
	ID: "toml-nesting", Sees: rule.Source, Fixed: true,
	Summary: "lists, tables and dotted keys are not deep inside each other",
	Why:     "no report needs more than a few levels, and reading many takes very long",
	Hint:    "write fewer levels",
}

// parse decodes the file. The decoder stops at the first mistake; so that the
// others come to light too, a value that is none and a key given twice are
// blanked out and the decoder is asked again.
func (d *Document) parse() diag.List {
	var findings diag.List
	text := string(d.file.Content())
	for round := range mostFaults {
		if round > 1 && round*len(text) > mostDecoded {
			break
		}
		err := d.decode(text)
		if deep := d.index.deep; !deep.IsZero() {
			findings.Add(ruleNesting.At(deep, "this is inside more than %d others", maxDepth))
			break
		}
		if err == nil {
			d.valid = true
			return findings
		}
		mended := []byte(text)
		finding, ok := d.fault(mended, err)
		findings.Add(finding)
		if !ok {
			break
		}
		text = string(mended)
	}
	return findings
}

// decode indexes the text and puts the decoder's values in their places.
func (d *Document) decode(text string) error {
	if d.index = scan(d.file, text); !d.index.deep.IsZero() {
		return nil
	}
	var values any // not a map, to which the decoder would copy its own
	_, err := toml.Decode(text, &values)
	if err == nil {
		d.index.root.take(values)
	}
	return err
}

// fault turns the decoder's error into a finding, and reports whether the
// text was mended so that decoding can go on behind it.
func (d *Document) fault(text []byte, err error) (f diag.Finding, mended bool) {
	var p toml.ParseError
	if !errors.As(err, &p) {
		panic("rapporteur: internal error: TOML decoder: " + err.Error())
	}
	span := d.file.Span(p.Position.Start, p.Position.Start+p.Position.Len)
	if strings.Contains(p.Message, "already") {
		return d.repeated(text, span)
	}
	what, hint := describe(p.Message)
	if !isLiteral(p.Message) {
		if i := strings.LastIndexByte(span.Text(), '\\'); i > 0 && strings.HasPrefix(p.Message, "invalid escape") {
			span = span.Sub(i, span.Len())
		}
		return ruleSyntax.At(span, "%s", what).Hinting(hint), false
	}
	span = span.Sub(0, len(strings.TrimRight(span.Text(), " \t")))
	d.blanked[span.Start] = true
	fill(text, span)
	text[span.Start] = '0'
	return ruleLiteral.At(span, "%s", what).Hinting(hint), true
}

// repeated reports a key that is defined a second time, which the decoder
// found at span or a little before.
func (d *Document) repeated(text []byte, span source.Span) (f diag.Finding, mended bool) {
	f = ruleDuplicate.At(span, "the key is defined already")
	for _, r := range d.index.repeats {
		if r.again.End > span.Start {
			f = ruleDuplicate.At(r.again, "the key %s is defined already", quote(r.again.Text())).Relating(r.first, "first defined here")
			break
		}
	}
	for _, s := range d.index.statements {
		if s.Start <= f.Span.Start && f.Span.End <= s.End && f.Span.Text() == s.Sub(0, f.Span.End-s.Start).Text() {
			fill(text, s)
			return f, true
		}
	}
	return f, false
}

// fill blanks out a span, line ends excepted.
func fill(text []byte, span source.Span) {
	for i := span.Start; i < span.End; i++ {
		if text[i] != '\n' && text[i] != '\r' {
			text[i] = ' '
		}
	}
}

// isLiteral reports whether a message of the decoder is about one number or
// date whose extent is known.
func isLiteral(message string) bool {
	return strings.HasPrefix(message, "invalid datetime") || strings.Contains(message, "out of range") ||
		strings.HasPrefix(message, "Invalid integer") || strings.HasPrefix(message, "Invalid float")
}

// describe says in our words what a message of the decoder means, and what
// to do about it.
func describe(message string) (text, hint string) {
	for _, c := range clauses {
		if strings.Contains(message, c.part) {
			return c.text, c.hint
		}
	}
	return "this is not TOML: " + message, "see toml.io for how to write it"
}

var clauses = [...]struct{ part, text, hint string }{
	{"invalid datetime", "there is no such date or time", "write a date as year-month-day: 2024-07-11"},
	{"out of range", "the number is too large", ""},
	{"leading zeroes", "a number cannot begin with 0", "leave the zero out, or write text in quotes"},
	{"Invalid integer", "this is not a number", "write digits only, or text in quotes"},
	{"Invalid float", "this is not a number", "write digits only, or text in quotes"},
	{"strings cannot contain newlines", "the text does not end on its line", `close it with ", or use """ round a text of several lines`},
	{`unexpected EOF; expected '"""'`, "the text never ends", `close it with """`},
	{`unexpected EOF; expected "'''"`, "the text never ends", "close it with '''"},
	{`unexpected EOF; expected '"'`, "the text never ends", `close it with "`},
	{`unexpected EOF; expected "'"`, "the text never ends", "close it with '"},
	{"invalid escape", `after \ stands a character that has no meaning there`, `write \\ for a backslash, or put the text in single quotes`},
	{"not valid UTF-8", "there is no character of this number", ""},
	{"array terminator", "the list goes on without a comma", "write a comma between its values and ] behind the last"},
	{"inline table terminator", "the table goes on without a comma", "write a comma between its keys and } behind the last"},
	{"top-level item to end", "something stands behind the value", "write one key = value a line; comments begin with #; text stands in quotes"},
	{"expected value but found", "this is not a value", "text stands in quotes; dates, numbers, true and false do not"},
	{"unexpected EOF; expected value", "the value is missing", "write a value behind the ="},
	{"expected '.' or '='", "a key must be followed by =", "write key = value"},
	{"expected key separator '='", "a key must be followed by =", "write key = value"},
	{"key name appears blank", "the key before = is missing", "write key = value"},
	{"table name", "the name of a table is missing or not closed", "write [name], or [[name]] for one of several"},
	{"table array name", "the name of a table is not closed", "write [[name]]"},
}
