package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing/fstest"
	"time"

	"rapporteur/internal/lang"
	"rapporteur/internal/session"
)

// vocabulary is what random sessions are made of.
type vocabulary struct {
	bodies        []string
	states        []string
	organizations []string
	texts         map[lang.Tag]session.Texts // of the base
	remark        map[lang.Tag]string        // a sentence
	kinds         map[string]reported        // by body
}

// sketch is a session in the making: session.toml, and what it needs of each
// language.
type sketch struct {
	*rand.Rand
	v     *vocabulary
	toml  strings.Builder
	names map[string][]string  // keys by table of texts.toml
	files map[string][]passage // by path in a language's folder
	keys  []string             // of paragraphs that may be referred to
	days  []time.Time          // of the meeting
	items []string             // keys of agenda items
	sat   int                  // number of sittings

	kind       reported
	conference bool // whose reports have draft decisions and annexes
	languages  []lang.Language
	brings     bool // organizations, groups, places and persons of its own
	place      string
}

// passage is a paragraph of a narrative.
type passage struct {
	key     string
	sees    []string // keys referred to
	items   int
	sitting int    // that it says it was at; 0 for none
	then    string // key of the act that is placed after it
}

// randomSession returns a session folder for a seed.
func randomSession(v *vocabulary, seed uint64) fstest.MapFS {
	s := newSketch(v, seed, lang.All())
	s.document()
	s.agenda()
	s.sittings()
	s.people("officers", s.IntN(5))
	s.people("moderators", s.IntN(6))
	s.statements()
	s.participation()
	s.documents()
	s.conferenceParts()
	s.adoption()
	return s.folder()
}

func newSketch(v *vocabulary, seed uint64, languages []lang.Language) *sketch {
	return &sketch{
		Rand: rand.New(rand.NewPCG(seed, 0)), v: v, languages: languages,
		names: make(map[string][]string), files: make(map[string][]passage),
	}
}

func (s *sketch) line(format string, args ...any) { fmt.Fprintf(&s.toml, format+"\n", args...) }
func (s *sketch) chance(percent int) bool         { return s.IntN(100) < percent }
func (s *sketch) gender() string {
	return []string{"feminine", "masculine", "mixed"}[s.IntN(3)]
}

// several returns up to most of the codes, each once; one, two and many are
// likely.
func (s *sketch) several(codes []string, most int) []string {
	n := []int{0, 1, 1, 2, 2, 3, s.IntN(most + 1), s.IntN(most + 1)}[s.IntN(8)]
	shuffled := slices.Clone(codes)
	s.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	return shuffled[:min(n, len(shuffled))]
}

// quoted writes a list of strings in TOML.
func quoted(list []string) string {
	if len(list) == 0 {
		return "[]"
	}
	return `["` + strings.Join(list, `", "`) + `"]`
}

func (s *sketch) document() {
	body := s.v.bodies[s.IntN(len(s.v.bodies))]
	s.kind = s.v.kinds[body]
	_, s.conference = s.kind.Series.Find("decision")
	s.line(`format = %d`, session.Format)
	s.line(`body = "%s"`, body)
	s.line(`[document]`)
	s.line(`symbol = "X/CONF.1/2024/1"`)
	s.line(`distribution = "%s"`, []string{"general", "limited", "restricted"}[s.IntN(3)])
	s.line(`original = "%s"`, s.languages[s.IntN(len(s.languages))].Tag)
	s.line(`languages = %s`, quoted(tagsOf(s.languages)))
	first := time.Date(2010+s.IntN(30), time.Month(1+s.IntN(12)), []int{1, 12, 28, 30, 31}[s.IntN(5)], 0, 0, 0, 0, time.UTC)
	for i := range 1 + s.IntN(3) {
		s.days = append(s.days, first.AddDate(0, 0, i))
	}
	last, resumed := s.days[len(s.days)-1], time.Time{}
	if s.chance(30) {
		resumed = last.AddDate(0, 0, 5+s.IntN(120))
		s.days = append(s.days, resumed)
	}
	s.line(`date = %s`, s.days[len(s.days)-1].AddDate(0, 0, 14).Format(time.DateOnly))
	s.line(`[meeting]`)
	s.line(`place = "%s"`, cmp.Or(s.place, []string{"vienna", "new-york", "addis-ababa", "the-hague", "panama-city"}[s.IntN(5)]))
	s.line("from = %s\nto = %s", first.Format(time.DateOnly), last.Format(time.DateOnly))
	if s.chance(80) {
		s.line(`ordinal = %d`, 1+s.IntN(100))
	}
	if words := s.kind.Modes.Keys(); len(words) > 0 && s.chance(30) {
		s.line("mode = %q", words[s.IntN(len(words))])
	}
	if !resumed.IsZero() {
		s.line("[[meeting.resumed]]\nfrom = %[1]s\nto = %[1]s", resumed.Format(time.DateOnly))
		if s.chance(30) {
			s.line(`place = "geneva"`)
		}
	}
	if words := s.kind.Segments.Keys(); len(words) > 0 && s.chance(30) {
		s.line("[[segments]]\nkind = %q\nfrom = %s\nto = %s", words[0], first.Format(time.DateOnly), last.Format(time.DateOnly))
	}
}

func (s *sketch) agenda() {
	for i := range 1 + s.IntN(8) {
		key := fmt.Sprint("item-", i+1)
		s.items = append(s.items, key)
		s.names["agenda"] = append(s.names["agenda"], key)
		s.line("[[agenda]]\nkey = %q", key)
		if s.chance(30) && s.recommends() {
			s.line("recommendations = true")
			s.names["recommendations"] = append(s.names["recommendations"], key)
			s.passages("recommendations/"+key+".md", 1+s.IntN(4))
		}
		if s.chance(50) {
			s.line("deliberations = true")
			s.passages("deliberations/"+key+".md", 1+s.IntN(6))
		}
		for j := range max(0, s.IntN(6)-2) {
			sub := fmt.Sprint(key, "-part-", j+1)
			s.names["agenda"] = append(s.names["agenda"], sub)
			s.line("[[agenda.sub]]\nkey = %q", sub)
		}
	}
}

// passages adds n paragraphs, which refer to earlier ones of the same file.
func (s *sketch) passages(file string, n int) {
	var written []string
	for range n {
		p := passage{key: fmt.Sprint("place-", len(s.keys)+1), items: max(0, s.IntN(8)-4)}
		if s.chance(40) && !strings.HasPrefix(file, "annexes/") { // whose paragraphs have no numbers
			p.sees = s.several(written, 5)
		}
		s.keys, written = append(s.keys, p.key), append(written, p.key)
		s.files[file] = append(s.files[file], p)
	}
}

func (s *sketch) sittings() {
	s.sat = s.IntN(7)
	day := 0
	for i := range s.sat {
		day = min(len(s.days)-1, day+s.IntN(2))
		s.line("[[sittings]]\nnumber = %d\ndate = %s\nitems = %s", i+1, s.days[day].Format(time.DateOnly), quoted(s.several(s.names["agenda"], 3)))
		if words := s.kind.Sittings.Keys(); len(words) > 0 && s.chance(40) {
			s.line("kind = %q", words[s.IntN(len(words))])
		}
	}
}

func (s *sketch) people(table string, n int) {
	for i := range n {
		key := fmt.Sprint(table, "-", i+1)
		s.line("[[%s]]\nkey = %q\nname = \"Ana Maria Example\"\nsurname = \"Example\"", table, key)
		s.line("gender = %q\naffiliation = %q", []string{"feminine", "masculine"}[s.IntN(2)], s.v.states[s.IntN(len(s.v.states))])
		if table == "officers" {
			s.line("opening_statement = %t\noffice = %q", s.chance(40), s.office())
			continue
		}
		s.names["functions"] = append(s.names["functions"], key)
		s.line("item = %q\nfunction_names_affiliation = %t", s.items[s.IntN(len(s.items))], s.chance(30))
	}
}

func (s *sketch) statements() {
	for i := range s.IntN(9) {
		capacity, _ := s.speaking("state", "organization", "secretariat")
		s.line("[[statements]]\nkey = \"statement-%d\"\ncapacity = %q\nitems = %s", i+1, capacity.Key.V, quoted(s.several(s.items, 4)))
		if capacity.OfSecretariat() {
			continue
		}
		codes := s.codes(capacity)
		speakers := s.several(codes, 30)
		if len(speakers) == 0 {
			speakers = codes[:1]
		}
		if len(speakers) == 1 && s.chance(50) {
			others := slices.DeleteFunc(s.several(s.v.states, 30), func(code string) bool { return code == speakers[0] })
			if len(others) > 0 {
				s.line("on_behalf = %s", quoted(others))
			}
		}
		s.line("speakers = %s\ngender = %q", quoted(speakers), s.gender())
	}
}

func (s *sketch) participation() {
	s.line("[participation]")
	if s.chance(60) {
		s.line(`list = "X/CONF.1/2024/INF/1"`)
	}
	for _, c := range s.kind.Capacities {
		if c.Attends.V && s.chance(60) {
			s.line("[[participation.groups]]\ncapacity = %q\nmembers = %s\ngender = %q", c.Key.V, quoted(s.several(s.codes(c), 30)), s.gender())
		}
	}
	for _, c := range s.kind.Capacities {
		if c.Experts.V && s.chance(30) {
			s.line("[[participation.experts]]\ncapacity = %q\nmembers = %s", c.Key.V, quoted(s.several(s.codes(c), 30)))
			s.line("gender = %q\nfocal_points = %t", s.gender(), s.chance(50))
		}
	}
}

func (s *sketch) documents() {
	for i := range max(0, s.IntN(36)-5) {
		key := fmt.Sprint("paper-", i+1)
		s.names["documents"] = append(s.names["documents"], key)
		symbols := []string{fmt.Sprint("X/CONF.1/2024/", i+2), fmt.Sprint("Y/CONF.2/2024/", i+2)}
		s.line("[[documents]]\nkey = %q\nsymbols = %s", key, quoted(symbols[:1+s.IntN(2)]))
	}
}

// conferenceParts adds what the report of a conference has before and after the
// rest.
func (s *sketch) conferenceParts() {
	if !s.conference {
		return
	}
	if s.chance(60) {
		s.line("[[provisions]]\nkey = \"drafts\"\nseries = \"decision\"")
		s.passages("provisions/drafts.md", 1+s.IntN(3))
	}
	for i := range s.IntN(3) {
		key := fmt.Sprint("annex-", i+1)
		s.names["annexes"] = append(s.names["annexes"], key)
		s.line("[[annexes]]\nkey = %q", key)
		s.passages("annexes/"+key+".md", 1+s.IntN(3))
	}
}

func (s *sketch) adoption() {
	if s.sat == 0 || !s.kind.adopts || s.chance(20) {
		return
	}
	sections := []string{"organization", "adoption"}
	if len(s.names["recommendations"]) > 0 {
		sections = append(sections, "recommendations")
	}
	s.line("[adoption]\nsitting = %d\nsections = %s", 1+s.IntN(s.sat), quoted(s.several(sections, 3)))
}

// folder writes the sketch in all languages.
func (s *sketch) folder() fstest.MapFS {
	files := fstest.MapFS{"session.toml": {Data: []byte(s.toml.String())}}
	for _, l := range s.languages {
		files[path.Join(string(l.Tag), "texts.toml")] = &fstest.MapFile{Data: []byte(s.texts(l.Tag))}
		for name, passages := range s.files {
			var text strings.Builder
			for _, p := range passages {
				text.WriteString(s.passage(l.Tag, p))
			}
			files[path.Join(string(l.Tag), name)] = &fstest.MapFile{Data: []byte(text.String())}
		}
	}
	return files
}

// texts gives each key one of the base's texts of its table.
func (s *sketch) texts(tag lang.Tag) string {
	base := s.v.texts[tag]
	var text strings.Builder
	for _, table := range []struct {
		name  string
		words map[string]session.Text
	}{
		{"agenda", base.Agenda}, {"recommendations", base.Recommendations}, {"functions", base.Functions}, {"documents", base.Documents}, {"annexes", base.Annexes}, {"parts", base.Parts},
	} {
		fmt.Fprintf(&text, "[%s]\n", table.name)
		known := make([]string, 0, len(table.words))
		for key := range table.words {
			known = append(known, key)
		}
		slices.Sort(known)
		for i, key := range s.names[table.name] {
			fmt.Fprintf(&text, "%s = %q\n", key, table.words[known[i%len(known)]].V)
		}
	}
	if s.brings {
		text.WriteString(ownTexts(tag))
	}
	return text.String()
}

func (s *sketch) passage(tag lang.Tag, p passage) string {
	key := p.key
	if p.sitting > 0 {
		key += fmt.Sprint(" sitting=", p.sitting)
	}
	text := fmt.Sprintf("{#%s}\n%s", key, s.v.remark[tag])
	if len(p.sees) > 0 {
		text += fmt.Sprintf(" ([](#%s))", strings.Join(p.sees, ","))
	}
	text += "\n"
	for range p.items {
		text += "\n- " + s.v.remark[tag]
	}
	if p.then != "" {
		text += "\n\n{>" + p.then + "}"
	}
	return text + "\n\n"
}

func tagsOf(languages []lang.Language) []string {
	var tags []string
	for _, l := range languages {
		tags = append(tags, string(l.Tag))
	}
	return tags
}
