package message

import (
	"strings"

	"rapporteur/internal/search"
)

// endless says which {{if}}, {{range}} or {{with}} of a formula has no {{end}}, if that
// is why it could not be parsed: text/template only says that the text is over. Where
// one inside it lacks its own, that is the outer one.
func endless(text string, err error) *FormulaError {
	if err == nil || !strings.HasSuffix(err.Error(), ": unexpected EOF") {
		return nil
	}
	var open [][]int
	for _, action := range actions().FindAllStringSubmatchIndex(text, -1) {
		switch keyword := text[action[2]:action[3]]; {
		case keyword != "end":
			open = append(open, action)
		case len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return nil
	}
	first := open[0]
	return &FormulaError{
		From: first[0], To: first[1],
		Reason: text[first[0]:first[1]] + " has no {{end}}",
		Hint:   "write {{end}} where it ends, or where what begins inside it ends",
	}
}

// actions matches what begins or ends a part of a formula. Comments and quotations
// may look like it.
var actions = search.Lazy("(?s)\\{\\{(?:- )?\\s*(if|range|with|block|define|end)\\b(?:\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|[^\"`}]|\\}[^}])*\\}\\}")
