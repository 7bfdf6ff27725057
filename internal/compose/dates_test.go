package compose_test

import (
	"testing"
	"testing/fstest"

	"rapporteur/internal/compose"
	"rapporteur/internal/session"
	"rapporteur/locales"
)

func TestAMeetingOfABodyEndsAfterItBegan(t *testing.T) {
	const text = "report = \"x\"\n[[past]]\nfrom = 2013-11-13\nto = 2013-11-11\n[[past]]\nfrom = 2014-11-11\nto = 2014-11-11\n"
	templates := fstest.MapFS{"bodies/b.toml": {Data: []byte(text)}, "x/kind.toml": {}}
	_, findings, err := compose.LoadBody(templates, locales.FS, session.Text{V: "b"})
	if err != nil || len(findings) != 1 || findings[0].Rule != "body-dates" || findings[0].Span.Text() != "2013-11-11" {
		t.Errorf("%v, %v", findings, err)
	}
}
