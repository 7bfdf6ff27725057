package compose

import (
	"path"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

var ruleBodyWordless = rule.Rule{
	ID: "body-words-missing", Sees: rule.Data, Fixed: true,
	Summary: "A body has its words in every language that a session of it is published in",
	Why:     "its name is in nearly every sentence, so that the report could not be written in that language",
	Hint:    "write them in the folder locales of the language, under words/bodies",
}

// Wordless reports that nobody has written the words of the body in the language of a
// locale: no report can be composed there. Published is the place that asks for the
// language.
func (b *Body) Wordless(l *locale.Locale, published source.Span) diag.List {
	tag := l.Language().Tag
	if len(b.words[tag]) > 0 || l.Has("body.group.name") {
		return nil
	}
	f := ruleBodyWordless.At(b.File.Span(0, 0), "the body %q has no words in the language %q", b.Key, tag).
		Hinting("write " + path.Join("locales", string(tag), b.wordsPath()) + "; docs/messages.md explains the words of a body")
	if !published.IsZero() {
		f = f.Relating(published, "published in it")
	}
	return diag.List{f}
}
