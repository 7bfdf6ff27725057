package locale

import (
	"io/fs"
	"path"
	"slices"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/locale/typography"
	"rapporteur/internal/source"
)

// Folder is the folder of locales. It reads what several languages need only
// once, and may be used by several goroutines.
type Folder struct {
	fsys     fs.FS
	entities func() (lexicon.Entities, diag.List)
	names    map[lang.Tag]func() *names
	dates    map[lang.Tag]func() *dates
}

// names are what one language calls States and organizations, and the grammar
// that says in which forms.
type names struct {
	grammar  grammar.Grammar
	lexicon  *lexicon.Lexicon
	index    *lexicon.Index
	findings diag.List
}

// dates are how one language writes dates, apart from the forms that it takes
// from other languages.
type dates struct {
	calendar grammar.Calendar
	findings diag.List
}

// NewFolder returns the folder of locales that is the root of fsys (package
// locales). Nothing is read yet.
func NewFolder(fsys fs.FS) *Folder {
	f := &Folder{fsys: fsys, names: make(map[lang.Tag]func() *names), dates: make(map[lang.Tag]func() *dates)}
	f.entities = sync.OnceValues(func() (lexicon.Entities, diag.List) {
		r := &localefile.Reader{FS: fsys}
		return lexicon.ReadEntities(r, lexicon.IndexOf(fsys, "")), r.Findings
	})
	for _, l := range lang.All() {
		f.names[l.Tag] = sync.OnceValue(func() *names { return f.readNames(l.Tag) })
		f.dates[l.Tag] = sync.OnceValue(func() *dates { return f.readDates(l.Tag) })
	}
	return f
}

func (f *Folder) readNames(tag lang.Tag) *names {
	r := &localefile.Reader{FS: f.fsys}
	n := new(names)
	n.grammar = grammar.Read(r, tag)
	entities, found := f.entities()
	r.Findings = append(r.Findings, found...)
	n.index = lexicon.IndexOf(f.fsys, tag)
	n.lexicon = lexicon.Read(r, tag, n.grammar, entities, n.index)
	n.findings = slices.Clip(r.Findings) // each Load appends to them
	return n
}

func (f *Folder) readDates(tag lang.Tag) *dates {
	r := &localefile.Reader{FS: f.fsys}
	calendar := grammar.ReadCalendar(r, tag, f.names[tag]().grammar.PlainList())
	return &dates{calendar, r.Findings}
}

// calendar returns how a language writes dates, without forms of others.
func (f *Folder) calendar(tag lang.Tag) (grammar.Calendar, bool) {
	read, ok := f.dates[tag]
	if !ok {
		return grammar.Calendar{}, false
	}
	return read().calendar, true
}

// Load reads a language. The findings say what is wrong in its files; a Locale
// is returned in any case, and is fit for use if none of them is an error.
func (f *Folder) Load(tag lang.Tag) (*Locale, diag.List) {
	language, ok := lang.Find(tag)
	if !ok {
		panic("rapporteur: internal error: no language " + string(tag))
	}
	names := f.names[tag]()
	r := localefile.After(f.fsys, names.findings)
	l := &Locale{language: language, grammar: names.grammar, Lexicon: names.lexicon}
	l.Order = lexicon.ReadOrder(r, names.grammar.Order, f.sortedBy(names))
	l.Numbers = grammar.ReadNumbers(r, tag)
	own := f.dates[tag]()
	r.Findings = append(r.Findings, own.findings...)
	l.dates = own.calendar.Borrow(r, f.calendar)
	l.Labels = grammar.ReadLabels(r, tag, l.Numbers, l.grammar.PlainList())
	l.places = readPlaces(r, tag, names.index)
	l.Typesetter = typography.Read(r, tag, l.Months())
	found := l.readMessages(r)
	return l, append(r.Findings, found...)
}

// readMessages reads the messages that all kinds of report have. Those of an
// upper layer may replace those of a lower one.
func (l *Locale) readMessages(r *localefile.Reader) diag.List {
	var own, upper []*source.File
	for _, name := range []string{"words/messages.toml", "words/acts.toml", "words/body.toml", "words/outputs.toml", "words/reader.toml", "words/corrigendum.toml"} {
		versions := r.Versions(path.Join(string(l.language.Tag), name))
		own, upper = append(own, versions[0]), append(upper, versions[1:]...)
	}
	set, findings := message.NewSet(l.language.Tag).With(own, message.Extends, functionNames())
	l.messages = set
	if len(upper) > 0 {
		var found diag.List
		l.messages, found = set.With(upper, message.Layers, functionNames())
		findings = append(findings, found...)
	}
	return findings
}

// readPlaces reads the names of places, by the index if there is one.
func readPlaces(r *localefile.Reader, tag lang.Tag, index *lexicon.Index) *localefile.Table[map[string]text] {
	if index != nil {
		return lexicon.Lazily(index.Places, func(_ lexicon.Section, forms map[string]text) map[string]text { return forms })
	}
	var all map[string]map[string]text
	r.Decode(r.File(tag, "names/places.toml"), &all)
	return localefile.NewTable(all)
}

// sortedBy returns the lexicon whose names a language's lists are sorted by:
// its own, or another's.
func (f *Folder) sortedBy(own *names) *lexicon.Lexicon {
	if other, ok := f.names[lang.Tag(own.grammar.Order.Names.V)]; ok {
		return other().lexicon
	}
	return own.lexicon
}
