package reading

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
	"rapporteur/locales"
)

var update = flag.Bool("update", false, "rewrite the index of names")

// folder is the locales as those of somebody else, for whom there is no index.
type folder struct{ fs.FS }

// finderOf returns a language and what finds its names.
func finderOf(t *testing.T, from fs.FS, tag lang.Tag) (*locale.Locale, *nameFinder) {
	t.Helper()
	l, findings := locale.NewFolder(from).Load(tag)
	words, more := ReadLanguage(from, tag)
	for _, f := range append(findings, more...) {
		t.Errorf("%v: %s", f.Span, f.Message)
	}
	return l, newNameFinder(words, l)
}

// TestTheIndexIsMadeOfTheFiles holds the index of names against the files; -update
// (make names) writes it anew.
func TestTheIndexIsMadeOfTheFiles(t *testing.T) {
	index := map[string][]byte{"all": indexOf(t, "")}
	for _, l := range lang.All() {
		index[string(l.Tag)] = indexOf(t, l.Tag)
	}
	for name, want := range index {
		file := "../../locales/index/" + name
		if *update {
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not made of the names as they are now (%v): run make names", file, err)
		}
	}
}

func indexOf(t *testing.T, tag lang.Tag) []byte {
	t.Helper()
	none := func() []lexicon.Phrase { return nil }
	x := &lexicon.Index{Long: none, Spellings: none}
	var files []*source.File
	for i, name := range lexicon.Indexed(tag) {
		content, err := fs.ReadFile(locales.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, source.NewFile(name, content))
		switch base := path.Base(name); {
		case base == "places.toml":
			x.Places = append(x.Places, sections(i, files[i], "", " = ")...)
		case base == "states.toml", base == "organizations.toml", base == "groups.toml", tag == "":
			x.Entries = append(x.Entries, sections(i, files[i], "[", ".]")...)
		}
	}
	for _, all := range [][]lexicon.Section{x.Entries, x.Places} {
		slices.SortFunc(all, func(a, b lexicon.Section) int { return strings.Compare(a.Key, b.Key) })
		for i := range all[:max(len(all)-1, 0)] {
			if key := all[i].Key; key == all[i+1].Key {
				t.Errorf("%s: put the tables of %s together", files[all[i].File].Name(), key)
			}
		}
	}
	if tag == "" {
		x.History = lexicon.ReadEntities(&localefile.Reader{FS: folder{locales.FS}}, nil).History
	} else {
		l, finder := finderOf(t, folder{locales.FS}, tag)
		x.Long = func() []lexicon.Phrase { return l.LongNames(l.Codes()) }
		x.Spellings = func() []lexicon.Phrase { return finder.spell(l.Codes()) }
	}
	return x.Encode(files)
}

// sections returns the parts of a file whose lines begin with a key between these
// marks, each with the lines after it.
func sections(number int, file *source.File, before, after string) []lexicon.Section {
	var all []lexicon.Section
	at := 0
	for line := range strings.SplitAfterSeq(string(file.Content()), "\n") {
		rest, ok := strings.CutPrefix(line, before)
		end := strings.IndexAny(rest, after)
		switch last := len(all) - 1; {
		case ok && end > 0 && rest[0] != '#' && (last < 0 || all[last].Key != rest[:end]):
			all = append(all, lexicon.Section{Key: rest[:end], File: number, From: at, To: at + len(line)})
		case last >= 0:
			all[last].To = at + len(line)
		}
		at += len(line)
	}
	return all
}

// TestTheIndexSaysWhatTheFilesSay reads all names twice.
func TestTheIndexSaysWhatTheFilesSay(t *testing.T) {
	for _, language := range lang.All() {
		read, slow := finderOf(t, folder{locales.FS}, language.Tag)
		l, quick := finderOf(t, locales.FS, language.Tag)
		if _, rest := l.Indexed(); len(rest) > 0 {
			t.Fatalf("%s: there is no index", language.Tag)
		}
		if !slices.Equal(l.Codes(), read.Codes()) || !slices.Equal(l.PlaceKeys(), read.PlaceKeys()) || !maps.Equal(quick.abbreviations, slow.abbreviations) {
			t.Errorf("%s: other codes, places or abbreviations", language.Tag)
		}
		for _, code := range read.AllCodes() {
			if got, want := known(l, code), known(read, code); got != want {
				t.Errorf("%s, %s:\n%s\n%s", language.Tag, code, got, want)
			}
			for _, s := range read.Spellings(code) {
				if got, want := quick.find(s.Text), slow.find(s.Text); fmt.Sprint(got) != fmt.Sprint(want) {
					t.Errorf("%s, %q: %v, want %v", language.Tag, s.Text, got, want)
				}
				if got, want := l.NamedIn(s.Text, func(string) bool { return false }), read.NamedIn(s.Text, func(string) bool { return false }); !slices.Equal(got, want) {
					t.Errorf("%s, %q: %v is in it, want %v", language.Tag, s.Text, got, want)
				}
			}
		}
		for _, key := range read.PlaceKeys() {
			for _, form := range []string{"name", "in"} {
				got, err := l.Place(form, key)
				if want, _ := read.Place(form, key); err != nil || got != want {
					t.Errorf("%s, %s: %q (%v), want %q", language.Tag, key, got, err, want)
				}
			}
		}
	}
}

// TestTheNamesOfADayAreFoundBesideTheIndex looks for the names of today and of before,
// also in a session with a name of its own.
func TestTheNamesOfADayAreFoundBesideTheIndex(t *testing.T) {
	own := []locale.Own{{Entity: locale.Entity{Code: "own", Kind: "entity"}, Names: func(lang.Tag) map[string]tomlfile.Value[string] {
		return map[string]tomlfile.Value[string]{"list": {V: "Example Office"}}
	}}}
	for _, day := range []tomlfile.Date{{Year: 1960, Month: 1, Day: 1}, {Year: 1992, Month: 6, Day: 1}, {Year: 2006, Month: 5, Day: 11}, {Year: 2020, Month: 1, Day: 1}} {
		for _, language := range lang.All() {
			read, slow := finderOf(t, folder{locales.FS}, language.Tag)
			l, quick := finderOf(t, locales.FS, language.Tag)
			read, _ = read.On(day).With(own, nil)
			l, _ = l.On(day).With(own, nil)
			slow, quick = newNameFinder(slow.Language, read), newNameFinder(quick.Language, l)
			if !slices.Equal(l.Codes(), read.Codes()) || !maps.Equal(quick.abbreviations, slow.abbreviations) {
				t.Errorf("%s, %s: other codes or abbreviations", language.Tag, day)
			}
			for _, code := range read.AllCodes() {
				for _, s := range read.Spellings(code) {
					if got, want := quick.find(s.Text), slow.find(s.Text); fmt.Sprint(got) != fmt.Sprint(want) {
						t.Errorf("%s, %s, %q: %v, want %v", language.Tag, day, s.Text, got, want)
					}
				}
			}
		}
	}
}

// TestAnOwnNameIsFoundBesideTheIndex gives sessions organizations with names that the
// index has too, for codes before and after the one that has it there.
func TestAnOwnNameIsFoundBesideTheIndex(t *testing.T) {
	named := func(code, name string) locale.Own {
		return locale.Own{Entity: locale.Entity{Code: code, Kind: "entity"}, Names: func(lang.Tag) map[string]tomlfile.Value[string] {
			return map[string]tomlfile.Value[string]{"list": {V: name}}
		}}
	}
	for _, own := range [][]locale.Own{
		{named("zz-own", "France")}, {named("a-own", "France")}, {named("a-own", "Iran")}, {named("zz-own", "Iran")},
		{named("unodc", "Example Office")}, {named("own", "Example Office of France")},
	} {
		const text = "France, Iran, the Example Office of France, the Example Office and UNODC"
		var found [2]string
		for i, from := range []fs.FS{folder{locales.FS}, locales.FS} {
			l, finder := finderOf(t, from, lang.English)
			l, _ = l.With(own, nil)
			found[i] = fmt.Sprint(newNameFinder(finder.Language, l).find(text), l.NamedIn("United Nations Office on Drugs and Crime", func(string) bool { return false }))
		}
		if found[0] != found[1] {
			t.Errorf("%s:\n%s, want\n%s", own[0].Entity.Code, found[1], found[0])
		}
	}
}

// TestNamesOfAProjectNeedNoIndex lays a name over those of the program.
func TestNamesOfAProjectNeedNoIndex(t *testing.T) {
	data := fstest.MapFS{"en/names/organizations.toml": {Data: []byte("[unodc.short]\nlist = \"DRUGS\"\ntext = \"DRUGS\"\n")}}
	l, finder := finderOf(t, disk.Layers{{Name: "locales", FS: locales.FS}, {Name: "data/locales", FS: data}}, lang.English)
	e, _ := l.Entry("unodc")
	found := finder.find("DRUGS and the United Nations Office on Drugs and Crime")
	if len(found) != 2 || found[0].Code != "unodc" || found[1].Code != "unodc" || !finder.abbreviations["DRUGS"] || finder.abbreviations["UNODC"] {
		t.Errorf("found %v", found)
	}
	if short, long := e.Short["list"].Span.String(), e.Place().String(); short != "data/locales/en/names/organizations.toml:2:8" || !strings.HasPrefix(long, "locales/en/names/organizations.toml:") {
		t.Errorf("the names are at %s and %s", short, long)
	}
}

// known prints all that is known of a code, with its places.
func known(l *locale.Locale, code string) string {
	entity, _ := l.Entity(code)
	e, _ := l.Entry(code)
	said := fmt.Sprintln(entity.Kind, entity.Delegation, entity.Tail, entity.Introduce, len(entity.Members), entity.Of, e.Plural.V, e.Gender.V, e.Sort.V, e.Place())
	for _, words := range [][]string{slices.Collect(values(e.Long)), slices.Collect(values(e.Short))} {
		said += strings.Join(words, "\n")
	}
	for _, t := range slices.Concat(e.Aliases, e.Unsure, entity.Members) {
		said += fmt.Sprintln(t.V, t.Span)
	}
	return said
}

// values yields words by form, each with its place.
func values(forms map[string]tomlfile.Value[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, form := range slices.Sorted(maps.Keys(forms)) {
			if !yield(fmt.Sprint(form, " ", forms[form].V, " ", forms[form].Span)) {
				return
			}
		}
	}
}
