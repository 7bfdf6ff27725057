package locale

import (
	"io/fs"
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

// Folder is the folder of locales. It reads but once what several languages
// have need of, and may be used by several goroutines.
type Folder struct {
	fsys     fs.FS
	entities func() (map[string]lexicon.Entity, diag.List)
	names    map[lang.Tag]func() *names
}

// names are what one language calls States and organizations, and the grammar
// that says in which forms.
type names struct {
	grammar  grammar.Grammar
	lexicon  *lexicon.Lexicon
	findings diag.List
}

// NewFolder returns the folder of locales that is the root of fsys (package
// locales). Nothing is read yet.
func NewFolder(fsys fs.FS) *Folder {
	f := &Folder{fsys: fsys, names: make(map[lang.Tag]func() *names)}
	f.entities = sync.OnceValues(func() (map[string]lexicon.Entity, diag.List) {
		r := &localefile.Reader{FS: fsys}
		return lexicon.ReadEntities(r), r.Findings
	})
	for _, l := range lang.All() {
		f.names[l.Tag] = sync.OnceValue(func() *names { return f.readNames(l.Tag) })
	}
	return f
}

func (f *Folder) readNames(tag lang.Tag) *names {
	r := &localefile.Reader{FS: f.fsys}
	n := new(names)
	n.grammar = grammar.Read(r, tag)
	entities, found := f.entities()
	r.Findings = append(r.Findings, found...)
	n.lexicon = lexicon.Read(r, tag, n.grammar, entities)
	n.findings = slices.Clip(r.Findings) // each Load appends to them
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
	r := &localefile.Reader{FS: f.fsys, Findings: own.findings}
	l := &Locale{language: language, grammar: own.grammar, Lexicon: own.lexicon}
	l.Order = lexicon.ReadOrder(r, own.grammar.Order, f.sortedBy(own))
	l.Numbers = grammar.ReadNumbers(r, tag)
	l.dates = grammar.ReadCalendar(r, tag, l.grammar.PlainList())
	l.Labels = grammar.ReadLabels(r, tag, l.Numbers)
	r.Decode(r.File(tag, "names/places.toml"), &l.places)
	l.Typesetter = typography.Read(r, tag, l.Months())
	messages := []*source.File{r.File(tag, "words/messages.toml"), r.File(tag, "words/reader.toml")}
	var found diag.List
	l.messages, found = message.NewSet(tag).With(messages, message.Extends, functionNames())
	return l, append(r.Findings, found...)
}

// sortedBy returns the lexicon whose names a language's lists are sorted by:
// its own, or another's.
func (f *Folder) sortedBy(own *names) *lexicon.Lexicon {
	if other, ok := f.names[lang.Tag(own.grammar.Order.Names.V)]; ok {
		return other().lexicon
	}
	return own.lexicon
}
