package lexicon

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/collate"

	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
)

// Order is how one language sorts names.
type Order struct {
	entities map[string]Entity
	names    *Lexicon                 // that are sorted; none if the alphabet is not known
	collator func() *collate.Collator // for one goroutine
	words    map[string][]byte        // by code: what names are sorted by
	loose    func() map[string][]byte // the same, letter by letter; made when first asked for
	short    func() map[string][]byte // by code: what short names are sorted by; made when first asked for

	Alphabet func() func(a, b string) int // a comparison of words that are no names, for one goroutine
}

// ReadOrder computes the order of the names in x. It computes the keys only
// once, because a Collator must not be used by several goroutines, and keys may.
func ReadOrder(r *localefile.Reader, how grammar.Ordering, x *Lexicon) *Order {
	o := &Order{entities: x.entities}
	tag, err := grammar.ParseTag(how.Collation.V)
	if err != nil {
		if how.Collation.IsSet() {
			r.Report(how.Collation.Span, `write a tag such as "fr" or "zh-u-co-stroke"`, "%q is not a language tag", how.Collation.V)
		}
		x = new(Lexicon)
	}
	o.names, o.collator = x, func() *collate.Collator { return collate.New(tag) }
	o.Alphabet = func() func(a, b string) int { return o.collator().CompareString }
	o.words = x.keys(o.collator(), Entry.sorted)
	o.loose = sync.OnceValue(func() map[string][]byte { return x.keys(o.collator(), Entry.loose) })
	o.short = sync.OnceValue(func() map[string][]byte {
		return x.keys(o.collator(), func(e Entry) string { return strings.TrimPrefix(e.Short["list"].V, how.Article.V) })
	})
	return o
}

// sorted is what a name is sorted by: its sort key if it has one, otherwise its
// list form.
func (e Entry) sorted() string { return cmp.Or(e.Sort.V, e.Long["list"].V) }

func (e Entry) loose() string { return letters(e.sorted()) }

// keys returns the key of what part takes from each name that has it.
func (x *Lexicon) keys(collator *collate.Collator, part func(Entry) string) map[string][]byte {
	buffer := new(collate.Buffer)
	keys := make(map[string][]byte, len(x.entries))
	for code, e := range x.entries {
		if name := part(e); name != "" {
			keys[code] = bytes.Clone(collator.KeyFromString(buffer, name))
			buffer.Reset()
		}
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
func (o *Order) Compare(a, b string) int {
	return cmp.Or(bytes.Compare(o.words[a], o.words[b]), strings.Compare(a, b))
}

// CompareAs does the same where some are written by the short name, which a reader
// sees after the report has mentioned them: "the ILO and UNICEF". The short name of a
// State begins its long one, by which it is sorted.
func (o *Order) CompareAs(a, b string, introduced func(code string) bool) int {
	key := func(code string) []byte {
		if o.entities[code].Kind != stateKind && introduced(code) {
			if short, ok := o.short()[code]; ok {
				return short
			}
		}
		return o.words[code]
	}
	return cmp.Or(bytes.Compare(key(a), key(b)), strings.Compare(a, b))
}

// Sort orders codes as the language's lists do. Names that are set off come
// last.
func (o *Order) Sort(codes []string) {
	slices.SortStableFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(o.tailRank(a), o.tailRank(b)), o.Compare(a, b))
	})
}

func (o *Order) tailRank(code string) int {
	if o.entities[code].Tail {
		return 1
	}
	return 0
}

// InOrder reports whether a may come before b in a list. It is laxer than
// Compare where usage has two orders: word by word (Guinée équatoriale
// before Guinée-Bissau or not) and letter by letter.
func (o *Order) InOrder(a, b string) bool {
	return o.Compare(a, b) <= 0 || bytes.Compare(o.loose()[a], o.loose()[b]) <= 0
}
