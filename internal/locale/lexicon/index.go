package lexicon

import (
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"path"
	"strings"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
	"rapporteur/locales"
)

// Index says where in the files of names everything is, so that nothing need be
// read before it is asked for. It is generated from the files (make names) and
// holds for exactly these files.
type Index struct {
	Entries, Places []Section
	Long, Spellings func() []Phrase // see LongNames, and package reading
	History         History         // of the entities, where it is about them
}

// Section is the lines of a file that are about one key.
type Section struct {
	Key      string
	File     int // of those of the index
	From, To int // bytes
	file     *source.File
}

// Encode returns the index as a file. Words are told by where they are in the files,
// or, if they are in none, in a text of the index itself.
func (x *Index) Encode(files []*source.File) []byte {
	var blocks [4][]byte
	number := make(map[string]int)
	for i, of := range [][]Section{x.Entries, x.Places} {
		for n, s := range of {
			blocks[i] = appendNumbers(blocks[i], s.File, s.From, s.To-s.From, len(s.Key))
			if i == 0 {
				number[s.Key] = n
			}
		}
	}
	content := make([]string, len(files)+1) // the last is that of the index
	for i, f := range files {
		content[i] = string(f.Content())
	}
	own := &content[len(files)]
	for i, of := range []func() []Phrase{x.Long, x.Spellings} {
		for _, p := range of() {
			file, at := find(content, p.Text)
			if at < 0 {
				file, at = len(files), len(*own)
				*own += p.Text
			}
			blocks[2+i] = appendNumbers(blocks[2+i], file, at, len(p.Text), number[p.Code], p.Mark)
		}
	}
	day := x.History.Changed
	history := appendNumbers(nil, day.Year, day.Month, day.Day)
	for _, code := range x.History.Gone {
		history = appendNumbers(history, number[code])
	}
	encoded := appendNumbers(nil, digest(files))
	for _, block := range append(blocks[:], history, []byte(*own)) {
		encoded = append(appendNumbers(encoded, len(block)), block...)
	}
	return encoded
}

// Indexed returns the paths of the files that the index of a language is about, or,
// for no language, that of what is true in all of them.
func Indexed(tag lang.Tag) []string {
	files := []string{"entities.toml"}
	if tag == "" {
		return files
	}
	for _, name := range []string{"names/states.toml", "names/organizations.toml", "names/groups.toml", "names/former.toml", "names/places.toml", "writing/grammar.toml", "reading.toml"} {
		files = append(files, path.Join(string(tag), name))
	}
	return files
}

// IndexOf returns the index of the files in fsys (package locales), or nil if it has
// others than the program, or more.
func IndexOf(fsys fs.FS, tag lang.Tag) *Index {
	encoded, err := fs.ReadFile(locales.Index, path.Join("index", cmp.Or(string(tag), "all")))
	if err != nil {
		return nil
	}
	var files []*source.File
	r := &localefile.Reader{FS: fsys}
	for _, name := range Indexed(tag) {
		versions := r.Versions(name)
		if len(versions) > 1 || !versions[0].Shipped() {
			return nil
		}
		files = append(files, versions...)
	}
	return OpenIndex(encoded, files)
}

// OpenIndex returns an index that was encoded, or nil if it is not for these
// files.
func OpenIndex(encoded []byte, files []*source.File) *Index {
	all := numbers(encoded)
	if all.next() != digest(files) {
		return nil
	}
	var blocks [6]numbers
	for i := range blocks {
		size := all.next()
		blocks[i], all = all[:size], all[size:]
	}
	x := &Index{Entries: blocks[0].sections(files, 1), Places: blocks[1].sections(files, 0)}
	content := sync.OnceValue(func() []string {
		var content []string
		for _, f := range files {
			content = append(content, string(f.Content()))
		}
		return append(content, string(blocks[5]))
	})
	phrases := func(block numbers) func() []Phrase {
		return sync.OnceValue(func() []Phrase { return block.phrases(content(), x.Entries) })
	}
	x.Long, x.Spellings = phrases(blocks[2]), phrases(blocks[3])
	x.History = blocks[4].history(x.Entries)
	return x
}

// digest tells files from others.
func digest(files []*source.File) int {
	var sum uint32
	for _, f := range files {
		sum = crc32.Update(sum, crc32.MakeTable(crc32.Castagnoli), f.Content())
	}
	return int(sum)
}

func find(content []string, text string) (file, at int) {
	for file, c := range content {
		if at := strings.Index(c, text); at >= 0 {
			return file, at
		}
	}
	return 0, -1
}

func appendNumbers(to []byte, all ...int) []byte {
	for _, n := range all {
		to = binary.AppendUvarint(to, uint64(n))
	}
	return to
}

// numbers is a sequence of them.
type numbers []byte

func (n *numbers) next() int {
	v, size := binary.Uvarint(*n)
	*n = (*n)[size:]
	return int(v)
}

// sections reads sections whose key is so many bytes after their beginning.
func (n numbers) sections(files []*source.File, key int) []Section {
	var all []Section
	for len(n) > 0 {
		s := Section{File: n.next(), From: n.next()}
		s.file, s.To = files[s.File], s.From+n.next()
		from := s.From + key
		s.Key = string(s.file.Content()[from : from+n.next()])
		all = append(all, s)
	}
	return all
}

func (n numbers) phrases(content []string, entries []Section) []Phrase {
	var all []Phrase
	for len(n) > 0 {
		text := content[n.next()]
		from := n.next()
		all = append(all, Phrase{Text: text[from : from+n.next()], Code: entries[n.next()].Key, Mark: n.next()})
	}
	return all
}

func (n numbers) history(entries []Section) History {
	h := History{Changed: tomlfile.Date{Year: n.next(), Month: n.next(), Day: n.next()}}
	for len(n) > 0 {
		h.Gone = append(h.Gone, entries[n.next()].Key)
	}
	return h
}

// Lazily returns the table of what sections say, each read as a T and made into a V
// when it is first asked for.
func Lazily[T, V any](sections []Section, value func(s Section, read T) V) *localefile.Table[V] {
	keys := make([]string, len(sections))
	for i, s := range sections {
		keys[i] = s.Key
	}
	var home source.Span
	if len(sections) > 0 {
		home = sections[0].file.Whole()
	}
	parts := new(tomlfile.Parts)
	return localefile.LazyTable(keys, home, func(i int) V {
		var read map[string]T
		parts.Decode(sections[i].file, sections[i].From, sections[i].To, &read)
		return value(sections[i], read[sections[i].Key])
	})
}
