package proofread

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
)

// name is a place in a text that names an entity.
type name struct {
	from, to int
	locale.Entity
	how manner
}

// manner is how an entity is named.
type manner int

// The manners. An inverted name is one in the form for alphabetical lists,
// with its generic part behind.
const (
	long manner = iota
	short
	inverted
	unofficial
)

// names finds entities in the text of one language.
type names struct {
	byStart  map[string][]spelling // by their first two characters; longest first
	attached string
}

type spelling struct {
	text   string
	entity locale.Entity
	how    manner
}

func newNames(l *locale.Locale, w *Words) *names {
	n := &names{byStart: make(map[string][]spelling), attached: w.attached}
	for _, code := range l.Codes() {
		entity, _ := l.Entity(code)
		for _, s := range spellings(l, code) {
			s.entity = entity
			start := startOf(s.text)
			n.byStart[start] = append(n.byStart[start], s)
		}
	}
	for _, all := range n.byStart {
		slices.SortStableFunc(all, func(a, b spelling) int { return len(b.text) - len(a.text) })
	}
	return n
}

// spellings returns the ways to name an entity, those left out that only add
// an article or a preposition to another.
func spellings(l *locale.Locale, code string) []spelling {
	var all []spelling
	for _, s := range l.Spellings(code) {
		how := long
		switch {
		case s.Length == lexicon.Alias:
			how = unofficial
		case strings.HasSuffix(s.Text, ")"):
			how = inverted
		case s.Length == lexicon.Short:
			how = short
		}
		all = append(all, spelling{text: strings.ReplaceAll(s.Text, "’", "'"), how: how})
	}
	var kept []spelling
	for _, s := range all {
		if !slices.ContainsFunc(all, func(t spelling) bool { return extends(s.text, t.text) }) {
			kept = add(kept, s, all)
		}
	}
	return kept
}

// add adds a spelling once, at the most official of its manners: an alias is
// official where a form of the name is the same with an article.
func add(kept []spelling, s spelling, all []spelling) []spelling {
	for _, t := range all {
		if (t.text == s.text || extends(t.text, s.text)) && t.how < s.how {
			s.how = t.how
		}
	}
	if slices.ContainsFunc(kept, func(k spelling) bool { return k.text == s.text }) {
		return kept
	}
	return append(kept, s)
}

// extends reports whether a is b with an article or preposition before it.
func extends(a, b string) bool {
	before, ok := strings.CutSuffix(a, b)
	return ok && (strings.HasSuffix(before, " ") || strings.HasSuffix(before, "'")) && before == strings.ToLower(before)
}

func startOf(text string) string {
	_, first := utf8.DecodeRuneInString(text)
	_, second := utf8.DecodeRuneInString(text[first:])
	return text[:first+second]
}

// in returns the names in a text, in order and not overlapping; of two that
// begin at one place, the longer.
func (n *names) in(text string) []name {
	var found []name
	before := ' '
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if n.mayBegin(before, r) {
			if s, ok := n.at(text[at:]); ok {
				found = append(found, name{at, at + len(s.text), s.entity, s.how})
				at += len(s.text)
				before, _ = utf8.DecodeLastRuneInString(s.text)
				continue
			}
		}
		before = r
		at += size
	}
	return found
}

// at returns the longest spelling that the text begins with.
func (n *names) at(text string) (spelling, bool) {
	for _, s := range n.byStart[startOf(text)] {
		if strings.HasPrefix(text, s.text) && ends(s.text, text[len(s.text):]) {
			return s, true
		}
	}
	return spelling{}, false
}

// mayBegin reports whether a name may begin with r behind another character.
func (n *names) mayBegin(before, r rune) bool {
	return !inWord(before) || unicode.Is(unicode.Han, r) || strings.ContainsRune(n.attached, before)
}

// ends reports whether a name is not part of a longer word.
func ends(name, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(name)
	next, _ := utf8.DecodeRuneInString(rest)
	return !inWord(last) || !inWord(next) || unicode.Is(unicode.Han, last)
}

// inWord reports whether a character belongs to a word.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// isState reports whether an entity is listed among States.
func (n name) isState() bool { return n.Kind == "state" || n.Kind == "union" }

// isParticipant reports whether an entity may take part in a meeting.
func (n name) isParticipant() bool {
	switch n.Kind {
	case "body", "instrument", "mechanism", "secretariat":
		return false
	}
	return true
}
