package rules

import (
	"maps"
	"slices"

	"rapporteur/internal/font"
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Context is what rules see. If an earlier stage failed, parts are missing and
// the rules about the others still run: without Languages, those about the
// facts of the session.
type Context struct {
	Session   *session.Session    // nil for a report without one
	Body      *Body               // nil if it could not be read
	Numbering *resolve.Numbering  // of the original, shared by all languages
	Languages []*Language         // in the order of the session
	Original  int                 // index in Languages
	Whole     bool                // no stage before found an error, so that what the reports lack was not written
	Files     []*source.File      // that authors wrote, besides those of the session
	Finished  *published.Document // a report that was numbered by hand; nil for a session
	Fonts     *font.Library       // that the pages are set with; nil for a report that is not set
}

// Language is the report in one language, before and after its numbers are
// bound, and the data needed to read it.
type Language struct {
	Report  *report.Report
	Edition *resolve.Edition
	Locale  *locale.Locale
	Words   *reading.Language
}

// Body is what rules need to know about the body that met.
type Body struct {
	Symbol session.Text     // the prefix of its documents' symbols
	Past   []session.Period // earlier meetings, oldest first
	// Continuous says that sittings are numbered through all meetings.
	Continuous session.Bool
}

// Authored returns every file that authors wrote, in a fixed order.
func (c *Context) Authored() []*source.File {
	files := c.written()
	if c.Session != nil {
		files = append(files, c.Session.File)
		for _, w := range c.Session.Words {
			files = append(files, w.Messages)
		}
	}
	return slices.DeleteFunc(files, func(f *source.File) bool { return f == nil })
}

// written returns the files that hold words of the report rather than facts.
func (c *Context) written() []*source.File {
	files := slices.Clone(c.Files)
	if c.Session == nil {
		return files
	}
	for _, w := range c.Session.Words {
		files = append(files, w.Texts.File)
		for _, folder := range []map[string]*source.File{w.Deliberations, w.Recommendations, w.Provisions, w.Annexes, w.Annotations} {
			for _, key := range slices.Sorted(maps.Keys(folder)) {
				files = append(files, folder[key])
			}
		}
	}
	return slices.DeleteFunc(files, func(f *source.File) bool { return f == nil })
}

// FinishedReport returns the context of a report that was numbered by hand.
func FinishedReport(d *published.Document, l *locale.Locale, words *reading.Language) *Context {
	return &Context{
		Languages: []*Language{{Report: d.Report, Locale: l, Words: words}},
		Files:     []*source.File{d.File},
		Finished:  d,
	}
}
