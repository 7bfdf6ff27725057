package tomlfile

import (
	"fmt"
	"regexp"
	"strings"

	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// A slip is TOML as people mistype it, for which there is more to say than what
// the decoder expected. The first group of its pattern, which is held against
// one line, is what is wrong; the others are parts of the hint.
type slip struct {
	pattern    func() *regexp.Regexp
	what, hint string
}

var slips = [...]slip{
	{search.Lazy(`^((?:<{7}|={7}|>{7}))(?:\s|$)`), "this marks a conflict of versions", "keep one version, and delete the other with the three lines of marks"},
	{search.Lazy(`^\s*(//|/\*|--|;)`), "this is no comment", "begin it with #"},
	{search.Lazy(`=\s*((\d{1,2})[./](\d{1,2})[./](\d{4}))\s*(?:#.*)?$`), "a date is written in another way", "write year-month-day: $4-$3-$2"},
	{search.Lazy(`=\s*((\d{4})-(\d)-(\d{1,2}))\s*(?:#.*)?$`), "a date is written in another way", "write the month and the day with two digits: $2-$3-$4"},
	{search.Lazy(`=\s*((\d{4})-(\d{2})-(\d))\s*(?:#.*)?$`), "a date is written in another way", "write the month and the day with two digits: $2-$3-$4"},
	{search.Lazy(`=\s*(\d{1,2}(?:st|nd|rd|th)?\.? \pL+ \d{4})`), "a date is written in another way", "write year-month-day: 2024-07-11"},
	{search.Lazy(`=\s*(\d{1,2}[.:]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)\s*(?:#.*)?$`), "there is no such time of day, or it is written in another way", "write hours, minutes and seconds with two digits each, from 00:00:00 to 23:59:59"},
	{search.Lazy(`=\s*([“”„«‘’]([^“”„«»‘’]*)[“”«»‘’])`), "these quotation marks do not make a text", `write straight ones: "$2"`},
	{search.Lazy(`=\s*((?i:yes|on|true))\s*(?:#.*)?$`), "this is not a value", "write true"},
	{search.Lazy(`=\s*((?i:no|off|false))\s*(?:#.*)?$`), "this is not a value", "write false"},
	{search.Lazy(`=\s*(\d+\pL+)\s*(?:#.*)?$`), "a number has only digits", "write digits only, or text in quotes"},
	{search.Lazy(`=\s*((\pL[^"',\[\]{}#=]*?))\s*(?:#.*)?$`), "this is not a value", `write text in quotes: "$2"`},
	{search.Lazy(`=\s*"[^"\\]*("[^",#\s\]}][^"]*")`), "the text ends at its second quotation mark", `write \" for a quotation mark inside a text`},
	{search.Lazy(`=\s*(("[^"\\]*"(?:\s*,\s*"[^"\\]*")+))\s*(?:#.*)?$`), "a list has brackets", "write [$2]"},
	{search.Lazy(`^\s*(([\w-]+)\s*:)\s*(?:[^=]*)$`), "a key is followed by =", "write $2 = …"},
	{search.Lazy(`^\s*(\[\[?([\w.-]+)\s+([\w.-]+)\s*\])`), "the name of a table has no spaces", "write a dot between its parts: $2.$3"},
}

// mistyped returns what is wrong in the line of a place where the decoder found an
// error, if it is a known slip.
func mistyped(at source.Span) (place source.Span, what, hint string, ok bool) {
	line, before := at.Around(longestLine)
	start := at.Start - before
	for _, s := range slips {
		pattern := s.pattern()
		m := pattern.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		hint := string(pattern.ExpandString(nil, s.hint, line, m))
		if date := unpadded().FindStringSubmatch(hint); date != nil {
			hint = strings.Replace(hint, date[0], fmt.Sprintf("%s-%02s-%02s", date[1], date[2], date[3]), 1)
		}
		return at.File.Span(start+m[2], start+m[3]), s.what, hint, true
	}
	return at, "", "", false
}

// longestLine is how much of a line is looked at, before and after the place.
const longestLine = 500

var unpadded = search.Lazy(`(\d{4})-(\d{1,2})-(\d{1,2})`)

// opened says where the quotation marks are that nothing closes, which the
// decoder misses at the end of the file, or the last value of a list without its
// bracket, which it misses at the next key or table.
func opened(message string, at source.Span) (place source.Span, what string, ok bool) {
	content := at.File.Content()
	for _, marks := range []string{`"""`, "'''"} {
		if i := strings.LastIndex(string(content), marks); i >= 0 && strings.Contains(message, "unexpected EOF") && strings.Contains(message, marks) {
			return at.File.Span(i, i+len(marks)), "the text never ends", true
		}
	}
	line, before := at.Around(longestLine)
	if strings.Contains(message, "array terminator") && strings.TrimSpace(line[:before]) == "" && nextStatement().MatchString(line) {
		written := strings.TrimRight(string(content[:at.Start-before]), " \t\r\n")
		return at.File.Span(max(len(written)-1, 0), len(written)), "the list does not end", true
	}
	return at, "", false
}

var nextStatement = search.Lazy(`^\s*(?:\[\[?[\w.-]+\]|[\w.-]+\s*=)`)
