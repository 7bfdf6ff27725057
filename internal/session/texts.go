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

func keysOf[T any](list []T, key func(T) Text) []Text {
	var keys []Text
	for _, element := range list {
		keys = append(keys, key(element))
	}
	return keys
}

// vocabulary is a list of known words, each once.
type vocabulary struct {
	words []string
	set   map[string]bool
}

// names returns the values of texts.
func names(texts []Text) vocabulary {
	known := vocabulary{set: make(map[string]bool, len(texts))}
	for _, t := range texts {
		if !known.set[t.V] {
			known.set[t.V] = true
			known.words = append(known.words, t.V)
		}
	}
	return known
}

func (v vocabulary) has(word string) bool { return v.set[word] }

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
		case key.V == "": // reported where it is missing
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
		if entry, ok := c.document.Find(table, key); ok && !known.has(key) {
			c.findings.Add(problem(ruleTextUnknown, entry.Key, diag.Suggest(key, known.words),
				"the session has nothing of the key %q for [%s]", key, table))
		}
	}
}
