package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
)

// sameSitting is how a sentence begins that was at the sitting of the one before.
var sameSitting = map[lang.Tag][]string{
	lang.English: {"At the same meeting,", "Also at the same meeting,"},
	lang.French:  {"À la même séance,", "Toujours à la même séance,"},
	lang.Spanish: {"En la misma sesión,", "También en la misma sesión,"},
	lang.Russian: {"На том же заседании", "Также на том же заседании"},
	lang.Arabic:  {"وفي الجلسة نفسها"},
	lang.Chinese: {"在同次会议上，", "另在同次会议上，"},
}

// TestRandomActs composes sessions of random acts: each has one place, and is said
// to have been at the same sitting only where the reader knows which that is.
func TestRandomActs(t *testing.T) {
	w := newWorld(t)
	seen := make(map[string]bool)
	for seed := uint64(1); seed <= *happened; seed++ {
		if *onlySeed > 0 {
			seed = *onlySeed
		}
		files := randomActs(w.vocabulary, seed)
		editions, findings := w.editions(t, files)
		for _, f := range findings.Sorted() {
			if f.Rule != "locale-form-unsure" {
				t.Errorf("seed %d: %s: %s [%s]", seed, f.Span, f.Message, f.Rule)
			}
		}
		s, _, err := session.Load(files, "random", known())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range editions {
			holdText(t, seed, e, seen)
			holdActs(t, seed, s, e)
			holdFacts(t, seed, s, e, w.speak(t, s, e.Language.Tag).locale)
		}
		if got, want := skeleton(editions[1]), skeleton(editions[0]); got != want {
			t.Errorf("seed %d: the languages have different keys and numbers", seed)
		}
		if t.Failed() || *onlySeed > 0 {
			return
		}
	}
}

// holdActs looks at the acts in an edition. It knows the sittings from the session
// alone, and what a reader knows from the paragraphs before.
func holdActs(t *testing.T, seed uint64, s *session.Session, e *resolve.Edition) {
	t.Helper()
	placed := make(map[string]int)
	at := sittingsByParagraph(s)
	var before int64
	for _, b := range e.Blocks {
		p, isParagraph := b.(*resolve.Paragraph)
		if !isParagraph {
			before = 0
			continue
		}
		now := at[p.Key]
		if strings.HasPrefix(p.Key, "act-") {
			placed[strings.TrimPrefix(p.Key, "act-")]++
			text := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(p.Text.Plain())
			same := slices.ContainsFunc(sameSitting[e.Language.Tag], func(words string) bool { return strings.HasPrefix(text, words) })
			if same != (now == before && now > 0) {
				t.Errorf("seed %d, %s: after a paragraph about sitting %d, one about sitting %d reads %s", seed, e.Language.Tag, before, now, text)
			}
		}
		before = now
	}
	for _, a := range s.Acts {
		if a.Statement == nil && a.Moderators == nil && placed[a.Key.V] != 1 {
			t.Errorf("seed %d, %s: the act %s has %d places", seed, e.Language.Tag, a.Key.V, placed[a.Key.V])
		}
	}
}

// sittingsByParagraph returns the sitting that each paragraph tells its reader of
// in place of 0 for acts outside the sittings, which are never the same.
func sittingsByParagraph(s *session.Session) map[string]int64 {
	at := map[string]int64{"report-adopted": s.Adoption.Sitting.V}
	for _, a := range s.Acts {
		at["act-"+a.Key.V] = a.Sitting.V
		if !a.Sitting.IsSet() {
			at["act-"+a.Key.V] = -1
		}
	}
	for _, item := range s.Agenda {
		var only []int64
		for _, sitting := range s.Sittings {
			if slices.ContainsFunc(sitting.Items, func(t session.Text) bool { return t.V == item.Key.V }) {
				only = append(only, sitting.Number.V)
			}
		}
		if len(only) == 1 {
			at[item.Key.V+"-considered"] = only[0]
		}
	}
	for _, file := range s.Words[0].Deliberations {
		for line := range strings.Lines(string(file.Content())) {
			var key string
			var sitting int64
			if n, _ := fmt.Sscanf(strings.NewReplacer("{#", "", "}", "", "sitting=", "").Replace(line), "%s %d", &key, &sitting); n == 2 && strings.HasPrefix(line, "{#") {
				at[key] = sitting
			}
		}
	}
	return at
}

// randomActs returns a session folder of a seed in which much happens.
func randomActs(v *vocabulary, seed uint64) fstest.MapFS {
	s := newSketch(v, seed, lang.All())
	s.place = "city"
	s.document()
	s.agenda()
	s.sittings()
	s.own()
	s.people("officers", 1+s.IntN(4))
	s.people("moderators", s.IntN(4))
	s.statements()
	s.participation()
	s.line("[[documents]]\nkey = \"paper\"\nsymbols = [\"X/CONF.1/2024/2\"]")
	s.names["documents"] = append(s.names["documents"], "paper")
	if s.conference {
		s.line("[[provisions]]\nkey = \"drafts\"\nseries = \"decision\"")
		s.passages("provisions/drafts.md", 1+s.IntN(3))
	}
	s.acts()
	s.adoption()
	if strings.Contains(s.toml.String(), "[adoption]") {
		s.line("[[acts]]\nkind = \"closure\"\nsitting = %d\ntime = %02d:%02d:00", s.sat, s.IntN(24), s.IntN(60))
		s.persons(1)
		s.line("office = %q", s.office())
	}
	return s.folder()
}

// acts adds acts of all kinds, some of them placed by narratives.
func (s *sketch) acts() {
	var discussed, texts []string
	for file, passages := range s.files {
		name := strings.TrimSuffix(file[strings.LastIndex(file, "/")+1:], ".md")
		switch {
		case strings.HasPrefix(file, "deliberations/"):
			discussed = append(discussed, name)
		default:
			for _, p := range passages {
				texts = append(texts, p.key)
			}
		}
	}
	slices.Sort(discussed)
	slices.Sort(texts)
	if s.sat == 0 || len(discussed) == 0 {
		return
	}
	for i := range s.IntN(20) {
		key := fmt.Sprint("happened-", i)
		item := discussed[s.IntN(len(discussed))]
		s.line("[[acts]]\nkey = %q", key)
		if s.chance(95) {
			s.line("sitting = %d", 1+s.IntN(s.sat))
		} else {
			s.line("date = %s", s.days[0].Format("2006-01-02"))
		}
		if kind := s.happening(texts); kind == "opening" {
			continue // the templates have a place for it before all items
		}
		s.line("item = %q", item)
		if passages := s.files["deliberations/"+item+".md"]; s.chance(40) {
			p := &passages[s.IntN(len(passages))]
			if p.then == "" {
				p.then = key
			}
			if s.chance(50) {
				p.sitting = 1 + s.IntN(s.sat)
			}
		}
	}
}

// happening adds the kind of an act, and what the kind needs and may have.
func (s *sketch) happening(texts []string) string {
	kinds := []string{
		"silence", "suspension", "resumption", "note", "introduction", "right-of-reply", "point-of-order", "general-statement", "official-statement", "presiding", "presiding-in-absence",
		"election", "election", "group-establishment", "group-report", "deferral", "opening-statement", "closing-statement",
		"opening", "credentials", "presentations", "group-reconvening", "group-endorsement",
	}
	if len(texts) > 0 {
		kinds = append(kinds, "vote", "vote", "vote", "adoption", "rejection", "sponsors", "oral-revision", "withdrawal", "explanation-of-vote", "introduction", "referral", "financial-implications")
	}
	kinds = slices.DeleteFunc(kinds, func(kind string) bool { return !slices.Contains(s.kind.Acts.Keys(), kind) })
	kind := kinds[s.IntN(len(kinds))]
	s.line("kind = %q", kind)
	withText := slices.Contains([]string{"vote", "adoption", "rejection", "sponsors", "oral-revision", "withdrawal", "explanation-of-vote", "referral", "financial-implications"}, kind)
	switch kind {
	case "note":
		s.line(`document = "paper"`)
	case "introduction":
		if withText = len(texts) > 0 && s.chance(50); !withText {
			s.line(`document = "paper"`)
		}
		s.actors()
	case "opening-statement", "closing-statement":
		s.actors()
	case "official-statement", "presentations":
		s.persons(3)
	case "general-statement", "explanation-of-vote":
		s.speakers(true)
	case "right-of-reply", "point-of-order":
		s.speakers(false)
	case "sponsors":
		s.line("by = %s", s.some())
	case "oral-revision", "withdrawal":
		s.speakers(kind == "withdrawal")
	case "presiding", "presiding-in-absence", "opening", "group-report":
		s.persons(1)
		s.line("office = %q", s.office())
		if kind == "presiding-in-absence" && s.chance(50) {
			s.line("absent = \"person-%d\"", 1+s.IntN(3))
		}
	case "election":
		s.persons(2)
		s.line("office = %q\nhow = %q", s.office(), []string{"acclamation", "secret-ballot"}[s.IntN(2)])
		if s.chance(50) {
			s.line("nominated_by = %s", s.some())
		}
		if s.chance(50) {
			s.line("from = 2031-01-01")
		}
		if s.chance(50) {
			s.line("until = 2032-12-31")
		}
	case "group-reconvening":
		s.persons(2)
	case "group-establishment":
		s.persons(2)
		s.line("members = %s", s.some())
	case "credentials":
		s.line("document = \"paper\"\nhow = \"without-vote\"")
	case "vote":
		s.vote()
	case "adoption", "rejection":
		s.line("how = %q", []string{"consensus", "without-vote", "acclamation"}[s.IntN(3)])
	}
	if strings.HasPrefix(kind, "group-") || kind == "referral" {
		s.line("group = \"friends\"")
	}
	if withText {
		s.line("text = %q", texts[s.IntN(len(texts))])
	}
	return kind
}

// some writes a few codes of States.
func (s *sketch) some() string { return quoted(s.few(s.v.states)) }

func (s *sketch) few(codes []string) []string {
	n := 1 + s.IntN(3)
	at := s.IntN(len(codes) - n)
	return codes[at : at+n]
}

// persons names up to as many persons.
func (s *sketch) persons(most int) {
	if n := 1 + s.IntN(most); n > 1 {
		s.line("people = %s", quoted([]string{"person-1", "person-2", "person-3"}[:n]))
		return
	}
	s.line("person = \"person-%d\"", 1+s.IntN(3))
}

// actors names those who introduced something.
func (s *sketch) actors() {
	if s.chance(30) {
		s.persons(1)
		return
	}
	s.speakers(true)
}

// speakers names delegations, or the organization or the group of the session's own,
// some on behalf of others.
func (s *sketch) speakers(forOthers bool) {
	if s.chance(40) {
		s.line("gender = %q", []string{"feminine", "masculine", "mixed"}[s.IntN(3)])
	}
	switch s.IntN(4) {
	case 0:
		s.line("by = [%q]", []string{"institute", "friends", "african-group"}[s.IntN(3)])
		return
	case 1:
		s.line("by = [%q]", s.v.organizations[s.IntN(len(s.v.organizations))])
		s.capacity("organization")
		return
	case 2:
		s.line("by = %s", s.some())
		s.capacity("state")
		return
	}
	s.line("by = [%q]", s.v.states[0])
	if forOthers {
		s.line("on_behalf = %s", []string{`["friends"]`, `["g77"]`, quoted(s.few(s.v.states[1:]))}[s.IntN(3)])
	}
}

// capacity names one in which the delegations of an act speak.
func (s *sketch) capacity(of string) {
	if c, ok := s.speaking(of); ok {
		s.line("capacity = %q", c.Key.V)
	}
}

// vote adds the counts of a vote, its lists and the part that it was on.
func (s *sketch) vote() {
	s.line("counts = { in_favour = %d, against = %d, abstaining = %d }", s.IntN(200), s.IntN(3), s.IntN(3))
	s.line("how = %q", []string{"recorded-vote", "roll-call", "secret-ballot", "show-of-hands"}[s.IntN(4)])
	at := s.IntN(len(s.v.states) - 8)
	s.line("in_favour = %s", quoted(s.v.states[at:at+3]))
	for i, list := range []string{"against", "abstaining", "not_voting"} {
		if s.chance(60) {
			s.line("%s = %s", list, quoted(s.v.states[at+3+i:at+4+i]))
		}
	}
	if s.chance(20) {
		s.line(`part = "operative"`)
		if !slices.Contains(s.names["parts"], "operative") {
			s.names["parts"] = append(s.names["parts"], "operative")
		}
	}
}
