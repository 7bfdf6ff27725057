package reading

import (
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// Reading is a report in one language as rules see it: its texts, and what
// several rules look for in them. Rules do not change it, so they may run
// concurrently.
type Reading struct {
	Reader        *Reader
	Front         []*Text // what a finished document has before its title
	Texts         []*Text // in reading order
	Printed       []*Text // as they are printed
	Abbreviations []Abbreviation
}

// All returns Texts, preceded by those before the title.
func (r *Reading) All() []*Text { return append(r.Front[:len(r.Front):len(r.Front)], r.Texts...) }

// Reader finds in the texts of a language what several rules look for.
type Reader struct {
	*Language
	Locale  *locale.Locale
	names   *nameFinder
	figures *figureFinder // nil if no rule needs numbers
}

// NewReader returns the reader of a language. Figures says whether any rule
// needs the numbers in texts.
func NewReader(words *Language, l *locale.Locale, figures bool) *Reader {
	r := &Reader{Language: words, Locale: l, names: newNameFinder(words, l)}
	if figures {
		r.figures = newFigureFinder(words, l)
	}
	return r
}

// Session reads a report of a session, as written and, unless edition is nil,
// as printed.
func (r *Reader) Session(written *report.Report, edition *resolve.Edition) *Reading {
	all := &Reading{Reader: r, Texts: texts(written)}
	if all.Printed = all.Texts; edition != nil {
		all.Printed = printed(edition)
	}
	return r.finish(all)
}

// Finished reads a finished document, which is printed as it is typed.
func (r *Reader) Finished(d *report.Report, front []report.Text) *Reading {
	all := &Reading{Reader: r, Texts: texts(d)}
	for _, words := range front {
		if len(words) > 0 {
			all.Front = append(all.Front, Folded(words))
		}
	}
	all.Printed = all.Texts
	for _, t := range all.All() {
		t.Misset = misset(t, r.Locale)
	}
	return r.finish(all)
}

// finish reads all texts, and then finds what needs them together.
func (r *Reader) finish(all *Reading) *Reading {
	for _, t := range all.All() {
		r.read(t)
	}
	script := r.Locale.Language().Script
	for _, t := range all.Printed {
		for m := range marksOf(t.Bare) {
			if t.dubious = m.mayBeWrong(r.Language, script); t.dubious {
				break
			}
		}
	}
	all.Abbreviations = r.abbreviations(all.Texts)
	return all
}

// Text reads a text outside of a report.
func (r *Reader) Text(words report.Text) *Text {
	t := Folded(words)
	r.read(t)
	return t
}

func (r *Reader) read(t *Text) {
	t.Names = r.names.find(t.Plain)
	t.Lists = r.lists(t)
	t.Addresses = r.addresses(t)
	if r.figures != nil {
		t.Figures = r.figures.find(t.Bare)
	}
}

// texts returns all texts of a report in reading order, footnotes last.
func texts(r *report.Report) []*Text {
	var all []*Text
	add := func(p report.PlacedText) {
		if words := *p.Text; len(words) > 0 {
			t := Folded(words)
			t.Keys, t.Numbered, t.Heading = p.Keys, p.Numbered, p.Heading
			all = append(all, t)
		}
	}
	add(report.PlacedText{Text: &r.Title})
	report.EachPlacedText(r.Blocks, r.Notes, add)
	return all
}

// printed returns the texts of a report as they are printed, with references
// resolved and the language's typography.
func printed(e *resolve.Edition) []*Text {
	var found []*Text
	add := func(t resolve.Text) {
		if len(t) > 0 {
			found = append(found, NewText(unbound(t)))
		}
	}
	add(e.Organ)
	for _, line := range e.Lines {
		add(line)
	}
	add(e.Title)
	for p := range resolve.PlacedTexts(e.Blocks...) {
		add(p.Text)
	}
	for _, note := range e.Notes() {
		add(note.Text)
	}
	return found
}

// unbound converts a printed text into one that NewText accepts.
func unbound(t resolve.Text) report.Text {
	words := make(report.Text, 0, len(t))
	for _, s := range t {
		word := report.Span{Text: s.Text, Style: s.Style, Symbol: s.Symbol, Foreign: s.Foreign, Origin: s.Origin, Via: s.Via}
		if s.Note != nil {
			word.NoteKey = s.Note.Key
		}
		words = append(words, word)
	}
	return words
}
