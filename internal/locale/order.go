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
)

// order is how one language sorts names.
type order struct {
	words map[string][]byte        // by code: what names are sorted by
	loose func() map[string][]byte // the same, letter by letter; made when first asked for
}

// order computes the keys once: a Collator is not safe for several
// goroutines, keys are. A name is sorted by its sort key or its list form.
func (ld *loader) order(how ordering, x *lexicon) *order {
	tag, err := language.Parse(how.Collation.V)
	if err != nil && how.Collation.IsSet() {
		ld.report(how.Collation.Span, `write a tag such as "fr" or "zh-u-co-stroke"`, "%q is not a language tag", how.Collation.V)
	}
	if err != nil {
		x = new(lexicon)
	}
	return &order{
		words: keysOf(tag, x, func(name string) string { return name }),
		loose: sync.OnceValue(func() map[string][]byte { return keysOf(tag, x, letters) }),
	}
}

// keysOf returns the key of what part takes from each name.
func keysOf(tag language.Tag, x *lexicon, part func(name string) string) map[string][]byte {
	collator, buffer := collate.New(tag), new(collate.Buffer)
	keys := make(map[string][]byte, len(x.entries))
	for code, e := range x.entries {
		name := cmp.Or(e.Sort.V, e.Long["list"].V)
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
	return cmp.Or(bytes.Compare(l.order.words[a], l.order.words[b]), strings.Compare(a, b))
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
	return l.Compare(a, b) <= 0 || bytes.Compare(l.order.loose()[a], l.order.loose()[b]) <= 0
}
