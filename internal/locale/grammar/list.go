package grammar

import (
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/source"
)

// plainList is the list style of everything that has no other.
const plainList = "text"

// ListStyle says what is between the items of a list.
type ListStyle struct {
	Separator   text   `toml:"separator" required:"true"`
	Last        text   `toml:"last" required:"true"` // before the last item
	Two         text   `toml:"two"`                  // between two items, where that is not Last
	OtherLast   text   `toml:"other_last"`           // Last, where the last item begins with a word of OtherBefore
	OtherBefore []text `toml:"other_before"`
	OtherWithin []text `toml:"other_within"` // or where one of the last two items has one of these in it
	OtherExcept []text `toml:"other_except"` // but neither counts as part of one of these
}

// Join writes items one after another, unchanged.
func (s ListStyle) Join(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	if len(items) == 2 && s.Two.IsSet() {
		return items[0] + s.Two.V + items[1]
	}
	n := len(items) - 1
	return strings.Join(items[:n], s.Separator.V) + s.conjunction(items[n-1], items[n]) + items[n]
}

// conjunction returns what is between the last two items: Spanish y becomes e
// before the sound i; Chinese 和 becomes 以及 next to a name that contains 和.
func (s ListStyle) conjunction(item, last string) string {
	if s.begins(last) || s.within(item) || s.within(last) {
		return s.OtherLast.V
	}
	return s.Last.V
}

func (s ListStyle) begins(item string) bool {
	word := strings.ToLower(strings.TrimLeftFunc(source.Strip(item), func(r rune) bool {
		return unicode.IsPunct(r) || unicode.IsSpace(r)
	}))
	begins := func(prefix text) bool { return strings.HasPrefix(word, prefix.V) }
	return slices.ContainsFunc(s.OtherBefore, begins) && !slices.ContainsFunc(s.OtherExcept, begins)
}

func (s ListStyle) within(item string) bool {
	for _, except := range s.OtherExcept {
		item = strings.ReplaceAll(item, except.V, "")
	}
	return slices.ContainsFunc(s.OtherWithin, func(word text) bool { return strings.Contains(item, word.V) })
}

// Elision says which words lose their end before which beginnings, and which
// become one with an article.
type Elision struct {
	Before []text                     `toml:"before"`
	Words  map[string]text            `toml:"words"`
	Joined map[string]map[string]text `toml:"joined"` // word → how the next one begins → what both become
}

// Elide writes word before next: "d'Olivia", "de Martina", "du Groupe". Of several
// beginnings the longest counts.
func (e Elision) Elide(word, next string) string {
	unmarked := strings.TrimLeftFunc(next, source.IsMark)
	longest := ""
	for begin := range e.Joined[word] {
		if strings.HasPrefix(unmarked, begin) && len(begin) >= len(longest) {
			longest = begin
		}
	}
	if joined, ok := e.Joined[word][longest]; ok {
		return joined.V + next[:len(next)-len(unmarked)] + unmarked[len(longest):]
	}
	short, ok := e.Words[word]
	start := strings.ToLower(source.Strip(next))
	if ok && slices.ContainsFunc(e.Before, func(prefix text) bool { return strings.HasPrefix(start, prefix.V) }) {
		return short.V + next
	}
	return word + " " + next
}

// Capital returns text with its first letter as a capital. Marks, quotes and
// brackets before the letter stay.
func Capital(text string) string {
	for i, r := range text {
		if unicode.IsLetter(r) {
			return text[:i] + string(unicode.ToUpper(r)) + text[i+len(string(r)):]
		}
		if !source.IsMark(r) && !unicode.IsPunct(r) {
			return text
		}
	}
	return text
}

// Fill replaces each {name} of a pattern; pairs are names and values.
func Fill(pattern string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		pattern = strings.ReplaceAll(pattern, "{"+pairs[i]+"}", pairs[i+1])
	}
	return pattern
}
