package proofread

import (
	"bytes"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
)

// part is what a paragraph says of a list of names: who took part in the
// meeting, who spoke, on whose behalf somebody spoke.
type part struct {
	passage
	names    []name
	capacity string
}

// party is the capacity that only parties have, for what they say in the
// meeting as for their being there.
const party = "party"

// attendance returns the paragraphs that say who took part.
func (p *pass) attendance() []part {
	return p.parts(p.Words.attended, func(text passage) []name { return subjects(text, len(text.Plain)) })
}

// speeches returns the paragraphs that say who spoke.
func (p *pass) speeches() []part {
	return p.parts(p.Words.spoke, func(text passage) []name {
		return subjects(text, behalfAt(text, p.Words))
	})
}

// behalves returns the lists of those on whose behalf somebody spoke.
func (p *pass) behalves() []part {
	return p.parts(p.Words.spoke, func(text passage) []name {
		from := behalfAt(text, p.Words)
		for _, l := range text.lists {
			if l.names[0].from >= from {
				return l.names
			}
		}
		return nil
	})
}

// parts returns the numbered paragraphs that the pattern matches, with the
// names that pick finds in them.
func (p *pass) parts(pattern *search.Pattern, pick func(passage) []name) []part {
	var all []part
	for _, text := range p.passages {
		if text.Paragraph == nil || len(text.lists) == 0 || !pattern.Matches(text.Plain) {
			continue
		}
		if names := pick(text); len(names) > 0 {
			all = append(all, part{text, names, p.capacityOf(text, names)})
		}
	}
	return all
}

// subjects returns the names that a paragraph is about: those of the list
// behind its colon, or else all of them, up to an offset.
func subjects(text passage, to int) []name {
	var all []name
	for _, l := range text.lists {
		if l.names[0].from >= to {
			break
		}
		if l.announced {
			return l.names
		}
		all = append(all, l.names...)
	}
	return all
}

// behalfAt returns where a text begins to say on whose behalf somebody spoke,
// its end if it does not.
func behalfAt(text passage, w *Words) int {
	for _, pattern := range w.behalf {
		for _, m := range pattern.FindAll(text.Plain) {
			return m[1]
		}
	}
	return len(text.Plain)
}

// capacityOf returns the capacity that a paragraph gives to the names in it,
// "" if it gives none. It looks before the names and, if they begin the
// sentence, behind them.
func (p *pass) capacityOf(text passage, names []name) string {
	around := text.withoutBodies()
	if before := around[:names[0].from]; strings.Count(before, " ") >= 3 {
		around = before
	}
	return p.Words.capacityBefore(around)
}

// withoutBodies returns the text with blanks for the names of bodies, since a
// Conference of the Parties is no party.
func (t passage) withoutBodies() string {
	blanked := []byte(t.Plain)
	for _, n := range t.names {
		if n.Kind == "body" {
			copy(blanked[n.from:n.to], bytes.Repeat([]byte(" "), n.to-n.from))
		}
	}
	return string(blanked)
}

// capacityBefore returns the capacity that words give to the names behind
// them, "" if they give none.
func (w *Words) capacityBefore(words string) string {
	for _, c := range w.capacities {
		if c.find.Matches(words) {
			return c.name
		}
	}
	return ""
}

// attendees returns where each participant is said to have taken part.
func attendees(parts []part) map[string]attendee {
	all := make(map[string]attendee)
	for _, x := range parts {
		for _, n := range x.names {
			if _, ok := all[n.Code]; !ok {
				all[n.Code] = attendee{x, n}
			}
		}
	}
	return all
}

// attendee is a participant and the paragraph that says so.
type attendee struct {
	part
	name name
}

// capacity: what somebody was, and what somebody spoke as, are one.
func capacity() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-capacity", Severity: diag.Error,
			Summary: "Whoever spoke as a party is listed as a party, and nobody else",
			Why:     "the list of speakers and the list of participants contradict each other",
			Hint:    "move it to the right list of speakers, or of participants",
		},
		apply: func(p *pass) {
			present := attendees(p.attendance())
			for _, speech := range p.speeches() {
				for _, n := range speech.names {
					a, ok := present[n.Code]
					if !ok || a.capacity == "" || speech.capacity == "" || (a.capacity == party) == (speech.capacity == party) {
						continue
					}
					f := p.report(speech.place(n), "%s spoke as %s, but took part as %s",
						speech.text(n), described(speech.capacity), described(a.capacity))
					relate(f, a.place(a.name), "a participant here")
				}
			}
		},
	}
}

// described returns a capacity in the words of messages.
func described(capacity string) string {
	switch capacity {
	case party:
		return "a party"
	case "signatory":
		return "a signatory"
	case "observer":
		return "an observer"
	}
	return "neither party nor signatory"
}

// participationTwice: everybody takes part in one capacity.
func participationTwice() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-participation-twice", Severity: diag.Error,
			Summary: "Nobody took part in two capacities",
			Why:     "the two lists contradict each other, and the number of participants is wrong",
			Hint:    "delete it from one of the two",
		},
		apply: func(p *pass) {
			first := make(map[string]attendee)
			for _, x := range p.attendance() {
				for _, n := range x.names {
					before, ok := first[n.Code]
					switch {
					case !ok:
						first[n.Code] = attendee{x, n}
					case before.Paragraph != x.Paragraph:
						f := p.report(x.place(n), "%s takes part in paragraph %d already", x.text(n), before.Paragraph.Number)
						relate(f, before.place(before.name), "the first time")
					}
				}
			}
		},
	}
}

// speakerAbsent: whoever spoke was there.
func speakerAbsent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-speaker-absent", Severity: diag.Error,
			Summary: "Whoever made a statement is among the participants",
			Why:     "the list of participants and the list of speakers contradict each other",
			Hint:    "add it to the participants, or correct the speaker",
		},
		apply: func(p *pass) { p.absent(p.speeches(), "made a statement") },
	}
}

// behalfAbsent: those for whom somebody spoke need not have been there, but
// most were.
func behalfAbsent() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-behalf-absent", Severity: diag.Info,
			Summary: "Those on whose behalf a statement was made are among the participants",
			Why:     "a group may speak for members that did not register, but a name may also be wrong",
			Hint:    "confirm it",
			Off:     true, // the rule is broken rightly as often as not
		},
		apply: func(p *pass) { p.absent(p.behalves(), "was spoken for") },
	}
}

// absent reports States of lists that no list of participants has. It says
// nothing where the document does not list the participants.
func (p *pass) absent(lists []part, did string) {
	attendance := p.attendance()
	if !listsParties(attendance) {
		return
	}
	present := attendees(attendance)
	for _, x := range lists {
		for _, n := range x.names {
			if _, ok := present[n.Code]; !ok && n.isState() {
				p.report(x.place(n), "%s %s but is not among the participants", x.text(n), did)
			}
		}
	}
}

func listsParties(attendance []part) bool {
	for _, x := range attendance {
		if len(x.names) > 1 && x.names[0].isState() {
			return true
		}
	}
	return false
}

// behalfCount: the number of States is that of the list.
func behalfCount() Rule {
	return Rule{
		Rule: rule.Rule{
			ID: "text-behalf-count", Severity: diag.Error,
			Summary: "The number of States for which a statement was made is that of its list",
			Why:     "a reader who counts finds another number; the speaker is not counted, observers are",
			Hint:    "correct the number, or the list",
		},
		apply: func(p *pass) {
			lists := p.behalves()
			if len(lists) == 0 {
				return
			}
			for _, text := range p.passages {
				for _, n := range p.Vocabulary.OnBehalf(text.Plain, p.Locale) {
					p.count(text, n, lists)
				}
			}
		},
	}
}

// count compares a number with the lists that it may be about.
func (p *pass) count(text passage, n published.Number, lists []part) {
	for _, l := range lists {
		if len(l.names) == n.Value {
			return
		}
	}
	l := lists[0]
	f := p.report(text.Span(n.From, n.To), "the text counts %d, the list has %d", n.Value, len(l.names))
	relate(f, l.place(l.names[0]), "the list begins")
}
