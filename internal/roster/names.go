package roster

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/plain"
)

// names finds States and organizations by what people type.
type names struct {
	fold     folder
	byCode   map[string]Named  // as written: FRA, FR, unodc
	byKey    map[string]*known // by [folder.key]
	groups   map[string]string // codes by [folder.key]
	keys     []string          // sorted
	explored int               // how many nearest names were looked for
}

// known is what a name may mean.
type known struct {
	codes     []string
	doubtful  bool // several States have it, and it is taken for this one
	territory bool // it is none
	beside    bool // it is known but for what is in parentheses after it
}

func newNames(fold folder, named []Named) *names {
	n := &names{fold: fold, byCode: make(map[string]Named), byKey: make(map[string]*known), groups: make(map[string]string)}
	for _, e := range named {
		if e.kind == locale.GroupKind {
			for _, spelling := range append(e.spellings, e.Code) {
				n.groups[fold.key(spelling)] = e.Code
			}
			continue
		}
		n.byCode[e.Code] = e
		if e.iso2 != "" && e.isThere {
			n.byCode[e.iso2] = e
		}
		for _, spelling := range e.spellings {
			n.name(spelling, e.Code)
		}
		if !e.isState {
			n.name(e.Code, e.Code)
		}
	}
	return n
}

// name lets a name mean a code, besides what it means already.
func (n *names) name(name, code string) *known {
	key := n.fold.key(name)
	k := n.byKey[key]
	if k == nil && key == "" {
		return new(known) // a name of words that mean nothing
	}
	if k == nil {
		k = new(known)
		n.byKey[key] = k
	}
	if code != "" && !slices.Contains(k.codes, code) {
		k.codes = append(k.codes, code)
	}
	return k
}

// add adds what lists.toml says, after the names of the lexicon.
func (n *names) add(v vocabulary) {
	for code, words := range v.Names {
		for _, word := range words {
			if k := n.byKey[n.fold.key(word.V)]; k == nil || !slices.ContainsFunc(k.codes, n.isThere) { // whose own name it is
				n.name(word.V, code)
			}
		}
	}
	for code, words := range v.Doubtful {
		for _, word := range words {
			k := n.name(word.V, code)
			k.doubtful, k.codes = true, []string{code}
		}
	}
	for _, words := range v.Territories {
		for _, word := range words {
			k := n.name(word.V, "")
			k.territory, k.codes = true, nil // GUAM is an organization too, which a list names in full
		}
	}
}

// sort sorts the codes of each name, without those that were not there on the day of the
// report, where others were.
func (n *names) sort() {
	n.keys = slices.Sorted(maps.Keys(n.byKey))
	for _, k := range n.byKey {
		if slices.ContainsFunc(k.codes, n.isThere) {
			k.codes = slices.DeleteFunc(k.codes, func(code string) bool { return !n.isThere(code) })
		}
		slices.Sort(k.codes)
	}
}

func (n *names) isThere(code string) bool { return n.byCode[code].isThere }

// find returns what a cell means: as it is, or else who sends the mission that it names, or
// what is before parentheses with something unknown. Nil means that nothing is known of it.
func (n *names) find(cell string) *known {
	if k := n.exact(cell); k != nil {
		return k
	}
	if k := n.byKey[n.fold.sender(cell)]; k != nil {
		return k
	}
	open := strings.IndexAny(cell, "([（")
	if open <= 0 || n.exact(cell[open:]) != nil {
		return nil
	}
	k := n.find(strings.TrimSpace(cell[:open]))
	if k == nil {
		return nil
	}
	return &known{codes: k.codes, doubtful: k.doubtful, territory: k.territory, beside: true}
}

// Called returns the codes that a word means in lists, and whether that is known: the names
// of territories mean none.
func (w *Words) Called(word string) (codes []string, known bool) {
	if k := w.names.exact(word); k != nil {
		return slices.Clone(k.codes), true
	}
	return nil, false
}

// footnote is the mark of a footnote after a name: Peru 1/, Peru (a), Peru*.
var footnote = regexp.MustCompile(`\s*(\b(\d{1,2}|[a-z])/|[(\[](\d{1,2}|[a-z])[)\]]|[*†‡¹²³]+)$`)

// exact returns what a cell means that is a code, a name, or several that all mean the same,
// such as "France (FRA)" and "Spain / España".
func (n *names) exact(cell string) *known {
	k := n.byKey[n.fold.key(cell)]
	e, ok := n.byCode[cell]
	if state, is := n.byCode[strings.ToUpper(cell)]; len(cell) == 3 && is && state.isState { // whatever organization has the abbreviation FRA
		e, ok = state, true
	}
	if ok { // RU is a code, and what Spanish calls the United Kingdom
		another := k != nil && !slices.Contains(k.codes, e.Code) && slices.ContainsFunc(k.codes, func(code string) bool { return n.byCode[code].isState })
		return &known{codes: []string{e.Code}, doubtful: another}
	}
	if k != nil {
		return k
	}
	var same *known
	parts := strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune("/|()[]:;,–—-（）\n", r) })
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if part == cell {
			return nil
		}
		found := n.exact(part)
		if found == nil || len(found.codes) != 1 || same != nil && same.codes[0] != found.codes[0] {
			return nil
		}
		if same == nil || same.doubtful {
			same = found
		}
	}
	return same
}

// abbreviated returns what people may mean by a cell without a known name, such as the
// code of an Olympic team: States only in their own column. Nil means that it is not known.
func (w *Words) abbreviated(cell string, ofStates bool) *known {
	meant, is := w.meant(cell)
	if !is {
		return nil
	}
	found := &known{territory: len(meant) == 0}
	for _, code := range meant {
		if e, ok := w.names.byCode[code]; ok && (ofStates || !e.isState) {
			found.codes = append(found.codes, code)
		}
	}
	if len(found.codes) == 0 && !found.territory {
		return nil
	}
	return found
}

// choice names the States and organizations of several codes.
func (n *names) choice(codes []string) string {
	var all []string
	for _, code := range codes {
		all = append(all, n.byCode[code].String())
	}
	return strings.Join(all, " or ")
}

// mostExplored is the most cells for which a nearest name is looked for: each is
// compared with thousands.
const mostExplored = 100

// mostNear is the most names that are told to be near to another.
const mostNear = 3

// nearest returns the codes whose names are so near to a cell that one was probably
// meant; none if there is none, or a territory is as near.
func (n *names) nearest(cell string) *known {
	key := n.fold.key(plain.Text(cell))
	length := utf8.RuneCountInString(key)
	if n.explored++; n.explored > mostExplored || length > 100 {
		return new(known)
	}
	least, best := 1+slips(length), new(known)
	for _, candidate := range n.keys {
		if longer := utf8.RuneCountInString(candidate) - length; max(longer, -longer) > slips(length) {
			continue
		}
		k, d := n.byKey[candidate], diag.Distance(key, candidate)
		switch {
		case d < least:
			least, best = d, &known{codes: k.codes, territory: k.territory}
		case d == least && d <= slips(length):
			codes := slices.Sorted(slices.Values(slices.Concat(best.codes, k.codes)))
			best = &known{codes: slices.Compact(codes), territory: best.territory || k.territory}
		}
	}
	if best.territory || len(best.codes) > mostNear {
		return new(known)
	}
	return best
}

// slips is how many letters of a name of that length may be wrong.
func slips(length int) int {
	switch {
	case length < 5:
		return 0
	case length < 8:
		return 1
	case length < 16:
		return 2
	}
	return 3
}
