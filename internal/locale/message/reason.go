package message

import (
	"regexp"
	"strings"

	"rapporteur/internal/search"
)

// plainReasons put what package text/template says into words of an author: it
// names types of Go, and shows values as Go does.
var plainReasons = []struct {
	said  func() *regexp.Regexp
	plain string
}{
	{search.Lazy(`(?s)^(?:can't evaluate field (\w+) in type .*)$`), `there is no fact "$1" here`},
	{search.Lazy(`(?s)^(?:(\w+) is an unexported field of struct type .*)$`), `there is no fact "$1" here`},
	{search.Lazy(`(?s)^(?:(?:map has|nil data;) no entry for key "?(\w+)"?)$`), `there is no fact "$1" here`},
	{search.Lazy(`(?s)^(?:nil pointer evaluating .*\.(\w+))$`), `there is no fact "$1" here`},
	{search.Lazy(`(?s)^(?:(\w+) (?:is not a method but has arguments|has arguments but cannot be invoked as function))$`), `"$1" is a fact, which takes no arguments`},
	{search.Lazy(`(?s)^(?:(?:invalid value; expected string|wrong type for value; expected string|expected string; found|cannot assign nil to string).*)$`), "a text in quotation marks is needed here"},
	{search.Lazy(`(?s)^(?:(?:range can't iterate over|can't use .* (?:to )?iterate over|range over).*)$`), "range needs a list"},
	{search.Lazy(`(?s)^(?:(?:can't index item|cannot index slice/array|index of (?:untyped )?nil|value (?:has type|is nil)).*)$`), "index needs a list and a number, or facts and a name"},
	{search.Lazy(`(?s)^(?:(?:can't slice item|slice of (?:untyped )?nil|cannot 3-index slice).*)$`), "slice needs a text or a list, and one or two numbers"},
	{search.Lazy(`(?s)^(?:len of .*|.*zero reflect\.Value.*|reflect: .*)$`), "the function cannot use this value"},
	{search.Lazy(`(?s)^(?:(?:incompatible types|invalid type) for comparison.*|non-comparable type.*)$`), "only two texts, or two numbers, can be compared"},
	{search.Lazy(`(?s)^(?:(?:invalid value; expected|wrong type for value; expected|dereference of nil pointer|cannot assign nil|can't handle|expected \w+; found|error converting) .*)$`), "the function cannot use this value"},
}

// plainly returns a reason without types and values of Go, cut if it is longer
// than anybody reads.
func plainly(reason string) string {
	context, said, found := strings.Cut(reason, ">: ")
	if found && strings.HasPrefix(context, "<") {
		context += ">: "
	} else {
		context, said = "", reason
	}
	for _, r := range plainReasons {
		if m := r.said().FindStringSubmatchIndex(said); m != nil {
			said = string(r.said().ExpandString(nil, r.plain, said, m))
			break
		}
	}
	return context + shortened(said)
}

// shortened returns a text without what is beyond 300 letters.
func shortened(text string) string {
	const longest = 300
	n := 0
	for at := range text {
		if n++; n > longest {
			return text[:at] + "…"
		}
	}
	return text
}
