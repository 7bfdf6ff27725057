package locale

import (
	"slices"
	"strings"
	"text/template/parse"

	"rapporteur/internal/diag"
)

// formOfReference reports whether id is a form of a reference that one
// language may have and another not: all but full, short and number.
func formOfReference(id string) bool {
	parts := strings.Split(id, ".")
	return len(parts) == 3 && parts[0] == "reference" && !slices.Contains([]string{"full", "short", "number"}, parts[2])
}

// lintCalls reports functions that are asked for a message, form or series
// that the language has not.
func (l *Locale) lintCalls(m message) diag.List {
	var findings diag.List
	m.walk(func(form string, n parse.Node) {
		call, ok := n.(*parse.CommandNode)
		if !ok || len(call.Args) < 2 {
			return
		}
		function, ok := call.Args[0].(*parse.IdentifierNode)
		argument, isText := call.Args[1].(*parse.StringNode)
		if !ok || !isText || l.knows(function.Ident, argument.Text) {
			return
		}
		at := m.forms[form].At(int(argument.Pos), int(argument.Pos)+len(argument.Quoted))
		findings.Add(problem(ruleCall, at, "", "the function %s does not know %q in this language", function.Ident, argument.Text))
	})
	return findings
}

// knows reports whether the first argument of a function names something
// that there is.
func (l *Locale) knows(function, argument string) bool {
	switch function {
	case "t", "tn":
		return l.Has(argument)
	case "name", "long", "short", "names":
		first, rest, two := strings.Cut(argument, "+")
		_, ok := l.grammar.Forms[first]
		_, okRest := l.grammar.Forms[rest]
		return ok && (okRest || !two)
	case "number", "numbers", "quantity":
		_, words := l.numbers.Words[argument]
		_, figures := l.numbers.Figures[argument]
		return words || figures
	case "date", "days", "period", "periods":
		_, ok := l.dates.Forms[argument]
		return ok
	case "place":
		return argument == "name" || argument == "in"
	}
	return true
}
