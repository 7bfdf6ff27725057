package lint

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

var ruleWordless = rule.Rule{
	ID: "kind-word-untold", Sees: rule.Data, Fixed: true,
	Summary: "Every word that a kind of report declares has its messages in every language",
	Why:     "a session that uses the word could not be written in that language",
	Hint:    "write the message under locales/, or delete the word",
}

var ruleWordUnprinted = rule.Rule{
	ID: "kind-word-unprinted", Sees: rule.Data, Severity: diag.Warning,
	Summary: "Every word that a kind of report declares has a place in its templates",
	Why:     "what sessions say with it would not be printed",
	Hint:    "give it a place in a template, or delete it",
}

// word is a word of a kind that is printed by the message that the pattern makes of
// it.
type word struct {
	key     kind.Text
	pattern string
}

func (w word) id() string { return fmt.Sprintf(w.pattern, w.key.V) }

// words returns the words of a kind of report, once for each message that they have.
func words(k *kind.Kind) []word {
	var all []word
	add := func(key kind.Text, has bool, patterns ...string) {
		for _, p := range patterns {
			if has {
				all = append(all, word{key, p})
			}
		}
	}
	// Only acts print offices and actors by such messages.
	acts := func(field string) bool {
		return slices.ContainsFunc(k.Acts, func(a kind.Act) bool { return slices.Contains(a.Fields(), field) })
	}
	for _, o := range k.Offices {
		add(o.Key, acts("office"), "office.%s")
	}
	for _, c := range k.Capacities {
		add(c.Key, c.Attends.V, "attendance.%s")
		add(c.Key, c.Experts.V, "experts.%s")
		add(c.Key, c.Speaks.V, "statements.%s")
		add(c.Key, c.Speaks.V && acts("capacity"), "actor.%s")
		add(c.Key, c.Speaks.V && !c.OfSecretariat(), "statements.on-behalf.%s")
	}
	for _, s := range k.Series {
		add(s.Key, acts("text"), "series.%s")
		add(s.Key, s.Draft.V, "recommended.%s")
		add(s.Key, !s.Draft.V, "heading.%s", "adopted.%s")
	}
	for _, a := range k.Acts {
		add(a.Key, true, "act.%s")
	}
	return all
}

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
		if asks(`"`+w.pattern+`"`, `"`+w.id()+`"`) {
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
	return diag.List{ruleWordless.At(w.key.Span, "the message %q of this word is missing in %s", w.id(), strings.Join(lacking, ", ")).
		Hinting("write it in " + strings.Join(files, ", ") + "; or delete the word")}
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

// allActs matches how a template places acts of all kinds: it gives an item or a
// sitting, and no kind.
var allActs = search.Lazy(`\.Acts(?:At|In) (?:"[^"]*"|[^ )}"]+)(?:\)|\}| *\|)`)

// unplaced reports the words that no text has a place for: each by itself or with
// all of its vocabulary.
func unplaced(k *kind.Kind, texts []string, asks func(calls ...string) bool) diag.List {
	var findings diag.List
	look := func(what string, word kind.Text, placed bool) {
		if !placed {
			findings.Add(ruleWordUnprinted.At(word.Span, "no template has a place for the %s %q", what, word.V))
		}
	}
	officers := asks("range .Officers}", "range $.Officers}", "with .Officers}", "with $.Officers}", "(len .Officers)", "(len $.Officers)")
	for _, o := range k.Offices {
		look("office", o.Key, officers || o.Presides.V && asks(".Chairs") || asks(`.OfficersWith "`+o.Key.V+`"`))
	}
	for _, c := range k.Capacities {
		look("capacity of participants", c.Key, !c.Attends.V || asks(`"attendance.%s"`, `"attendance.`+c.Key.V+`"`))
		look("capacity of experts", c.Key, !c.Experts.V || asks(`"experts.%s"`, `"experts.`+c.Key.V+`"`))
		look("capacity of speakers", c.Key, !c.Speaks.V || asks(`"statements.%s"`, `"statements.`+c.Key.V+`"`))
	}
	for _, s := range k.Series {
		look("series", s.Key, asks("provisions .Series", "provisions $", `provisions "`+s.Key.V+`"`))
	}
	acts := slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, ".Acts") && allActs().MatchString(t) })
	for _, a := range k.Acts {
		look("act", a.Key, acts || asks(`"`+a.Key.V+`"`))
	}
	return findings
}
