package html

import (
	"fmt"

	"rapporteur/internal/resolve"
)

// Autonym is the message with a language's name in that language.
const Autonym = "html.autonym"

// WordIDs returns the messages that every edition must have in
// [resolve.Edition].Words; they are in locales/<lang>/words/reader.toml.
func WordIDs() []string {
	return append(resolve.ContentsIDs(),
		Autonym,          // name of the language in itself; also the label of its link
		"html.skip",      // link that skips the contents
		"html.languages", // label of the bar of languages
		"html.elsewhere", // before the links to the same paragraph in the other languages
		"html.notes",     // heading of the footnotes
		"html.back",      // link from a footnote to the text
		"html.table",     // label of a table that has no caption
	)
}

// needWords panics if the edition lacks a word: a missing message has been
// reported earlier, so here it is a broken invariant.
func needWords(edition *resolve.Edition) {
	for _, id := range WordIDs() {
		if _, ok := edition.Words[id]; !ok {
			panic(fmt.Sprintf("rapporteur: internal error: the %s edition lacks the word %q", edition.Language.Tag, id))
		}
	}
}
