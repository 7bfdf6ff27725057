package main

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
)

// holdFacts looks in the paragraph of each act, statement and list of participants
// for the printed form of everything that the session states there.
func holdFacts(t *testing.T, seed uint64, s *session.Session, e *resolve.Edition, l *locale.Locale) {
	t.Helper()
	h := &factHolder{t: t, seed: seed, session: s, locale: l, words: s.In(e.Language.Tag).Texts, texts: make(map[string]string), links: make(map[string]bool)}
	for _, b := range e.Blocks {
		switch b := b.(type) {
		case *resolve.Paragraph:
			h.texts[b.Key] = typed(b.Text.Plain())
			for _, span := range b.Text {
				if span.Link != nil {
					h.links[b.Key+" "+span.Link.Key] = true
				}
			}
		}
	}
	h.texts[""] = typed(e.Title.Plain()) + " " + h.texts["session-held"] // the title has only the days in some kinds
	if s.Meeting.Mode.V != "online" {
		h.any("", "the place of the meeting", forms(h.words.Places[s.Meeting.Place.V])...)
	}
	for _, a := range s.Acts {
		if a.Statement != nil {
			h.names(a.Anchor(), "speakers", a.Statement.Speakers)
			h.names(a.Anchor(), "on_behalf", a.Statement.OnBehalf)
		} else if a.Moderators == nil {
			h.act(a)
		}
	}
	for _, g := range s.Participation.Groups {
		h.names("attendance-"+g.Capacity.V, "members", g.Members)
	}
	for _, x := range s.Participation.Experts {
		h.names("experts-"+x.Capacity.V, "members", x.Members)
	}
}

type factHolder struct {
	t       *testing.T
	seed    uint64
	session *session.Session
	locale  *locale.Locale
	words   session.Texts
	texts   map[string]string // of paragraphs, by key
	links   map[string]bool   // from a paragraph to a place
}

func (h *factHolder) act(a *session.Act) {
	at := a.Anchor()
	for name, codes := range map[string][]session.Text{
		"by": a.By, "on_behalf": a.OnBehalf, "nominated_by": a.NominatedBy, "in_favour": a.InFavour, "against": a.Against,
		"abstaining": a.Abstaining, "not_voting": a.NotVoting, "members": a.Members,
	} {
		h.names(at, name, codes)
	}
	if a.Group.IsSet() {
		h.names(at, "group", []session.Text{a.Group})
	}
	for _, day := range []session.Date{a.From, a.Until} {
		if day.IsSet() {
			h.any(at, "the term of office", fmt.Sprint(day.V.Year))
		}
	}
	for _, key := range append(a.Persons(), a.Absent) {
		p, ok := h.session.PersonOf(key.V)
		if !ok {
			continue // nobody is absent
		}
		h.any(at, "the person "+key.V, h.words.People[key.V].Surname.V, map[bool]string{true: p.Surname.V}[!h.words.People[key.V].Surname.IsSet()])
	}
	for _, n := range []session.Int{a.Counts.InFavour, a.Counts.Against, a.Counts.Abstaining} {
		if n.V > 0 {
			words := []string{fmt.Sprint(n.V)}
			if h.locale.Language().Tag == lang.Arabic && n.V <= 2 { // has a singular and a dual
				words = []string{"عضو", "صوت"}
			}
			h.any(at, "the count", words...)
		}
	}
	declared, _ := h.session.Kind.Acts.Find(a.Kind.V)
	if a.Document.IsSet() && !declared.Hides("document") {
		h.any(at, "the document", h.session.Documents[0].Symbols[0].V)
	}
	if a.Text.IsSet() && !declared.Hides("text") && !h.links[at+" "+a.Text.V] {
		h.t.Errorf("seed %d, %s: %s does not refer to %s: %s", h.seed, h.locale.Language().Tag, at, a.Text.V, h.texts[at])
	}
	if a.Part.IsSet() {
		h.any(at, "the part", h.words.Parts[a.Part.V].V)
	}
}

// names looks for each of the names, in any form.
func (h *factHolder) names(at, what string, codes []session.Text) {
	h.t.Helper()
	for _, code := range codes {
		entry, _ := h.locale.Entry(code.V)
		h.any(at, what+" "+code.V, append(forms(entry.Long), forms(entry.Short)...)...)
	}
}

func forms(all map[string]session.Text) []string {
	var words []string
	for _, form := range all {
		words = append(words, form.V)
	}
	return words
}

// any looks for one of the words in the text of a paragraph.
func (h *factHolder) any(at, what string, words ...string) {
	h.t.Helper()
	for _, w := range words {
		if w != "" && strings.Contains(strings.ToLower(h.texts[at]), strings.ToLower(typed(w))) {
			return
		}
	}
	h.t.Errorf("seed %d, %s: %s lacks %s (%q): %s", h.seed, h.locale.Language().Tag, at, what, words, h.texts[at])
}

// typed returns a text as authors type it.
func typed(text string) string {
	return strings.NewReplacer("«\u202f", `"`, "\u202f»", `"`, "«\u00a0", `"`, "\u00a0»", `"`, "«", `"`, "»", `"`, "\u00a0", " ", "\u202f", " ", "’", "'", "“", `"`, "”", `"`).Replace(text)
}
