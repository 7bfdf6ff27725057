package lint

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
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
	for _, o := range k.Offices {
		add(o.Key, true, "office.%s")
	}
	for _, c := range k.Capacities {
		add(c.Key, c.Attends.V, "attendance.%s")
		add(c.Key, c.Experts.V, "experts.%s")
		add(c.Key, c.Speaks.V, "statements.%s", "actor.%s")
		add(c.Key, c.Speaks.V && !c.OfSecretariat(), "statements.on-behalf.%s")
	}
	for _, s := range k.Series {
		add(s.Key, true, "series.%s")
	}
	for _, a := range k.Acts {
		add(a.Key, true, "act.%s")
	}
	return all
}

// Kind looks at the words that a kind of report declares: whether its templates, or
// the messages that they print, ask for the messages of each, and whether each
// language has these.
func Kind(k *kind.Kind, templates []*source.File, all []*locale.Locale) diag.List {
	asking := asking{k: k}
	for _, t := range templates {
		asking.templates = append(asking.templates, string(t.Content()))
	}
	for _, m := range all[0].Messages().All() {
		for _, w := range m.Forms {
			asking.messages = append(asking.messages, w.V)
		}
	}
	var findings diag.List
	reported := make(map[string]bool)
	for _, w := range words(k) {
		switch {
		case asking.asks(w):
			findings = append(findings, untold(w, all)...)
		case strings.HasPrefix(w.pattern, "attendance."), strings.HasPrefix(w.pattern, "experts."), w.pattern == "statements.%s":
			if !reported[w.pattern] { // the place of all of them is missing: one cause
				findings.Add(ruleWordUnprinted.At(w.key.Span, "no template asks for %s, which %q and such words need", w.pattern, w.key.V))
			}
			reported[w.pattern] = true
		}
	}
	return append(findings, asking.unplaced()...)
}

// untold reports that languages lack the message of a word.
func untold(w word, all []*locale.Locale) diag.List {
	var lacking []string
	var known source.Span
	for _, l := range all {
		if at, ok := l.Message(w.id()); ok {
			known = at
		} else {
			lacking = append(lacking, string(l.Language().Tag))
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	f := ruleWordless.At(w.key.Span, "the message %q of this word is missing in %s", w.id(), strings.Join(lacking, ", "))
	if !known.IsZero() {
		f = f.Relating(known, "another language has it here")
	}
	return diag.List{f}
}

// asking is what asks for messages and for acts.
type asking struct {
	k         *kind.Kind
	templates []string
	messages  []string
}

func (a *asking) texts() []string { return slices.Concat(a.templates, a.messages) }

// asks reports whether a template or a message asks for the message of a word.
func (a *asking) asks(w word) bool {
	if w.pattern == "office.%s" && !slices.ContainsFunc(a.k.Acts, func(act kind.Act) bool { return slices.Contains(act.Fields(), "office") }) {
		return false // only acts print offices by such a message
	}
	if w.pattern == "actor.%s" && !slices.ContainsFunc(a.k.Acts, func(act kind.Act) bool { return slices.Contains(act.Fields(), "capacity") }) {
		return false
	}
	for _, name := range []string{`"` + w.pattern + `"`, `"` + w.id() + `"`} {
		if slices.ContainsFunc(a.templates, func(t string) bool { return strings.Contains(t, name) }) {
			return true
		}
		ofMessages := w.pattern == "office.%s" || w.pattern == "actor.%s" || w.pattern == "series.%s" && len(a.k.Acts) > 0
		if ofMessages && slices.ContainsFunc(a.messages, func(m string) bool { return strings.Contains(m, name) }) {
			return true
		}
	}
	return false
}

// unplaced reports the offices, series and acts that nothing has a place for.
func (a *asking) unplaced() diag.List {
	var findings diag.List
	report := func(what string, word kind.Text, placed bool) {
		if !placed {
			findings.Add(ruleWordUnprinted.At(word.Span, "no template has a place for the %s %q", what, word.V))
		}
	}
	officers := a.words(".Officers", allOfficers, officersWith)
	for _, o := range a.k.Offices {
		chairs := o.Presides.V && slices.ContainsFunc(a.texts(), func(t string) bool { return strings.Contains(t, ".Chairs") })
		report("office", o.Key, chairs || officers.hold(o.Key.V))
	}
	series := a.words("{provisions ", allSeries, oneSeries)
	for _, s := range a.k.Series {
		report("series", s.Key, series.hold(s.Key.V))
	}
	acts := a.words(".Acts", allActs, someActs)
	for _, act := range a.k.Acts {
		report("act", act.Key, acts.hold(act.Key.V))
	}
	return findings
}

// How templates and messages place the words of a kind: all of them, or those in
// quotation marks.
var (
	allOfficers  = search.Lazy(`(?:range|with|len|join|each "[^"]*") \(?\$?\.Officers\b`)
	officersWith = search.Lazy(`\.OfficersWith ("[a-z0-9-]+")`)
	allSeries    = search.Lazy(`\{provisions [$.(]`)
	oneSeries    = search.Lazy(`\{provisions ("[a-z0-9-]+")`)
	allActs      = search.Lazy(`\.Acts(?:At|In) (?:"[^"]*"|[^ )}"]+)(?:\)|\}| *\|)`)
	someActs     = search.Lazy(`\.Acts(?:Of|At|In)\b([^)}]*)`)
	quoted       = search.Lazy(`"([a-z0-9-]+)"`)
)

// placed are the words that have a place; all may.
type placed struct {
	all   bool
	words map[string]bool
}

func (p placed) hold(word string) bool { return p.all || p.words[word] }

// words returns the words that have a place: one pattern matches where all have, the
// other where those within its group have. Both match only texts with the call.
func (a *asking) words(call string, all, some func() *regexp.Regexp) placed {
	found := placed{words: make(map[string]bool)}
	for _, text := range a.texts() {
		if !strings.Contains(text, call) {
			continue // told much faster
		}
		found.all = found.all || all().MatchString(text)
		for _, these := range some().FindAllStringSubmatch(text, -1) {
			for _, word := range quoted().FindAllStringSubmatch(these[1], -1) {
				found.words[word[1]] = true
			}
		}
	}
	return found
}
