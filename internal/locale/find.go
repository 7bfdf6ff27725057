package locale

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/plain"
)

// Finder finds States, organizations and others by what people call them, in any
// language.
type Finder struct {
	codes  map[string][]string // by what is typed: codes, and what is known to be typed for them
	names  map[string][]string
	places map[string][]string // keys
	nobody map[string]bool     // what is typed, and means none of them
	states map[string]text     // codes, by the keys of the places in them

	articles []text
}

// StateOf returns the code of the State that a place is in, "" if none is known.
func (f *Finder) StateOf(place string) string { return f.states[place].V }

// typed is the content of typed.toml.
type typed struct {
	Articles []text          `toml:"articles"`
	Meant    map[string]text `toml:"meant"`
	Nobody   struct {
		Words []text `toml:"words"`
	} `toml:"nobody"`
}

// NewFinder returns a Finder of what the languages know, and of typed.toml and
// places.toml below the root of fsys (package locales). A code that none has is a
// finding.
func NewFinder(fsys fs.FS, languages []*Locale) (*Finder, diag.List) {
	f := &Finder{make(map[string][]string), make(map[string][]string), make(map[string][]string), make(map[string]bool), nil, nil}
	r := &localefile.Reader{FS: fsys}
	var read typed
	r.Decode(r.Read("typed.toml"), &read)
	for _, word := range slices.Sorted(maps.Keys(read.Meant)) {
		meant := read.Meant[word]
		for code := range strings.FieldsSeq(meant.V) {
			if _, ok := languages[0].Entity(code); !ok {
				r.Report(meant.Span, "correct the code", "no State, organization or group has the code %q", code)
			}
			add(f.codes, word, code)
		}
	}
	r.Decode(r.Read("places.toml"), &f.states)
	for _, key := range slices.Sorted(maps.Keys(f.states)) {
		if e, ok := languages[0].Entity(f.states[key].V); !ok || e.Kind != "state" {
			r.Report(f.states[key].Span, "correct the code", "no State has the code %q", f.states[key].V)
		}
		if _, ok := languages[0].places.Get(key); !ok {
			r.Report(f.states[key].Span, "correct the key, or delete the line", "no place has the key %q", key)
		}
	}
	f.articles = read.Articles
	for _, word := range read.Nobody.Words {
		f.nobody[plain.Loose(word.V)] = true
	}
	for _, l := range languages {
		f.language(l)
	}
	return f, r.Findings
}

func (f *Finder) language(l *Locale) {
	for _, code := range l.AllCodes() {
		entity, _ := l.Entity(code)
		for _, other := range append([]string{code}, entity.Of.Codes...) {
			add(f.codes, other, code)
		}
		entry, _ := l.Entry(code)
		add(f.names, entry.Sort.V, code)
		for _, s := range l.Spellings(code) {
			add(f.names, s.Text, code)
		}
		for _, former := range l.Former(code) {
			for _, form := range former.Long {
				add(f.names, form.V, code)
			}
		}
	}
	for _, key := range l.PlaceKeys() {
		add(f.places, key, key)
		forms, _ := l.places.Get(key)
		for _, form := range forms {
			if form.V != forms["name"].V && strings.Contains(form.V, " ") {
				addKey(f.places, phrase(form.V), key) // en Gland, which is not England
				continue
			}
			add(f.places, form.V, key)
		}
	}
}

func add(found map[string][]string, word, code string) {
	addKey(found, plain.Loose(word), code)
}

func addKey(found map[string][]string, word, code string) {
	if word != "" && !slices.Contains(found[word], code) {
		found[word] = append(found[word], code)
	}
}

// phrase returns the key of a preposition and a name: they are two words.
func phrase(text string) string {
	before, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	return plain.Loose(before) + " " + plain.Loose(rest)
}

// key returns what a word is looked for by: without an article, unless it is known
// with it.
func (f *Finder) key(word string) string {
	whole := plain.Loose(word)
	before, rest, ok := strings.Cut(strings.TrimSpace(word), " ")
	if !ok || f.nobody[whole] || len(f.codes[whole])+len(f.names[whole])+len(f.places[whole]) > 0 {
		return whole
	}
	if slices.ContainsFunc(f.articles, func(a text) bool { return strings.EqualFold(a.V, before) }) {
		return plain.Loose(rest)
	}
	return whole
}

// Meant returns the codes that may be meant by a word, the most probable first, and
// whether that is known: of some words it is known that no code is.
func (f *Finder) Meant(word string) (codes []string, known bool) {
	word = f.key(word)
	switch {
	case f.nobody[word]:
		return nil, true
	case len(f.codes[word]) > 0:
		return slices.Clone(f.codes[word]), true
	}
	return slices.Clone(f.names[word]), len(f.names[word]) > 0
}

// Called returns the codes of all that has the word as a code or a name, and the keys
// of the places that have, both sorted.
func (f *Finder) Called(word string) (codes, places []string) {
	places = slices.Clone(f.places[phrase(word)])
	word = f.key(word)
	codes = slices.Concat(f.codes[word], f.names[word])
	slices.Sort(codes)
	return slices.Compact(codes), slices.Compact(slices.Sorted(slices.Values(append(places, f.places[word]...))))
}
