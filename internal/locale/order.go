package locale

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"rapporteur/internal/lang"
)

// sortNames returns the words that each code is sorted by: the list form,
// the language's own sort key, or the names of another language.
func (ld *loader) sortNames(tag lang.Tag, g grammar, x *lexicon) map[string]string {
	entries := x.entries
	if other := lang.Tag(g.Order.Names.V); other != "" && other != tag {
		entries = ld.entries(other)
	}
	names := make(map[string]string, len(entries))
	for code, e := range entries {
		names[code] = cmp.Or(e.Sort.V, e.Long["list"].V)
	}
	return names
}

// sortKeys computes the keys once: a Collator is not safe for several
// goroutines, keys are.
func (x *lexicon) sortKeys(ld *loader, g grammar, names map[string]string) {
	tag, err := language.Parse(g.Order.Collation.V)
	if err != nil {
		ld.report(g.Order.Collation.Span, `write a tag such as "fr" or "zh-u-co-stroke"`, "%q is not a language tag", g.Order.Collation.V)
		names = nil
	}
	x.keys = keysOf(tag, names, func(name string) string { return name })
	x.loose = sync.OnceValue(func() map[string][]byte { return keysOf(tag, names, letters) })
}

// keysOf returns the key of what part takes from each name.
func keysOf(tag language.Tag, names map[string]string, part func(name string) string) map[string][]byte {
	collator, buffer := collate.New(tag), new(collate.Buffer)
	keys := make(map[string][]byte, len(names))
	for code, name := range names {
		keys[code] = bytes.Clone(collator.KeyFromString(buffer, part(name)))
		buffer.Reset()
	}
	return keys
}

// letters drops everything that separates words.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

// Compare orders two names of States or organizations, given by code, as
// the language's lists do, word by word: -1, 0 or 1.
func (l *Locale) Compare(a, b string) int {
	return cmp.Or(bytes.Compare(l.lexicon.keys[a], l.lexicon.keys[b]), strings.Compare(a, b))
}

// Sort orders codes as the language's lists do. Names that are set off come
// last.
func (l *Locale) Sort(codes []string) {
	slices.SortStableFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(l.tailRank(a), l.tailRank(b)), l.Compare(a, b))
	})
}

func (l *Locale) tailRank(code string) int {
	if l.lexicon.entities[code].Tail {
		return 1
	}
	return 0
}

// InOrder reports whether a may stand before b in a list. It is laxer than
// Compare where usage has two orders: word by word (Guinée équatoriale
// before Guinée-Bissau or not) and letter by letter.
func (l *Locale) InOrder(a, b string) bool {
	return l.Compare(a, b) <= 0 || bytes.Compare(l.lexicon.loose()[a], l.lexicon.loose()[b]) <= 0
}
