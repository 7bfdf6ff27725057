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
	sessions := uint64(300)
	if testing.Short() {
		sessions = 30
	}
	seen := make(map[string]bool)
	for seed := uint64(1); seed <= sessions; seed++ {
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
	s.document()
	s.agenda()
	s.sittings()
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
		s.happening(texts)
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

// happening adds the kind of an act, and what the kind needs.
func (s *sketch) happening(texts []string) {
	some := func(codes []string) string {
		n := 1 + s.IntN(3)
		at := s.IntN(len(codes) - n)
		return quoted(codes[at : at+n])
	}
	kinds := []string{"silence", "suspension", "resumption", "note", "introduction", "right-of-reply", "point-of-order", "general-statement", "official-statement", "presiding"}
	if len(texts) > 0 {
		kinds = append(kinds, "vote", "vote", "adoption", "rejection", "sponsors", "oral-revision", "withdrawal", "explanation-of-vote")
	}
	kind := kinds[s.IntN(len(kinds))]
	s.line("kind = %q", kind)
	switch kind {
	case "note", "introduction":
		s.line(`document = "paper"`)
	case "right-of-reply", "point-of-order", "general-statement", "sponsors", "explanation-of-vote":
		s.line("by = %s", some(s.v.states))
	case "official-statement", "presiding":
		s.line(`person = "officers-1"`)
	case "vote":
		s.line("counts = { in_favour = %d, against = %d, abstaining = %d }", s.IntN(200), s.IntN(3), s.IntN(3))
		s.line("how = %q\nin_favour = %s", []string{"recorded-vote", "roll-call", "secret-ballot", "show-of-hands"}[s.IntN(4)], some(s.v.states))
	case "oral-revision", "withdrawal":
		s.line("by = %s\ncapacity = %q", some(s.v.states), []string{"party", "observer-state"}[s.IntN(2)])
	case "adoption", "rejection":
		s.line("how = %q", []string{"consensus", "without-vote", "acclamation"}[s.IntN(3)])
	}
	if slices.Contains([]string{"vote", "adoption", "rejection", "sponsors", "oral-revision", "withdrawal", "explanation-of-vote"}, kind) {
		s.line("text = %q", texts[s.IntN(len(texts))])
	}
}
