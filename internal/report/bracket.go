package report

// Bracket is one of a pair around words of a text that is negotiated.
type Bracket struct {
	Closes bool
	Status string // "disputed", "alternative", or "agreed": subject to confirmation
	By     string // who asked for it, as typed; may be empty
	Number int    // of an alternative
}

// Brackets returns the brackets that open in a block, in order.
func Brackets(b Block) []Span {
	var open []Span
	EachText([]Block{b}, nil, func(t *Text) {
		for _, s := range *t {
			if s.Bracket != nil && !s.Bracket.Closes {
				open = append(open, s)
			}
		}
	})
	return open
}
