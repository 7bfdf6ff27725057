package tomlfile

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// mostErrors is the most errors of one file that are reported at once. After
// each, the file is decoded again, up to mostDecoded bytes in all.
const mostErrors, mostDecoded = 100, 4 << 20

// ruleNesting is reported before the decoder sees the file.
var ruleNesting = rule.Rule{
	ID: "toml-nesting", Sees: rule.Source, Fixed: true,
	Summary: "lists, tables and dotted keys are not deeply nested",
	Why:     "no report needs more than a few levels, and reading many would take too long",
	Hint:    "write fewer levels",
}

// parse decodes the file. The decoder stops at the first error. To find the
// others, parse blanks out invalid values and duplicate keys and decodes again.
func (d *Document) parse() diag.List {
	var findings diag.List
	text := string(d.file.Content())
	for round := range mostErrors {
		if round > 1 && round*len(text) > mostDecoded {
			break
		}
		err := d.decode(text)
		if deep := d.index.deep; !deep.IsZero() {
			findings.Add(ruleNesting.At(deep, "this is nested more than %d levels deep", maxDepth))
			break
		}
		if err == nil {
			d.valid = true
			return findings
		}
		blanked := []byte(text)
		finding, ok := d.syntaxFinding(blanked, err)
		findings.Add(finding)
		if !ok {
			break
		}
		text = string(blanked)
	}
	return findings
}

// decode indexes the text and puts the decoder's values in their places.
func (d *Document) decode(text string) error {
	if d.index = scan(d.file, 0, text); !d.index.deep.IsZero() || d.index.plain() {
		return nil
	}
	var values any // not a map, to which the decoder would copy its own
	_, err := toml.Decode(text, &values)
	if err == nil {
		d.index.root.take(values)
	}
	return err
}

// syntaxFinding turns the decoder's error into a finding, and reports whether the text
// was changed so that decoding can continue past it.
func (d *Document) syntaxFinding(text []byte, err error) (f diag.Finding, changed bool) {
	var p toml.ParseError
	if !errors.As(err, &p) {
		panic("rapporteur: internal error: TOML decoder: " + err.Error())
	}
	span := d.file.Span(p.Position.Start, p.Position.Start+p.Position.Len)
	if strings.Contains(p.Message, "already") {
		return d.repeated(text, span)
	}
	what, hint := describe(p.Message)
	place, better, how, known := mistyped(span)
	if known = known && !strings.Contains(p.Message, "unexpected EOF"); known {
		what, hint = better, how
	}
	if !isLiteral(p.Message) {
		if known {
			return ruleSyntax.At(place, "%s", what).Hinting(hint), false
		}
		if place, said, ok := opened(p.Message, span); ok {
			span, what = place, said
		}
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
func (d *Document) repeated(text []byte, span source.Span) (f diag.Finding, changed bool) {
	f = ruleDuplicate.At(span, "the key is already defined")
	for _, r := range d.index.repeats {
		if r.again.End > span.Start {
			f = ruleDuplicate.At(r.again, "the key %s is already defined", quote(r.again.Text())).Relating(r.first, "first defined here")
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

// fill blanks out a span, except for line ends.
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

// describe rewords a message of the decoder, with a hint about what to do.
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
	{"strings cannot contain newlines", "the text does not end on its line", `close it with ", or use """ around a text of several lines`},
	{`unexpected EOF; expected '"""'`, "the text never ends", `close it with """`},
	{`unexpected EOF; expected "'''"`, "the text never ends", "close it with '''"},
	{`unexpected EOF; expected '"'`, "the text never ends", `close it with "`},
	{`unexpected EOF; expected "'"`, "the text never ends", "close it with '"},
	{"invalid escape", `the character after \ has no meaning there`, `write \\ for a backslash, or put the text in single quotes`},
	{"not valid UTF-8", "there is no character with this number", ""},
	{"array terminator", "a comma is missing in the list", "write a comma between the values, and ] after the last"},
	{"inline table terminator", "a comma is missing in the table", "write a comma between the keys, and } after the last"},
	{"top-level item to end", "there is something after the value", "write one key = value per line, text in quotes; comments begin with #"},
	{"expected value but found", "this is not a value", "write text in quotes; dates, numbers, true and false without"},
	{"unexpected EOF; expected value", "the value is missing", "write a value after the ="},
	{"expected '.' or '='", "a key must be followed by =", "write key = value"},
	{"expected key separator '='", "a key must be followed by =", "write key = value"},
	{"key name appears blank", "the key before = is missing", "write key = value"},
	{"table name", "the name of a table is missing or not closed", "write [name], or [[name]] for one of several"},
	{"table array name", "the name of a table is not closed", "write [[name]]"},
}
