package roster

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/plain"
)

// text is a leaf of a file.
type text = localefile.Text

// vocabulary is the lists.toml of one language.
type vocabulary struct {
	Words struct {
		Ignored  []text          `toml:"ignored"`
		Articles []text          `toml:"articles"`
		Missions []text          `toml:"missions"`
		To       []text          `toml:"to"`
		Total    []text          `toml:"total"`
		Short    map[string]text `toml:"short"`
	} `toml:"words"`
	Columns     map[string][]text `toml:"columns"`
	Gender      map[string][]text `toml:"gender"`
	Status      map[string][]text `toml:"status"`
	Capacities  map[string][]text `toml:"capacities"`
	Names       map[string][]text `toml:"names"`
	Doubtful    map[string][]text `toml:"doubtful"`
	Territories map[string][]text `toml:"territories"`
}

// Words is what lists say, in all languages at once, since many lists mix them.
type Words struct {
	fold       folder
	columns    map[string][]heading
	genders    map[string]string   // feminine or masculine
	statuses   map[string]string   // cancelled or accepted
	totals     map[string]bool     // words of a row with sums
	capacities map[string][]string // by word
	names      *names
	meant      Meant
}

// Meant returns the codes that may be meant by what people type, and whether that is
// known: of some words it is known that none is.
type Meant func(word string) (codes []string, known bool)

// heading is what a column may be by a word above it. Of several columns the one
// whose word has the lower rank is it.
type heading struct {
	role string
	rank int
}

// ReadWords reads the words of all languages from the files of the locales, with the
// names of States and organizations. Meant is for what those words and names lack.
func ReadWords(files fs.FS, named []Named, meant Meant) (*Words, diag.List) {
	r := &localefile.Reader{FS: files}
	all := make([]vocabulary, len(lang.All()))
	w := &Words{
		fold:    folder{ignored: make(map[string]bool), short: make(map[string]string), to: make(map[string]bool)},
		columns: make(map[string][]heading), genders: make(map[string]string),
		statuses: make(map[string]string), totals: make(map[string]bool), capacities: make(map[string][]string), meant: meant,
	}
	for i, l := range lang.All() {
		r.Decode(r.File(l.Tag, "lists.toml"), &all[i])
		w.fold.add(all[i])
	}
	w.names = newNames(w.fold, named)
	for _, v := range all {
		w.add(v)
	}
	w.names.sort()
	return w, r.Findings
}

func (w *Words) add(v vocabulary) {
	for role, words := range v.Columns {
		for rank, word := range words {
			key := w.fold.key(word.V)
			w.columns[key] = append(w.columns[key], heading{role, rank})
		}
	}
	for gender, words := range v.Gender {
		for _, word := range words {
			w.genders[w.fold.key(word.V)] = gender
		}
	}
	for status, words := range v.Status {
		for _, word := range words {
			w.statuses[w.fold.key(word.V)] = status
		}
	}
	for _, word := range v.Words.Total {
		w.totals[w.fold.key(word.V)] = true
	}
	for capacity, words := range v.Capacities {
		for _, word := range words {
			key := w.fold.key(word.V)
			if !slices.Contains(w.capacities[key], capacity) {
				w.capacities[key] = append(w.capacities[key], capacity)
			}
		}
	}
	w.names.add(v)
}

// countKnown returns how many cells of a text with separators are known words.
func (w *Words) countKnown(text string) int {
	n := 0
	for i, cell := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\t\r\n\"", r) }) {
		if i >= 2000 {
			break
		}
		key := w.fold.key(cell)
		if _, isName := w.names.byKey[key]; isName || len(w.columns[key]) > 0 {
			n++
		}
	}
	return n
}

// folder makes names alike that differ in what people type in different ways.
type folder struct {
	ignored  map[string]bool
	short    map[string]string
	articles []string
	missions []string        // of States: embassies, delegations
	to       map[string]bool // what is before those to whom a mission is sent
}

func (f *folder) add(v vocabulary) {
	for _, word := range v.Words.Ignored {
		f.ignored[plain.Folded(word.V)] = true
	}
	for _, article := range v.Words.Articles {
		f.articles = append(f.articles, plain.Folded(article.V))
	}
	for _, word := range v.Words.Missions {
		f.missions = append(f.missions, plain.Folded(word.V))
	}
	for _, word := range v.Words.To {
		f.to[plain.Folded(word.V)] = true
	}
	for word, short := range v.Words.Short {
		f.short[plain.Folded(word)] = plain.Folded(short.V)
	}
}

// key returns the words of a name, folded and sorted: "Korea, Rep. of" and "the
// Republic of Korea" have the same.
func (f folder) key(name string) string { return sorted(f.words(name)) }

func sorted(words []string) string {
	slices.Sort(words)
	return strings.Join(words, " ")
}

// sender returns the key of whose mission a name is, "" if it is that of none.
func (f folder) sender(name string) string {
	var sender []string
	found := false
	for _, word := range f.words(name) {
		if f.to[word] && found && len(sender) > 0 {
			break
		}
		rest := word
		for _, mission := range f.missions {
			if before, ok := strings.CutSuffix(rest, mission); ok && (before == "" || unicode.Is(unicode.Han, []rune(mission)[0])) {
				rest = before
			}
		}
		if found = found || rest != word; rest != "" {
			sender = append(sender, rest)
		}
	}
	if !found {
		return ""
	}
	return sorted(sender)
}

// words returns the words of a name, folded, that tell it from others.
func (f folder) words(name string) []string {
	words := strings.FieldsFunc(plain.Folded(name), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M) })
	words = slices.DeleteFunc(joined(words), func(word string) bool { return f.ignored[word] })
	for i, word := range words {
		for _, article := range f.articles {
			if rest, ok := strings.CutPrefix(word, article); ok && len([]rune(rest)) > 2 {
				words[i] = rest
			}
		}
		if short, ok := f.short[words[i]]; ok {
			words[i] = short
		}
	}
	return words
}

// joined makes one word of single letters that follow each other: U.A.E.
func joined(words []string) []string {
	var all []string
	open := false // the last word is such letters
	for _, word := range words {
		r := []rune(word)
		single := len(r) == 1 && unicode.IsLetter(r[0]) && !unicode.Is(unicode.Han, r[0])
		if single && open {
			all[len(all)-1] += word
			continue
		}
		all, open = append(all, word), single
	}
	return all
}
