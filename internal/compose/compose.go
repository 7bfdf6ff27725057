// Package compose makes one language's report of a session: it executes the
// templates of the body's kind of report with the session's facts, puts the
// narratives in their places, and reads all of it as Markdown into a tree.
//
// Structure comes from templates/, words from the locale and from the
// session's language folder; this package knows neither. It numbers nothing:
// that is done once for all languages, by package resolve.
package compose

import (
	"maps"
	"slices"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// Compose returns the report of the session in the language that l speaks,
// made with the templates (see LoadTemplates); l must know the body's words
// (see Body.Speak). What could not be composed is missing from the report and
// named by a finding.
func Compose(s *session.Session, body *Body, templates []*source.File, l *locale.Locale) (*report.Report, diag.List) {
	words := s.In(l.Language().Tag)
	if words == nil {
		panic("rapporteur: internal error: composing a language that the session is not published in")
	}
	c := newComposer(words, body, l)
	facts := gather(s, words, body, &c.marks)
	c.acts = c.proceed(s, facts)
	r := c.cover(s, facts, "title", l)
	r.Contents = int(body.Kind.Contents.Level.V)
	c.write(r, templates, facts)
	if !c.cut { // else what has no place may have lost it
		c.unplaced()
		c.acts.left()
		c.numberless(s.Numbers)
	}
	c.findings = append(c.findings, body.labels(l)...)
	if words == s.Words[0] { // the sentences of all languages tell the same, which package lint sees to
		c.acts.unprinted(l)
	}
	c.findings = append(c.findings, leftovers(words.Texts)...)

	Recognize(r)
	return r, append(c.findings, c.writer.Findings()...)
}

// cover returns a report with what is on its first page, and nothing below the title.
func (c *composer) cover(s *session.Session, facts *Facts, title string, l *locale.Locale) *report.Report {
	r := &report.Report{Language: l.Language(), System: c.body.system(s, l)}
	r.Masthead = c.masthead(s.Document)
	r.Organ = c.message("body.name", "masthead")
	for _, word := range c.body.Masthead {
		if line := c.message("masthead.line."+word.V, facts); len(line) > 0 {
			r.Lines = append(r.Lines, line)
		}
	}
	r.Title = c.message(title, facts)
	return r
}

// write appends what the templates write.
func (c *composer) write(r *report.Report, templates []*source.File, facts *Facts) {
	for _, file := range templates {
		r.Blocks = nest(r.Blocks, c.execute(file, facts))
	}
	r.Notes = c.notes
}

// leftovers reports the markup in short texts, which have none.
func leftovers(texts session.Texts) diag.List {
	var findings diag.List
	for _, table := range []map[string]session.Text{texts.Agenda, texts.Recommendations, texts.Functions, texts.Parts, texts.Documents, texts.Annexes} {
		for _, key := range slices.Sorted(maps.Keys(table)) {
			text := table[key]
			findings = append(findings, markdown.Leftovers(text.V, text.At)...)
			findings = append(findings, textfile.CheckCharacters([]byte(text.V), text.At)...)
		}
	}
	return findings
}

// nest appends the blocks of a template to those before it: a template that
// begins with a heading of a lower level continues the section before it.
func nest(blocks, more []report.Block) []report.Block {
	for _, b := range more {
		s, isSection := b.(*report.Section)
		if last, ok := lastSection(blocks); ok && isSection && s.Level > last.Level {
			last.Blocks = nest(last.Blocks, []report.Block{s})
			continue
		}
		blocks = append(blocks, b)
	}
	return blocks
}

func lastSection(blocks []report.Block) (*report.Section, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	s, ok := blocks[len(blocks)-1].(*report.Section)
	return s, ok
}

// composer writes one report.
type composer struct {
	words      *session.Words
	body       *Body
	locale     *locale.Locale
	marks      source.Marks
	writer     *locale.Writer
	narratives map[string]narrative // by path, once they are placed
	examined   map[string]*flaw     // pictures by name, which many figures may show
	pictured   int                  // bytes of the pictures of all figures so far
	notes      []*report.Note
	findings   diag.List
	acts       *proceedings
	texts      []string // keys of the provisions and recommendations so far
	cut        bool     // a template could not be executed to its end
}

func newComposer(words *session.Words, body *Body, l *locale.Locale) *composer {
	c := &composer{words: words, body: body, locale: l, narratives: make(map[string]narrative), examined: make(map[string]*flaw)}
	c.writer = l.Writer(&c.marks, &locale.Mentions{})
	return c
}
