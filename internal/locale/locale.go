package locale

import (
	"io/fs"
	"maps"
	"path"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Locale is the grammar, the names and the messages of one language.
type Locale struct {
	language   lang.Language
	grammar    grammar
	lexicon    *lexicon
	order      *order
	numbers    numbers
	dates      calendar
	labels     labels
	places     map[string]map[string]text
	typography *typesetter
	messages   *messages
}

// Language returns the language that l speaks.
func (l *Locale) Language() lang.Language { return l.language }

// Extend returns a Locale that has the messages of the files too, such as
// those of a body. A message that l has already is a finding.
func (l *Locale) Extend(files ...*source.File) (*Locale, diag.List) {
	return l.with(files, newMessage)
}

// Override returns a Locale in which the messages of the files replace those
// of l, for one session. A message that l has not is a finding.
func (l *Locale) Override(files ...*source.File) (*Locale, diag.List) {
	return l.with(files, replacesMessage)
}

// Layer returns a Locale that has the messages of the files, which replace
// those of l where it has them: the words of one kind of report.
func (l *Locale) Layer(files ...*source.File) (*Locale, diag.List) {
	return l.with(files, anyMessage)
}

func (l *Locale) with(files []*source.File, how addition) (*Locale, diag.List) {
	extended := *l
	extended.messages = l.messages.clone()
	return &extended, extended.messages.add(files, how)
}

// Has reports whether l has the message.
func (l *Locale) Has(id string) bool {
	_, ok := l.messages.byID[id]
	return ok
}

// Message returns the place where the message is defined.
func (l *Locale) Message(id string) (source.Span, bool) {
	m, ok := l.messages.byID[id]
	return m.span, ok
}

// MessageIDs returns the identifiers of all messages, sorted.
func (l *Locale) MessageIDs() []string { return slices.Sorted(maps.Keys(l.messages.byID)) }

// PlaceKeys returns the keys of all places, sorted.
func (l *Locale) PlaceKeys() []string { return slices.Sorted(maps.Keys(l.places)) }

// loader reads the files of a language and collects what is wrong in them.
type loader struct {
	fsys     fs.FS
	findings diag.List
}

// file reads a file of the language's folder; one that is missing is a
// finding and reads as empty.
func (ld *loader) file(tag lang.Tag, name string) *source.File {
	return ld.read(path.Join(string(tag), name))
}

func (ld *loader) read(name string) *source.File {
	content, err := fs.ReadFile(ld.fsys, name)
	f := source.NewFile(path.Join("locales", name), content)
	if err != nil {
		ld.report(f.Whole(), "restore the file", "the file cannot be read: %v", err)
	}
	return f
}

// messageFiles reads the messages that belong to no body and no kind of
// report.
func (ld *loader) messageFiles(tag lang.Tag) []*source.File {
	return []*source.File{ld.file(tag, "words/messages.toml"), ld.file(tag, "words/reader.toml")}
}
