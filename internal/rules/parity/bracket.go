package parity

import (
	"fmt"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func parityBracket() rules.Check {
	return parityRule("parity-bracket", rules.Error,
		"The words that are not agreed are in brackets in every language",
		"one language would give as agreed what another does not",
		"put the same words in brackets, with the same status",
		facet{find: bracketsOf, show: func(_ *rules.Language, value string) string { return value }},
	)
}

func bracketsOf(_ *rules.Language, text *reading.Text, found func(mention)) {
	for _, s := range text.Spans {
		switch b := s.Bracket; {
		case b == nil || b.Closes:
		case b.Number > 0:
			found(mention{value: fmt.Sprintf("a bracket {.%s} number %d", b.Status, b.Number), place: s.Origin})
		default:
			found(mention{value: fmt.Sprintf("a bracket {.%s}", b.Status), place: s.Origin})
		}
	}
}
