package data

import (
	"rapporteur/internal/lang"
	"rapporteur/internal/plain"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// act returns an act, from whichever table of the session it is.
func (g *gatherer) act(a *session.Act) Act {
	act := Act{
		Kind: a.Kind.V, Key: a.Key.V, Sitting: a.Sitting.V, Date: day(g.Session.DateOf(a)), Plenary: a.Plenary.V, Items: values(a.Items()), People: values(a.Persons()),
		Office: a.Office.V, How: a.How.V, By: g.all(a.By), Capacity: a.Capacity.V, Gender: a.Gender.V, OnBehalf: g.all(a.OnBehalf), NominatedBy: g.all(a.NominatedBy),
		From: day(a.From), Until: day(a.Until), Absent: a.Absent.V,
		Document: a.Document.V, Text: a.Text.V, InFavour: g.all(a.InFavour), Against: g.all(a.Against), Abstaining: g.all(a.Abstaining),
		NotVoting: g.all(a.NotVoting), Group: g.code(a.Group), Members: g.all(a.Members), Paragraph: &Printed{Key: a.Anchor()},
	}
	if act.Segment = a.Segment.V; a.Time.IsSet() {
		act.Time = a.Time.V.String()
	}
	if a.Part.IsSet() {
		act.Part = &Named{a.Part.V, g.text(g.words.Texts.Parts, a.Part)}
	}
	for _, m := range a.Moderators {
		act.People = append(act.People, m.Key.V)
	}
	if c := a.Counts; c.InFavour.IsSet() || c.Against.IsSet() || c.Abstaining.IsSet() {
		act.Counts = &Counts{c.InFavour.V, c.Against.V, c.Abstaining.V}
	}
	if s := a.Statement; s != nil {
		act.Capacity, act.By, act.OnBehalf, act.Gender = s.Capacity.V, g.all(s.Speakers), g.all(s.OnBehalf), s.Gender.V
	}
	return act
}

// print tells each act the number of its paragraph. An act that no paragraph of its
// own tells of has none.
func (f *Facts) print(paragraphs []Paragraph) {
	numbers := make(map[string]string, len(paragraphs))
	for _, p := range paragraphs {
		numbers[p.Key] = p.Number
	}
	for i := range f.Acts {
		a := &f.Acts[i]
		if number, ok := numbers[a.Paragraph.Key]; ok {
			a.Paragraph.Number = number
		} else {
			a.Paragraph = nil
		}
	}
}

// outcome adds to a text of a series the agenda item that it belongs to, and what
// the last act about the whole of it made of it.
func (s Source) outcome(p *Paragraph, tag lang.Tag, at source.Span) {
	if s.Session == nil {
		return
	}
	words := s.Session.In(tag)
	for item, file := range words.Recommendations {
		if file == at.File {
			p.Item = item
		}
	}
	for _, written := range s.Session.Provisions {
		if at.File != nil && words.Provisions[written.Key.V] == at.File {
			p.Item = written.Item.V
		}
	}
	for _, a := range s.Session.Acts {
		if result := a.Result(); a.Text.V == p.Key && !a.Part.IsSet() && result != "" {
			p.Status = result
		}
	}
}

// particulars adds to those of the report what only the session knows.
func (s Source) particulars(p *Particulars, tag lang.Tag) {
	if s.Session == nil {
		return
	}
	d := s.Session.Document
	p.Languages, p.Reissued, p.Status = values(d.Languages), d.Reissued.V, d.Status.V
	p.Output, p.Item = s.Output, d.Item.V
	if j, ok := d.Jobs[tag]; ok {
		p.Job = &Job{plain.Text(j.Number.V), day(j.Received), day(j.Issued)}
	}
}
