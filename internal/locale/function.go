package locale

import (
	"strings"
	"sync"
	"text/template"

	"rapporteur/internal/lang"
)

// function is one that messages and templates may call. What a translator must
// know about it is here too: docs/messages.md is made from that.
type function struct {
	name     string
	takes    string   // its arguments, as the documentation shows them
	does     string   // what it writes, or returns
	first    argument // what its first argument names
	examples []example
	call     any
}

// example is the text of a message in one language. A test executes it; what it
// writes is in docs/messages.md.
type example struct {
	tag  lang.Tag
	text string
}

// subject is a group of functions.
type subject struct {
	title     string
	functions []function
}

// subjects returns all functions, in the order of the documentation.
func (w *Writer) subjects() []subject {
	return []subject{
		{"Other messages", w.messageFunctions()},
		{"Names", w.nameFunctions()},
		{"Places", w.placeFunctions()},
		{"Numbers", w.numberFunctions()},
		{"Dates", w.dateFunctions()},
		{"Occasions", w.occasionFunctions()},
		{"Lists and agreement", w.listFunctions()},
	}
}

// functions returns all functions by name.
func (w *Writer) functions() template.FuncMap {
	all := make(template.FuncMap)
	for _, s := range w.subjects() {
		for _, f := range s.functions {
			all[f.name] = f.call
		}
	}
	return all
}

// functionNames returns the functions that a message may call by name, for
// parsing only: they belong to no Writer. It must not be changed.
var functionNames = sync.OnceValue(func() map[string]any {
	return new(Writer).functions()
})

// argument says what the first argument of a function names.
type argument int

const (
	anything argument = iota
	messageIdentifier
	genderedWord
	nameForm // or two, as "de+text"
	placeForm
	seriesName
	dateForm
)

// firstArguments returns what the first argument of each function names.
var firstArguments = sync.OnceValue(func() map[string]argument {
	first := make(map[string]argument)
	for _, s := range new(Writer).subjects() {
		for _, f := range s.functions {
			first[f.name] = f.first
		}
	}
	return first
})

// Knows reports whether the first argument of a function names a message, form
// or series that the language has.
func (l *Locale) Knows(function, argument string) bool {
	switch firstArguments()[function] {
	case messageIdentifier:
		return l.Has(argument)
	case genderedWord:
		return l.Has(argument + genderForm)
	case nameForm:
		first, rest, two := strings.Cut(argument, "+")
		return l.grammar.HasForm(first) && (!two || l.grammar.HasForm(rest))
	case placeForm:
		return l.hasPlaceForm(argument)
	case seriesName:
		return l.HasSeries(argument)
	case dateForm:
		return l.dates.HasForm(argument)
	}
	return true
}
