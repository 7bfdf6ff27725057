package locale

import (
	"io/fs"
	"slices"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
)

// Folder is the folder of locales. It reads but once what several languages
// have need of, and may be used by several goroutines.
type Folder struct {
	fsys     fs.FS
	entities func() (map[string]Entity, diag.List)
	names    map[lang.Tag]func() *names
}

// names are what one language calls States and organizations, and the grammar
// that says in which forms.
type names struct {
	grammar  grammar
	lexicon  *lexicon
	findings diag.List
}

// NewFolder returns the folder of locales that is the root of fsys (package
// locales). Nothing is read yet.
func NewFolder(fsys fs.FS) *Folder {
	f := &Folder{fsys: fsys, names: make(map[lang.Tag]func() *names)}
	f.entities = sync.OnceValues(func() (map[string]Entity, diag.List) {
		ld := &loader{fsys: fsys}
		return ld.entities(), ld.findings
	})
	for _, l := range lang.All() {
		f.names[l.Tag] = sync.OnceValue(func() *names { return f.readNames(l.Tag) })
	}
	return f
}

func (f *Folder) readNames(tag lang.Tag) *names {
	ld := &loader{fsys: f.fsys}
	n := new(names)
	n.grammar = ld.grammar(tag)
	entities, found := f.entities()
	ld.findings = append(ld.findings, found...)
	n.lexicon = ld.lexicon(tag, n.grammar, entities)
	n.findings = slices.Clip(ld.findings) // each Load appends to them
	return n
}

// Load reads a language. The findings say what is wrong in its files; a Locale
// is returned in any case, and is fit for use if none of them is an error.
func (f *Folder) Load(tag lang.Tag) (*Locale, diag.List) {
	language, ok := lang.Find(tag)
	if !ok {
		panic("rapporteur: internal error: no language " + string(tag))
	}
	own := f.names[tag]()
	ld := &loader{fsys: f.fsys, findings: own.findings}
	l := &Locale{language: language, grammar: own.grammar, lexicon: own.lexicon}
	l.order = ld.order(own.grammar.Order, f.sortedBy(own))
	l.numbers = ld.numbers(tag)
	l.dates = ld.calendar(tag)
	l.dates.list = l.grammar.Lists[plainList]
	l.labels = ld.labels(tag)
	l.labels.numbers = l.numbers
	ld.decode(ld.file(tag, "names/places.toml"), &l.places)
	l.typography = ld.typography(tag, l.dates.Months)
	l.messages = newMessages(tag)
	ld.findings = append(ld.findings, l.messages.add(ld.messageFiles(tag), newMessage)...)
	return l, ld.findings
}

// sortedBy returns the lexicon whose names a language's lists are sorted by:
// its own, or another's.
func (f *Folder) sortedBy(own *names) *lexicon {
	if other, ok := f.names[lang.Tag(own.grammar.Order.Names.V)]; ok {
		return other().lexicon
	}
	return own.lexicon
}
