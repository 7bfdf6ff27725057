package facts

import (
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// printed is what reports print.
type printed struct {
	from  map[*source.File][]bool // by file, the bytes of values that are printed
	texts []string
}

// printedOf returns what the reports in all languages print, or what some of each is.
func printedOf(p *rules.Pass, some func(*report.Report) *report.Report) *printed {
	all := &printed{from: make(map[*source.File][]bool)}
	files := []*source.File{p.Session.File}
	for _, past := range p.Body.Past {
		files = append(files, past.From.Span.File)
	}
	for _, f := range files {
		all.from[f] = make([]bool, len(f.Content()))
	}
	for _, l := range p.Languages {
		r := some(l.Report)
		var words strings.Builder
		take := func(t *report.Text) {
			for _, s := range *t {
				words.WriteString(s.Text)
				all.take(s.Origin)
			}
			words.WriteByte('\n')
		}
		take(&r.Title)
		for i := range r.Lines {
			take(&r.Lines[i])
		}
		report.EachText(r.Blocks, r.Notes, take)
		all.texts = append(all.texts, words.String())
	}
	return all
}

func whole(r *report.Report) *report.Report { return r }

func (p *printed) take(origin source.Span) {
	if bytes, ok := p.from[origin.File]; ok {
		for i := origin.Start; i < origin.End; i++ {
			bytes[i] = true
		}
	}
}

// has reports whether a value at a place is printed, or a part of it.
func (p *printed) has(at source.Span) bool {
	bytes, ok := p.from[at.File]
	for i := at.Start; ok && i < at.End; i++ {
		if bytes[i] {
			return true
		}
	}
	return false
}

// says reports whether a text of any language has the words.
func (p *printed) says(words string) bool {
	for _, text := range p.texts {
		if words != "" && strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// paragraphs returns the keys of all paragraphs of the original.
func (u *unprinted) paragraphs() map[string]bool {
	keys := make(map[string]bool)
	for _, b := range u.Languages[u.Original].Edition.Blocks {
		if p, ok := b.(*resolve.Paragraph); ok {
			keys[p.Key] = true
		}
	}
	return keys
}

func spans[T any](values ...tomlfile.Value[T]) []source.Span {
	var all []source.Span
	for _, v := range values {
		all = append(all, v.Span)
	}
	return all
}

func texts(values []session.Text) []string {
	var all []string
	for _, v := range values {
		all = append(all, v.V)
	}
	return all
}
