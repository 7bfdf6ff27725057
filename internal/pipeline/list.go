package pipeline

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Entry is something that a session may name.
type Entry struct {
	Key   string              `json:"key"`
	Names map[lang.Tag]string `json:"names,omitempty"` // none for a kind of report and its words
	About string              `json:"about,omitempty"` // of a word of a kind of report: what the kind declares of it, in English
}

// Matches reports whether the key or a name contains the words, whatever their
// case.
func (e Entry) Matches(words string) bool {
	words = strings.ToLower(words)
	if strings.Contains(strings.ToLower(e.Key), words) {
		return true
	}
	if strings.Contains(strings.ToLower(e.About), words) {
		return true
	}
	for _, name := range e.Names {
		if strings.Contains(strings.ToLower(name), words) {
			return true
		}
	}
	return false
}

// list is a way to list what sessions may name.
type list struct {
	of      string
	entries func(*Project) ([]Entry, error)
}

func lists() []list {
	return []list{
		{"bodies", (*Project).bodies},
		{"kinds", (*Project).kinds},
		{"offices", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Offices.Keys(), k.Offices.About() })},
		{"capacities", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Capacities.Keys(), k.Capacities.About() })},
		{"series", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Series.Keys(), k.Series.About() })},
		{"acts", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Acts.Keys(), k.Acts.About() })},
		{"sittings", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Sittings.Keys(), k.Sittings.About() })},
		{"modes", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Modes.Keys(), k.Modes.About() })},
		{"segments", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Segments.Keys(), k.Segments.About() })},
		{"outputs", wordsOf(func(k *kind.Kind) ([]string, []string) { return k.Outputs.Keys(), k.Outputs.About() })},
		{"states", func(p *Project) ([]Entry, error) { return p.named(isState), nil }},
		{"organizations", func(p *Project) ([]Entry, error) {
			return p.named(func(kind string) bool { return !isState(kind) && kind != locale.GroupKind }), nil
		}},
		{"groups", func(p *Project) ([]Entry, error) {
			return p.named(func(kind string) bool { return kind == locale.GroupKind }), nil
		}},
		{"places", func(p *Project) ([]Entry, error) { return p.places(), nil }},
	}
}

// SectionList is the list of the sections of one session's report, see [Draft.Sections].
const SectionList = "sections"

// Listed returns what can be listed.
func Listed() []string {
	all := []string{SectionList}
	for _, l := range lists() {
		all = append(all, l.of)
	}
	return all
}

// Sections returns the sections of the report, which outputs name by their keys, in its
// order. The report has all of them though another document takes some out, and there are
// some even if findings stop publication, unless they keep the report from being composed.
func (d *Draft) Sections() []Entry {
	var entries []Entry
	for i, l := range d.whole {
		for j, s := range l.Report.Sections() {
			if i == 0 {
				entries = append(entries, Entry{Key: s.Key, Names: make(map[lang.Tag]string)})
			}
			if j < len(entries) && entries[j].Key == s.Key {
				entries[j].Names[l.Locale.Language().Tag] = s.Title.Plain()
			}
		}
	}
	return entries
}

// List returns what sessions may name, by key. What is one of [Listed] but for [SectionList].
func (p *Project) List(what string) ([]Entry, error) {
	for _, l := range lists() {
		if l.of == what {
			return l.entries(p)
		}
	}
	return nil, fmt.Errorf("there is no list of %q: %s", what, diag.Choice(what, Listed()))
}

// isState reports whether a code of the kind stands for a State, or for what
// takes part like one.
func isState(kind string) bool { return kind == "state" || kind == "union" }

func (p *Project) named(wanted func(kind string) bool) []Entry {
	var entries []Entry
	english := p.languages[lang.English].locale
	for _, code := range english.AllCodes() {
		if entity, _ := english.Entity(code); wanted(entity.Kind) {
			entries = append(entries, p.entry(code, func(l *locale.Locale) (string, error) { return l.Name(code, "list") }))
		}
	}
	return entries
}

func (p *Project) places() []Entry {
	var entries []Entry
	for _, key := range p.languages[lang.English].locale.PlaceKeys() {
		entries = append(entries, p.entry(key, func(l *locale.Locale) (string, error) { return l.Place("name", key) }))
	}
	return entries
}

// entry returns an entry with its names in all languages that have one.
func (p *Project) entry(key string, name func(*locale.Locale) (string, error)) Entry {
	e := Entry{Key: key, Names: make(map[lang.Tag]string)}
	for tag, l := range p.languages {
		if written, err := name(l.locale); err == nil {
			e.Names[tag] = written
		}
	}
	return e
}

func (p *Project) bodies() ([]Entry, error) {
	var entries []Entry
	for _, key := range p.Bodies() {
		body := p.body(session.Text{V: key})
		if body.err != nil {
			return nil, body.err
		}
		entries = append(entries, p.entry(key, func(l *locale.Locale) (string, error) {
			own, _ := body.Speak(l, nil)
			name, err := own.Writer(new(source.Marks), new(locale.Mentions)).Execute("body.group.name", nil, nil)
			return source.Strip(name), err
		}))
	}
	return entries, nil
}

// kinds lists the folders of templates that are no folder of bodies or outputs.
func (p *Project) kinds() ([]Entry, error) {
	folders, err := fs.ReadDir(p.templates, ".")
	if err != nil {
		return nil, fmt.Errorf("cannot list the kinds of report: %w", err)
	}
	var entries []Entry
	for _, folder := range folders {
		if folder.IsDir() && folder.Name() != "bodies" && folder.Name() != "outputs" {
			entries = append(entries, Entry{Key: folder.Name()})
		}
	}
	return entries, nil
}

// wordsOf lists the words of one vocabulary of all kinds of report, by kind and then
// in the order of the kind.
func wordsOf(vocabulary func(*kind.Kind) (keys, about []string)) func(*Project) ([]Entry, error) {
	return func(p *Project) ([]Entry, error) {
		kinds, err := p.kinds()
		if err != nil {
			return nil, err
		}
		var entries []Entry
		for _, e := range kinds {
			k, findings, err := kind.Load(p.templates, session.Text{V: e.Key})
			if err == nil && findings.HasErrors() {
				f := findings.Sorted()[0]
				err = fmt.Errorf("%s: %s", cmp.Or(f.Span.String(), e.Key), f.Message)
			}
			if err != nil {
				return nil, fmt.Errorf("cannot list the words of kinds of report: %w", err)
			}
			keys, about := vocabulary(k)
			for i, key := range keys {
				entries = append(entries, Entry{Key: e.Key + " " + key, About: about[i]})
			}
		}
		return entries, nil
	}
}

// Export returns the data files of a path, which is a file or a folder below
// templates or locales, as this project has them, by their paths.
func (p *Project) Export(name string) (map[string][]byte, error) {
	name = path.Clean(strings.TrimSuffix(name, "/"))
	root, below, _ := strings.Cut(name, "/")
	fsys, ok := map[string]fs.FS{"templates": p.templates, "locales": p.locales}[root]
	if !ok {
		return nil, fmt.Errorf("there is no data of the path %s: it begins with templates or locales", name)
	}
	files := make(map[string][]byte)
	err := fs.WalkDir(fsys, path.Join(".", below), func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !slices.Contains(exported, path.Ext(at)) {
			return err
		}
		content, err := fs.ReadFile(fsys, at)
		files[path.Join(root, at)] = content
		return err
	})
	if disk.IsAbsent(err) {
		return nil, fmt.Errorf("there is no data of the path %s; see rapporteur data list, or name a folder around it", name)
	}
	return files, err
}

// exported are the extensions of data files, besides which the folders hold the
// source that builds them into the program.
var exported = []string{".toml", ".md", ".png", ".jpg", ".jpeg"}
