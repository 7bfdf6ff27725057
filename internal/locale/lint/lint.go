// Package lint compares the locales with each other and with what their
// languages need.
package lint

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/source"
)

// Locales compares locales: it expects every message in every language, the
// same facts in it, no forms, series or messages that do not exist, and no
// character that the language does not use. The locales should be extended by
// the messages of one body, since messages call those. Messages for the words of a
// kind of report are left to [Kind].
func Locales(all []*locale.Locale, k *kind.Kind) diag.List {
	ofKind := make(map[string]bool)
	for _, w := range words(k) {
		ofKind[w.id()] = true
	}
	return look(all, ofKind, func(source.Span) bool { return true })
}

// Added does the same with words that are not part of the program, such as those of
// a session.
func Added(all []*locale.Locale) diag.List {
	return look(all, nil, func(s source.Span) bool { return !s.File.Shipped() })
}

// look looks at the words that are chosen by their place in any of the languages.
// Some messages may be absent.
func look(all []*locale.Locale, absent map[string]bool, chosen func(source.Span) bool) diag.List {
	var findings diag.List
	ids := make(map[string]bool)
	for _, l := range all {
		for id, m := range l.Messages().All() {
			if chosen(m.Span) {
				ids[id] = true
				findings = append(findings, lintMessage(l, m)...)
			}
		}
		for _, words := range l.Words(chosen) {
			if chosen(words.Span) {
				findings = append(findings, lintCharacters(l, words)...)
			}
		}
	}
	for id := range ids {
		if !absent[id] {
			findings = append(findings, lintPresence(all, id)...)
		}
		findings = append(findings, lintPlaceholders(all, id)...)
	}
	return findings.Sorted()
}

// lintMessage looks at one message of a language.
func lintMessage(l *locale.Locale, m message.Message) diag.List {
	findings := lintCalls(l, m)
	for _, words := range m.Forms {
		findings = append(findings, lintCharacters(l, words)...)
	}
	if m.Span.File.Shipped() { // those of other files are checked when they are read
		findings = append(findings, l.Messages().Faults(m)...)
	}
	return findings
}

// definition returns a message that the locale has.
func definition(l *locale.Locale, id string) message.Message {
	m, _ := l.Messages().Find(id)
	return m
}

// lintPresence reports a message that some languages lack, where one of the
// others defines it.
func lintPresence(all []*locale.Locale, id string) diag.List {
	var findings diag.List
	var defined source.Span
	for _, l := range all {
		if at, ok := l.Message(id); ok {
			defined = at
			break
		}
	}
	for _, l := range all {
		if !l.Has(id) && !formOfLanguage(id) {
			tag := l.Language().Tag
			f := ruleMissing.At(defined, "the message %q is missing in the %s locale", id, tag).Hinting("write it in " + fileIn(tag, all, id, ""))
			f.Lacks = id
			findings.Add(f)
		}
	}
	return findings
}

// lintPlaceholders reports a fact that every other language mentions in a
// message and one does not. Plural forms may say it by their choice.
func lintPlaceholders(all []*locale.Locale, id string) diag.List {
	var findings diag.List
	users := make(map[string]int)
	fields := make([]map[string]bool, len(all))
	for i, l := range all {
		m, ok := l.Messages().Find(id)
		if !ok {
			return nil // reported as missing
		}
		fields[i] = m.Fields()
		for field := range fields[i] {
			users[field]++
		}
	}
	for i, l := range all {
		for _, field := range slices.Sorted(maps.Keys(users)) {
			if len(all) > 2 && users[field] == len(all)-1 && !fields[i][field] && definition(l, id).Invariable() {
				findings.Add(rulePlaceholder.At(definition(l, id).Span,
					"the message %q leaves out %s, which it has in every other language", id, field))
			}
		}
	}
	return findings
}
