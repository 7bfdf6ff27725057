package session

import (
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// agendaKeys returns the keys of all items and sub-items.
func agendaKeys(s *Session) []Text {
	var keys []Text
	for _, item := range s.Agenda {
		keys = append(keys, item.Key)
		keys = append(keys, keysOf(item.Sub, func(i SubItem) Text { return i.Key })...)
	}
	return keys
}

// recommendationKeys returns the keys of the items with recommendations.
func recommendationKeys(s *Session) []Text {
	var keys []Text
	for _, item := range s.Agenda {
		if item.Recommendations.V {
			keys = append(keys, item.Key)
		}
	}
	return keys
}

// partKeys returns the keys of the parts of texts that acts are about.
func partKeys(s *Session) []Text {
	var keys []Text
	for _, a := range s.WrittenActs {
		if a.Part.IsSet() {
			keys = append(keys, a.Part)
		}
	}
	return keys
}

func keysOf[T any](list []T, key func(T) Text) []Text {
	var keys []Text
	for _, element := range list {
		keys = append(keys, key(element))
	}
	return keys
}

// names returns the values of texts, each once.
func names(texts []Text) []string {
	var values []string
	for _, t := range texts {
		if !slices.Contains(values, t.V) {
			values = append(values, t.V)
		}
	}
	return values
}

// completeness compares the tables of a texts.toml with the keys of the session:
// every key must have a text, and there must be no other texts.
type completeness struct {
	document *tomlfile.Document
	file     *source.File
	findings diag.List
}

func (c *completeness) compare(table string, texts map[string]Text, keys []Text) {
	place := c.file.Whole()
	if entry, ok := c.document.Find(table); ok {
		place = entry.Value
	}
	for _, key := range keys {
		text := texts[key.V]
		_, written := c.document.Find(table, key.V)
		switch {
		case !written:
			f := problem(ruleTextMissing, place, "add "+key.V+` = "…" under [`+table+"]", "the text %q of [%s] is missing", key.V, table)
			f.Related = []diag.Related{{Span: key.Span, Message: "the session names it here"}}
			c.findings.Add(f)
		case text.IsSet() && strings.TrimSpace(text.V) == "":
			c.findings.Add(problem(ruleTextMissing, text.Span, "write it", "the text %q of [%s] is empty", key.V, table))
		}
	}
	known := names(keys)
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if entry, ok := c.document.Find(table, key); ok && !slices.Contains(known, key) {
			c.findings.Add(problem(ruleTextUnknown, entry.Key, diag.Suggest(key, known),
				"the session has nothing of the key %q for [%s]", key, table))
		}
	}
}
