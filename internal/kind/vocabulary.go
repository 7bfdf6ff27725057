package kind

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Word is what all entries of vocabularies have.
type Word struct {
	Key Text `toml:"-"` // placed where the kind declares it
}

func (w Word) word() Text        { return w.Key }
func (w *Word) declare(key Text) { w.Key = key }

// Plain is a word of which nothing but its messages is to be known.
type Plain struct{ Word }

// About says nothing.
func (Plain) About() string { return "" }

// entry is an entry of a vocabulary.
type entry interface {
	word() Text
	About() string
}

// Vocabulary is the entries of one table of a kind, in their order.
type Vocabulary[E entry] []E

// Find returns the entry of that key, and whether there is one.
func (v Vocabulary[E]) Find(key string) (E, bool) {
	for _, e := range v {
		if e.word().V == key {
			return e, true
		}
	}
	var none E
	return none, false
}

// Keys returns the keys of all entries.
func (v Vocabulary[E]) Keys() []string {
	var keys []string
	for _, e := range v {
		keys = append(keys, e.word().V)
	}
	return keys
}

// About says in English what each entry means for those who write a session, in
// the order of [Vocabulary.Keys].
func (v Vocabulary[E]) About() []string {
	var about []string
	for _, e := range v {
		about = append(about, e.About())
	}
	return about
}

// Only returns the entries for which is holds.
func (v Vocabulary[E]) Only(is func(E) bool) Vocabulary[E] {
	var kept Vocabulary[E]
	for _, e := range v {
		if is(e) {
			kept = append(kept, e)
		}
	}
	return kept
}

// Declared returns where the entries are declared, for findings about a word that
// is not among them; none if there are no entries.
func (v Vocabulary[E]) Declared() []diag.Related {
	if len(v) == 0 {
		return nil
	}
	return []diag.Related{{Span: v[0].word().Span, Message: "the words are declared here"}}
}

// ordered returns the entries of a table in the order of the file.
func ordered[E entry, P interface {
	*E
	declare(Text)
}](document *tomlfile.Document, table string, entries map[string]E) Vocabulary[E] {
	var all Vocabulary[E]
	for _, key := range document.Keys(table) {
		entry, ok := entries[key]
		if !ok {
			continue // of the wrong type, which is reported
		}
		var at source.Span
		if found, ok := document.Find(table, key); ok {
			at = found.Key
		}
		P(&entry).declare(Text{V: key, Span: at})
		all = append(all, entry)
	}
	return all
}
