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
	entities            *localefile.Table[Entity]
	names               *Lexicon                 // that are sorted, whose language may be another
	collator            func() *collate.Collator // for one goroutine
	article             string
	words, loose, short *keys // what names are sorted by; the same, letter by letter; what short names are sorted by

	Alphabet func() func(a, b string) int // a comparison of words that are no names, for one goroutine
}

// ReadOrder returns the order of the names in x.
func ReadOrder(r *localefile.Reader, how grammar.Ordering, x *Lexicon) *Order {
	tag, err := grammar.ParseTag(how.Collation.V)
	names := x
	if err != nil {
		if how.Collation.IsSet() {
			r.Report(how.Collation.Span, `write a tag such as "fr" or "zh-u-co-stroke"`, "%q is not a language tag", how.Collation.V)
		}
		names = &Lexicon{entities: x.entities, entries: localefile.NewTable[Entry](nil)}
	}
	return newOrder(func() *collate.Collator { return collate.New(tag) }, how.Article.V, x.entities, names)
}

func newOrder(collator func() *collate.Collator, article string, entities *localefile.Table[Entity], names *Lexicon) *Order {
	o := &Order{entities: entities, names: names, collator: collator, article: article}
	o.Alphabet = func() func(a, b string) int { return collator().CompareString }
	o.words = o.keys(Entry.sorted)
	o.loose = o.keys(Entry.loose)
	o.short = o.keys(func(e Entry) string { return strings.TrimPrefix(e.Short["list"].V, article) })
	return o
}

// sorted is what a name is sorted by: its sort key if it has one, otherwise its
// list form.
func (e Entry) sorted() string { return cmp.Or(e.Sort.V, e.Long["list"].V) }

func (e Entry) loose() string { return letters(e.sorted()) }

// keys are the keys of a part of each name that has it. Each is computed when it is
// first asked for, and once, because a Collator must not be used by several
// goroutines, and keys may.
type keys struct {
	names    *Lexicon
	part     func(Entry) string
	lock     sync.Mutex
	collator func() *collate.Collator
	buffer   collate.Buffer
	made     map[string][]byte
}

func (o *Order) keys(part func(Entry) string) *keys {
	return &keys{
		names: o.names, part: part, made: make(map[string][]byte),
		collator: sync.OnceValue(o.collator),
	}
}

// of returns the key of a code; none if there is no such name.
func (k *keys) of(code string) []byte {
	k.lock.Lock()
	defer k.lock.Unlock()
	key, ok := k.made[code]
	if !ok {
		if e, _ := k.names.Entry(code); k.part(e) != "" {
			key = bytes.Clone(k.collator().KeyFromString(&k.buffer, k.part(e)))
			k.buffer.Reset()
		}
		k.made[code] = key
	}
	return key
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
	return cmp.Or(bytes.Compare(o.words.of(a), o.words.of(b)), strings.Compare(a, b))
}

// CompareAs does the same where some are written by the short name, which a reader
// sees after the report has mentioned them: "the ILO and UNICEF". The short name of a
// State begins its long one, by which it is sorted.
func (o *Order) CompareAs(a, b string, introduced func(code string) bool) int {
	key := func(code string) []byte {
		if entity, _ := o.entities.Get(code); entity.Kind != stateKind && introduced(code) {
			if short := o.short.of(code); short != nil {
				return short
			}
		}
		return o.words.of(code)
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
	if entity, _ := o.entities.Get(code); entity.Tail {
		return 1
	}
	return 0
}

// InOrder reports whether a may come before b in a list. It is laxer than
// Compare where usage has two orders: word by word (Guinée équatoriale
// before Guinée-Bissau or not) and letter by letter.
func (o *Order) InOrder(a, b string) bool {
	return o.Compare(a, b) <= 0 || bytes.Compare(o.loose.of(a), o.loose.of(b)) <= 0
}
