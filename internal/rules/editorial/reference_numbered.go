package editorial

import (
	"slices"
	"strings"

	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

// eachTypedNumber calls visit with each reference in a numbered paragraph of a finished
// report to its paragraphs, and with the paragraph's own label.
func eachTypedNumber(p *rules.Pass, visit func(l *rules.Language, text *reading.Text, r reading.Reference, own published.Label)) {
	if p.Finished == nil {
		return
	}
	l := p.Languages[0]
	for _, text := range p.Texts(l) {
		if own := p.Finished.Label(text.Numbered); text.Numbered != nil && own.Number > 0 && own.Bis == 0 {
			for _, r := range l.Words.References(text.Plain) {
				visit(l, text, r, own)
			}
		}
	}
}

// typedDirections reports references of a finished report that say above or below of
// paragraphs on the other side.
func typedDirections(p *rules.Pass) {
	numbers := p.Finished.Numbers()
	eachTypedNumber(p, func(l *rules.Language, text *reading.Text, r reading.Reference, own published.Label) {
		above, below := l.Words.Above.Holds(text.Plain, r.From, r.To), l.Words.Below.Holds(text.Plain, r.From, r.To)
		for _, n := range r.Numbers {
			switch {
			case above == below || !numbers.Only(own.Unit, n):
			case above && n > own.Number:
				p.Report(text.Place(r.From, r.To), "paragraph %d is said to be above, but is below", n)
			case below && n < own.Number:
				p.Report(text.Place(r.From, r.To), "paragraph %d is said to be below, but is above", n)
			}
		}
	})
}

// typedToSelf reports references of a finished report to the whole paragraph that they
// are in.
func typedToSelf(p *rules.Pass) {
	eachTypedNumber(p, func(l *rules.Language, text *reading.Text, r reading.Reference, own published.Label) {
		part := strings.HasSuffix(text.Plain[r.From:r.To], ")") || strings.HasPrefix(text.Plain[r.To:], " (") || strings.HasPrefix(text.Plain[r.To:], "(")
		if !part && len(r.Numbers) <= 2 && slices.Contains(r.Numbers, own.Number) && l.Words.Doubts(text.Plain, r) == reading.NoDoubt {
			p.Report(text.Place(r.From, r.To), "paragraph %d refers to itself", own.Number)
		}
	})
}
