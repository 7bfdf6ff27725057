package resolve

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// text binds one block of text: it writes references and footnote marks, then
// applies the language's typography to the whole.
func (b *binder) text(t report.Text) Text {
	if len(t) == 0 {
		return nil
	}
	bare := make(Text, 0, len(t))
	for _, s := range t {
		bare = append(bare, b.span(s)...)
	}
	runs := make([]locale.Run, len(bare))
	for i, s := range bare {
		runs[i] = locale.Run{Text: s.Text, Protected: isProtected(s), Superscript: s.Style&report.Superscript != 0, Source: i}
	}
	runs = b.locale.Typeset(runs)
	set := make(Text, 0, len(runs))
	for _, run := range runs {
		s := bare[run.Source]
		s.Text = run.Text
		if run.Superscript {
			s.Style |= report.Superscript
		}
		set = append(set, s)
	}
	return unspaced(set)
}

// unspaced moves the space that typography put at the end of a reference, as
// before a French semicolon, to the text after it.
func unspaced(t Text) Text {
	for i := 0; i < len(t); i++ {
		s := t[i]
		if s.Reference == nil || i+1 < len(t) && t[i+1].Reference == s.Reference {
			continue
		}
		if words := strings.TrimRightFunc(s.Text, unicode.IsSpace); words != s.Text && words != "" {
			space := s
			space.Text, space.Reference, space.Link = s.Text[len(words):], nil, nil
			t[i].Text = words
			t = slices.Insert(t, i+1, space)
			i++
		}
	}
	return t
}

func isProtected(s Span) bool {
	return s.Symbol || s.Note != nil || s.Style&report.Code != 0
}

func (b *binder) span(s report.Span) Text {
	bound := Span{
		Text: s.Text, Style: s.Style, Symbol: s.Symbol, Foreign: s.Foreign, NoBreaks: s.Symbol, Origin: s.Origin, Via: s.Via,
	}
	switch {
	case s.Reference != nil:
		return b.reference(s, bound)
	case s.NoteKey != "":
		return b.noteCall(s, bound)
	case s.Link != "":
		bound.Link = &Link{Address: s.Link}
	case s.Bracket != nil && b.system.Clean:
		return nil
	case s.Bracket != nil:
		bound.Bracket = s.Bracket
		bound.Text = b.label(s.Origin)(b.locale.Bracket(s.Text, s.Bracket.Status, s.Bracket.Closes, s.Bracket.Number))
	}
	return Text{bound}
}

func (b *binder) noteCall(s report.Span, bound Span) Text {
	note, ok := b.notes[s.NoteKey]
	if !ok {
		return nil // its definition has a malformed key, which is reported
	}
	bound.Text, bound.Note, bound.NoBreaks = note.Mark, note, true
	bound.Style |= report.Superscript
	return Text{bound}
}

// declareNotes makes the footnotes before the texts that refer to them. Their
// own texts are bound last, because a footnote may refer to any other.
func (b *binder) declareNotes(notes []*report.Note) {
	for _, s := range notes {
		p := b.place(s.Key, NotePlace)
		note := &Note{Key: s.Key, Anchor: p.Anchor, Origin: s.Origin}
		if p.Number > 0 { // 0 means that nothing refers to it
			note.Mark = b.label(s.Origin)(b.locale.NoteMark(p.Number))
		}
		b.notes[s.Key] = note
	}
	for _, s := range notes {
		b.notes[s.Key].Text = b.text(s.Text)
	}
}

// masthead applies the language's typography to the masthead.
func (b *binder) masthead(m report.Masthead) report.Masthead {
	for _, field := range []*string{&m.Organization, &m.Distribution, &m.Date, &m.Language, &m.Original} {
		*field = b.text(report.Text{{Text: *field}}).Typeset()
	}
	return m
}

// words returns the messages that renderers need.
func (b *binder) words(ids []string) Words {
	words := make(Words, len(ids))
	for _, id := range ids {
		words[id] = b.label(source.Span{})(b.writer.Execute(id, nil, nil))
	}
	return words
}

// label returns a function that returns its first argument and reports the
// error, if any, at the place that needs the label.
func (b *binder) label(at source.Span) func(string, error) string {
	return func(label string, err error) string {
		if err != nil {
			b.findings.Add(messageFinding(err, at))
		}
		return label
	}
}

// messageFinding reports words that the locale could not give. It points at
// the message, which the translator can edit, or else at the place that needs
// it.
func messageFinding(err error, at source.Span) diag.Finding {
	var failed *locale.MessageError
	if errors.As(err, &failed) {
		return failed.Finding(at)
	}
	return ruleLabelMissing.At(at, "%s", err.Error())
}
