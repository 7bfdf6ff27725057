package check

import (
	"rapporteur/internal/concurrent"
	"rapporteur/internal/report"
)

// reading is the report in one language as rules look at it: its texts, each
// with what several rules look for in it. It is made before rules are applied,
// and they do not change it, so that they may be applied at once.
type reading struct {
	texts         []located  // in reading order
	printed       []*passage // as they are printed
	abbreviations []abbreviation
	reader        *reader
}

// read reads the reports in all languages, so many at a time as there are
// jobs.
func read(ctx *Context, jobs int) map[*Language]*reading {
	all := make([]*reading, len(ctx.Languages))
	concurrent.Each(jobs, len(all), func(i int) { all[i] = newReader(ctx, ctx.Languages[i]).report() })
	byLanguage := make(map[*Language]*reading, len(all))
	for i, l := range ctx.Languages {
		byLanguage[l] = all[i]
	}
	return byLanguage
}

// reader finds in the texts of a language what several rules look for.
type reader struct {
	language *Language
	names    *nameFinder   // nil where no rule asks for names
	figures  *figureReader // nil where no rule asks for figures
}

func newReader(ctx *Context, l *Language) *reader {
	r := &reader{language: l}
	if ctx.Published == nil {
		r.names = newNameFinder(l)
	}
	if ctx.Session != nil {
		r.figures = newFigureReader(l)
	}
	return r
}

func (r *reader) report() *reading {
	all := &reading{texts: passages(r.language.Report), reader: r}
	for _, text := range all.texts {
		r.find(text.passage)
	}
	all.printed = printed(r.language, all.texts)
	for _, text := range all.printed {
		text.marks = findMarks(text.bare)
	}
	all.abbreviations = abbreviations(r.language, all.texts)
	return all
}

// passage returns a text outside of the report.
func (r *reader) passage(t report.Text) *passage {
	p := newPassage(t)
	r.find(p)
	return p
}

func (r *reader) find(p *passage) {
	if r.names != nil {
		p.names = r.names.find(p.text)
	}
	if r.figures != nil {
		p.figures = r.figures.find(p.bare)
	}
}
