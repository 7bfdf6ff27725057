package reading

import "rapporteur/internal/search"

// speakers is how a language says how many speakers said something.
type speakers struct {
	apart, one, two, noun *search.Pattern
}

// Speakers returns the exact numbers of speakers that Raw gives: one speaker, two
// speakers. Their values are numbers; several is none.
func (l *Language) Speakers(t *Text) []Figure {
	var all, taken []Figure
	add := func(f Figure) {
		for _, earlier := range taken {
			if f.From < earlier.To && earlier.From < f.To {
				return
			}
		}
		if taken = append(taken, f); f.Value != "" {
			all = append(all, f)
		}
	}
	for _, known := range []struct {
		find  *search.Pattern
		value string
	}{{l.speakers.apart, ""}, {l.speakers.two, "2"}, {l.speakers.one, "1"}} {
		for _, m := range known.find.FindAll(t.Bare) {
			add(Figure{Value: known.value, From: m[0], To: m[1]})
		}
	}
	for _, f := range t.Figures {
		if f.N > 0 && l.CountsSpeakers(t, f) {
			add(f)
		}
	}
	return all
}

// CountsSpeakers reports whether a number of Raw is one of speakers.
func (l *Language) CountsSpeakers(t *Text, f Figure) bool {
	return l.speakers.noun.Matches(nearAfter(t.Bare, f.To))
}
