package rules

import (
	"path"

	"rapporteur/internal/source"
)

// wordFiles are the names of the files in which authors wrote the words of the
// report, as opposed to the facts of the session, templates and locales.
type wordFiles map[string]bool

func (c *Context) wordFiles() wordFiles {
	all := make(wordFiles)
	for _, file := range c.written() {
		all[file.Name()] = true
	}
	return all
}

// hold reports whether a place is in one of the files.
func (w wordFiles) hold(place source.Span) bool {
	return !place.IsZero() && w[place.File.Name()]
}

// holdMarkdown reports whether a place is in one of the files that is
// Markdown.
func (w wordFiles) holdMarkdown(place source.Span) bool {
	return w.hold(place) && path.Ext(place.File.Name()) == ".md"
}
