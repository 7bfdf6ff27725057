package session

import (
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// agendaKeys returns the keys of all items and sub-items.
func agendaKeys(s *Session) []Text {
	return keysOf(s.Items(), func(i Item) Text { return i.Key })
}

// recommendationKeys returns the keys of the items with recommendations.
func recommendationKeys(s *Session) []Text {
	var keys []Text
	for _, item := range s.Items() {
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

// wordList is known words in order, each once.
type wordList struct {
	words []string
	set   map[string]bool
}

// names returns the values of texts.
func names(texts []Text) wordList {
	known := wordList{set: make(map[string]bool, len(texts))}
	for _, t := range texts {
		if !known.set[t.V] {
			known.set[t.V] = true
			known.words = append(known.words, t.V)
		}
	}
	return known
}

func (v wordList) has(word string) bool { return v.set[word] }

// completeness compares the tables of a texts.toml with the keys of the session:
// every key must have a text, and there must be no other texts.
type completeness struct {
	document *tomlfile.Document
	file     *source.File
	wrong    map[source.Span]bool // values of session.toml that have findings
	lost     bool                 // whether a table may have another name
	findings diag.List
}

// compare checks a table that has a text for every key, and no others.
func (c *completeness) compare(table string, texts map[string]Text, keys []Text) {
	misspelt := c.misspelt(table, keys)
	for _, key := range keys {
		if !misspelt[key.V] && c.written(table, key, key.V+` = "…"`) {
			c.full(table, key.V, texts[key.V])
		}
	}
	unknown(c, table, texts, keys)
}

// misspelt returns the keys that a table has under another name, which has a
// finding of its own.
func (c *completeness) misspelt(table string, keys []Text) map[string]bool {
	known, written := names(keys), names(nil)
	var others []string
	for _, name := range c.document.Keys(table) {
		written.set[name] = true
		if !known.has(name) {
			others = append(others, name)
		}
	}
	missing := slices.DeleteFunc(known.words, written.has)
	found := make(map[string]bool)
	for _, name := range others {
		if key := diag.Nearest(name, missing); key != "" {
			found[key] = true
		}
	}
	return found
}

// written reports whether a table has a key of the session; if not, that is a
// finding.
func (c *completeness) written(table string, key Text, form string) bool {
	if !kind.IsKey(key.V) || c.wrong[key.Span] {
		return false // reported where it is written
	}
	if _, ok := c.document.Find(table, key.V); ok {
		return true
	}
	place := c.file.Whole()
	if entry, ok := c.document.Find(table); ok {
		place = entry.Value
	} else if c.lost {
		return false // its table may be the one that is unknown
	}
	f := problem(ruleTextMissing, place, "add "+form+" under ["+table+"]", "the text %q of [%s] is missing", key.V, table)
	c.findings.Add(f.Relating(key.Span, "the session names it here"))
	return false
}

// full reports a text that is empty.
func (c *completeness) full(table, key string, text Text) {
	if text.IsSet() && strings.TrimSpace(text.V) == "" {
		c.findings.Add(problem(ruleTextMissing, text.Span, "write it", "the text %q of [%s] is empty", key, table))
	}
}

// unknown reports the keys of a table that the session does not have.
func unknown[T any](c *completeness, table string, texts map[string]T, keys []Text) {
	known := names(keys)
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if entry, ok := c.document.Find(table, key); ok && !known.has(key) {
			c.findings.Add(problem(ruleTextUnknown, entry.Key, diag.Suggest(key, known.words),
				"the session has nothing of the key %q for [%s]", key, table))
		}
	}
}

// functions checks the functions of persons, which moderators must have.
func (c *completeness) functions(s *Session, texts map[string]Text) {
	misspelt := c.misspelt("functions", keysOf(s.Moderators, func(m Moderator) Text { return m.Key }))
	for _, m := range s.Moderators {
		if !misspelt[m.Key.V] && c.written("functions", m.Key, m.Key.V+` = "…"`) {
			c.full("functions", m.Key.V, texts[m.Key.V])
		}
	}
	unknown(c, "functions", texts, keysOf(s.Persons(), func(p Person) Text { return p.Key }))
}

// own checks the names of what the session brings with it, and those of persons,
// which need none.
func (c *completeness) own(s *Session, t *Texts) {
	for _, table := range []struct {
		name, form string
		names      map[string]Forms
		keys       []Text
	}{
		{"organizations", `{ list = "…", text = "…" }`, t.Organizations, organizationKeys(s)},
		{"groups", `{ list = "…", text = "…" }`, t.Groups, groupKeys(s)},
		{"places", `{ name = "…", in = "…" }`, t.Places, placeKeys(s)},
	} {
		misspelt := c.misspelt(table.name, table.keys)
		for _, key := range table.keys {
			if !misspelt[key.V] && c.written(table.name, key, key.V+" = "+table.form) {
				c.forms(table.name, key.V, table.names[key.V])
			}
		}
		unknown(c, table.name, table.names, table.keys)
	}
	unknown(c, "people", t.People, keysOf(s.Persons(), func(p Person) Text { return p.Key }))
	for _, key := range slices.Sorted(maps.Keys(t.People)) {
		n := t.People[key]
		c.full("people", key+".name", n.Name)
		c.full("people", key+".surname", n.Surname)
		if n.Name.IsSet() && n.Surname.IsSet() && !strings.Contains(n.Name.V, n.Surname.V) {
			c.findings.Add(surnameApart(n.Name, n.Surname))
		}
	}
}

// forms reports the empty forms of a name.
func (c *completeness) forms(table, key string, forms Forms) {
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		c.full(table, key+"."+form, forms[form])
	}
}
