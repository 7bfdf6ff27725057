package lint

import (
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/source"
)

// Kind looks at the words that a kind of report declares: whether its templates, or
// the messages that they print, have a place for each, and whether each language has
// the messages of those that have one.
func Kind(k *kind.Kind, templates []*source.File, all []*locale.Locale) diag.List {
	var texts []string
	for _, t := range templates {
		texts = append(texts, string(t.Content()))
	}
	for _, m := range all[0].Messages().All() {
		for _, w := range m.Forms {
			texts = append(texts, w.V)
		}
	}
	asks := func(calls ...string) bool {
		return slices.ContainsFunc(texts, func(t string) bool {
			return slices.ContainsFunc(calls, func(call string) bool { return strings.Contains(t, call) })
		})
	}
	findings := unplaced(k, texts, asks)
	for _, w := range words(k) {
		if w.pattern == reference || asks(`"`+w.pattern+`"`, `"`+w.id()+`"`) {
			findings = append(findings, untold(w, all)...)
		}
	}
	return findings
}

// untold reports that languages lack the message of a word.
func untold(w word, all []*locale.Locale) diag.List {
	usual := path.Join("words/reports", path.Base(path.Dir(w.key.Span.File.Name()))+".toml")
	var lacking, files []string
	for _, l := range all {
		if !l.Has(w.id()) {
			tag := l.Language().Tag
			lacking = append(lacking, string(tag))
			files = append(files, fileIn(tag, all, w.id(), usual))
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	if len(lacking) == len(all) {
		files = []string{path.Join("locales/*", usual)}
	}
	f := ruleWordless.At(w.key.Span, "the message %q of this word is missing in %s", w.id(), strings.Join(lacking, ", ")).
		Hinting("write it in " + strings.Join(files, ", ") + "; or delete the word")
	f.Lacks = w.id()
	return diag.List{f}
}

// fileIn returns the file of a language in which a message can be written: the one of
// the name that it is in in another language, or else the usual, below the language's
// folder.
func fileIn(tag lang.Tag, all []*locale.Locale, id, usual string) string {
	for _, l := range all {
		if at, ok := l.Message(id); ok {
			folder := func(t lang.Tag) string { return "locales/" + string(t) + "/" }
			return strings.Replace(at.File.Name(), folder(l.Language().Tag), folder(tag), 1)
		}
	}
	return path.Join("locales", string(tag), usual)
}
