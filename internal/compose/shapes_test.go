package compose_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/lint"
	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/tomlfile"
	"rapporteur/locales"
	"rapporteur/templates"
)

// ill is what no edition may have: doubled or misplaced spaces and stops,
// and what templates print for values that are no text.
var ill = regexp.MustCompile(`  |\s[,.](?:\s|$)|\(\)|,,|、、|، ،|\.\.|。。|<no value>|%!|\{|\}|^$`)

// TestEveryShapeOfFacts composes sessions with few and many of everything,
// every gender, and with everything optional left out, in all languages.
func TestEveryShapeOfFacts(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 11, 21, 60} {
		genders := []string{"feminine", "masculine", "mixed"}
		if n == 0 || n > 3 {
			genders = genders[2:]
		}
		for _, gender := range genders {
			s := shaped(t, n, gender)
			for _, l := range lang.All() {
				t.Run(fmt.Sprint(n, " ", gender, " ", l.Tag), func(t *testing.T) {
					r, _, findings := composeIn(t, s, l.Tag)
					for _, f := range findings {
						if f.Severity == diag.Error {
							t.Errorf("%s: %s [%s]", f.Span, f.Message, f.Rule)
						}
					}
					checkShape(t, r)
				})
			}
		}
	}
}

func checkShape(t *testing.T, r *report.Report) {
	t.Helper()
	visit := func(text *report.Text) {
		var s strings.Builder
		for _, span := range *text {
			if s.WriteString(span.Text); span.Reference != nil || span.NoteKey != "" {
				s.WriteString("1")
			}
		}
		if m := ill.FindString(s.String()); m != "" {
			t.Errorf("%q in %q", m, s.String())
		}
	}
	visit(&r.Title)
	report.EachText(r.Blocks, nil, visit)
}

// shaped returns the sample with n of everything.
func shaped(t *testing.T, n int, gender string) *session.Session {
	t.Helper()
	s := loadSample(t)
	codes := stateCodes(t)[:n]
	moderators, chairs := s.Moderators, s.Officers
	s.Moderators, s.Officers = nil, nil
	for i := range min(n, 3) {
		m, c := moderators[2+i], chairs[i%2]
		m.Gender.V, c.Gender.V = gender, gender
		if gender == "mixed" {
			m.Gender.V = []string{"feminine", "masculine"}[i%2]
			c.Gender.V = m.Gender.V
		}
		c.Speech.V = true
		s.Moderators, s.Officers = append(s.Moderators, m), append(s.Officers, c)
	}
	sittings := s.Sittings
	s.Sittings = nil
	for i := range n {
		sitting := sittings[i%4]
		sitting.Number.V = int64(i + 1)
		sitting.Date.V = tomlfile.Date{Year: 2024, Month: 1 + i%12, Day: 1 + i%28}
		s.Sittings = append(s.Sittings, sitting)
	}
	s.Statements = statements(codes, gender)
	s.Participation = participation(codes, gender)
	s.Documents = s.Documents[:min(n, 4)]
	s.Adoption.Sections = s.Adoption.Sections[:min(n, 4)]
	if n == 0 {
		s.Meeting.Ordinal, s.Participation.List, s.Adoption.Sitting = session.Int{}, session.Text{}, session.Int{}
	}
	return s
}

func statements(codes []session.Text, gender string) []session.Statement {
	var all []session.Statement
	for i, capacity := range []string{
		"secretariat", "party", "member", "observer-state", "observer-organization",
		"party", "member", "observer-state", "observer-organization",
	} {
		statement := session.Statement{Key: text(fmt.Sprint("s", i)), Capacity: text(capacity), Speakers: codes, Several: session.Several{Gender: text(gender)}}
		if i%3 > 0 {
			statement.Items = []session.Text{text("causes"), text("other")}[:i%3]
		}
		if i > 4 {
			statement.OnBehalf = codes
		}
		all = append(all, statement)
	}
	return all
}

func participation(codes []session.Text, gender string) session.Participation {
	p := session.Participation{List: text("CTOC/COP/WG.7/2024/INF/1")}
	for _, capacity := range []string{"party", "signatory", "non-signatory", "member", "non-member", "un-entity", "organization"} {
		p.Groups = append(p.Groups, session.Attending{Capacity: text(capacity), Members: codes, Several: session.Several{Gender: text(gender)}})
	}
	for _, capacity := range []string{"party", "signatory", "non-signatory", "member"} {
		p.Experts = append(p.Experts, session.Experts{
			Capacity: text(capacity), Members: codes, Several: session.Several{Gender: text(gender)},
			FocalPoints: session.Bool{V: capacity == "party"},
		})
	}
	return p
}

func text(s string) session.Text { return session.Text{V: s} }

func stateCodes(t *testing.T) []session.Text {
	t.Helper()
	var codes []session.Text
	for _, code := range loadLocale(t, lang.English).Codes() {
		if len(code) == 3 && strings.ToUpper(code) == code {
			codes = append(codes, text(code))
		}
	}
	return codes
}

// TestLocalesAgree: with the words of the body, the languages have the same
// messages with the same facts.
func TestLocalesAgree(t *testing.T) {
	s := loadSample(t)
	var all []*locale.Locale
	for _, l := range lang.All() {
		body, _, findings := loadBody(t, templates.FS, locales.FS, s.Body)
		noFindings(t, findings)
		spoken, findings := body.Speak(loadLocale(t, l.Tag), nil)
		noFindings(t, findings)
		all = append(all, spoken)
	}
	noFindings(t, lint.Locales(all, new(kind.Kind)))
}
