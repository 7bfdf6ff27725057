package lint

import (
	"slices"
	"strings"
	"text/template/parse"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/message"
)

// formOfLanguage reports whether id is a form that one language may have and
// another not: of a reference all but full, short and number, of a word of the body
// all.
func formOfLanguage(id string) bool {
	parts := strings.Split(id, ".")
	if len(parts) != 3 {
		return false
	}
	return parts[0] == "reference" && !slices.Contains([]string{"full", "short", "number"}, parts[2]) || parts[0] == "body"
}

// lintCalls reports functions that are asked for a message, form or series
// that the language does not have. A body need not have all the words that the
// sentences of the program can use: what a report lacks is found when it is written.
func lintCalls(l *locale.Locale, m message.Message) diag.List {
	var findings diag.List
	shipped := m.Span.File.Shipped()
	m.Walk(func(form string, n parse.Node) {
		call, ok := n.(*parse.CommandNode)
		if !ok || len(call.Args) < 2 {
			return
		}
		function, ok := call.Args[0].(*parse.IdentifierNode)
		argument, isText := call.Args[1].(*parse.StringNode)
		if !ok || !isText || l.Knows(function.Ident, argument.Text) || shipped && strings.HasPrefix(argument.Text, "body.") || followsFrom(m.ID, argument.Text) {
			return
		}
		at := m.Forms[form].At(int(argument.Pos), int(argument.Pos)+len(argument.Quoted))
		findings.Add(ruleCall.At(at, "the function %s does not know %q in this language", function.Ident, argument.Text))
	})
	return findings
}

// followsFrom reports whether a message is a form that follows from that word of the
// body, or from a form of it: "body.parent.text" from "body.parent.name". A body that
// lacks the word needs no such form.
func followsFrom(id, word string) bool {
	of := strings.SplitN(word, ".", 3)
	return len(of) > 1 && of[0] == "body" && strings.HasPrefix(id, "body."+of[1]+".")
}
