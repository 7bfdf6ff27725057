package compose

import (
	"bytes"
	"maps"
	"slices"
	"strconv"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// proceedings puts the acts of a meeting in their places, each once, in the order
// of the report.
type proceedings struct {
	*composer
	session *session.Session
	all     []*Act
	places  map[*Act]source.Span // of those that have one
	read    int                  // bytes of the template's text that have been followed
}

// proceed begins to place acts.
func (c *composer) proceed(s *session.Session, facts *Facts) *proceedings {
	p := &proceedings{composer: c, session: s, all: facts.Acts, places: make(map[*Act]source.Span)}
	known := slices.Sorted(maps.Keys(facts.series))
	for _, a := range facts.Acts {
		if a.isIncomplete() {
			c.findings.Add(ruleActText.At(a.act.Text.Span, "no provision or recommendation has the key %q", a.Text.Key).Hinting(diag.Suggest(a.Text.Key, known)))
		}
	}
	return p
}

// isIncomplete reports whether the act is about a text that does not exist.
func (a *Act) isIncomplete() bool { return a.Text != nil && a.Text.Series == "" }

// take gives an act its place, which is where the author or a template puts it,
// and reports whether its sentence is to be written there.
func (p *proceedings) take(a *Act, at source.Span) bool {
	first, taken := p.places[a]
	if taken {
		f := ruleActTwice.At(at, "the act %q has a place already", a.Key)
		f.Related = []diag.Related{{Span: first, Message: "here"}}
		p.findings.Add(f)
		return false
	}
	p.places[a], a.placed = at, true
	return !a.isIncomplete()
}

// left reports the acts that nothing has given a place.
func (p *proceedings) left() {
	for _, a := range p.all {
		if _, ok := p.places[a]; !ok && a.own() {
			p.findings.Add(ruleActUnplaced.At(a.act.At(), "reports of the kind %q have no place for the act %q", p.body.Report.V, a.Key))
		}
	}
}

// follow tells the writer which sections and paragraphs of a template have begun
// since it was last told.
func (p *proceedings) follow(text []byte) {
	fresh := text[p.read:]
	if p.read > 0 && text[p.read-1] != '\n' {
		_, fresh, _ = bytes.Cut(fresh, []byte("\n")) // its beginning has been seen
	}
	p.read = len(text)
	for line := range bytes.Lines(fresh) {
		switch {
		case bytes.HasPrefix(line, []byte("#")):
			p.writer.Section()
		case bytes.HasPrefix(line, []byte("{#")):
			var sitting string
			if m := sittingOf().FindStringSubmatch(source.Strip(string(line))); m != nil {
				sitting = m[1]
			}
			p.begin(sitting)
		}
	}
}

// sittingOf matches the sitting in the key of a paragraph of a template.
var sittingOf = search.Lazy(`^\{#[^}]* sitting=([0-9]+)`)

// Paragraph begins a paragraph of an author.
func (p *proceedings) Paragraph(sitting string, at source.Span) {
	if known := p.begin(sitting); !known {
		p.findings.Add(ruleSittingUnknown.At(at, "there is no sitting %s", sitting))
	}
}

// begin begins a paragraph and reports whether the sitting that it is about, if its
// key gives one, is known.
func (p *proceedings) begin(sitting string) bool {
	p.writer.Paragraph()
	number, _ := strconv.ParseInt(sitting, 10, 64) // a few digits
	for _, s := range p.session.Sittings {
		if sitting != "" && s.Number.V == number {
			p.writer.Sitting(number, s.Date.V)
			return true
		}
	}
	return sitting == ""
}

// Act returns the paragraph of an act that a narrative places.
func (p *proceedings) Act(key string, at source.Span) []report.Block {
	i := slices.IndexFunc(p.all, func(a *Act) bool { return a.Key == key })
	if i < 0 {
		p.findings.Add(ruleActUnknown.At(at, "no act has the key %q", key).Hinting(diag.Suggest(key, p.keys())))
		return nil
	}
	a := p.all[i]
	if !p.take(a, at) {
		return nil
	}
	p.writer.Paragraph()
	id, count, dot := a.sentence()
	text, err := p.writer.Execute(id, count, dot)
	if err != nil {
		p.failed(err, at)
		return nil
	}
	p.note(a, text)
	t, findings := markdown.Inline(markdown.Generated(text, &p.marks, at).Noted(p.noted()))
	p.findings = append(p.findings, findings...)
	return []report.Block{&report.Paragraph{Key: a.act.Anchor(), Origin: at, Text: t, Numbered: true}}
}

func (p *proceedings) keys() []string {
	var keys []string
	for _, a := range p.all {
		keys = append(keys, a.Key)
	}
	return keys
}

// sentence returns the message that tells of an act, the number that its plural
// form goes with, and its facts.
func (a *Act) sentence() (id string, count int, dot any) {
	switch {
	case a.act.Statement != nil:
		return a.Statement.sentence()
	case a.act.Moderators != nil:
		return "statements.moderated", len(a.Item.Moderators), a.Item
	}
	return "act." + a.Kind, a.Count(), a
}
