package compose_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/compose"
	"rapporteur/internal/session"
	"rapporteur/locales"
	"rapporteur/templates"
)

// unreadable is a folder of which some files cannot be read.
type unreadable struct {
	fs.FS
	suffix string
}

var errDisk = errors.New("disk on fire")

func (u unreadable) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, u.suffix) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errDisk}
	}
	return u.FS.Open(name)
}

func TestAFailureOfReadingIsAnErrorAndNoFinding(t *testing.T) {
	key := session.Text{V: "ctoc-cop-wg7"}
	for _, c := range []struct {
		templates, locales fs.FS
	}{
		{unreadable{templates.FS, "ctoc-cop-wg7.toml"}, locales.FS},
		{templates.FS, unreadable{locales.FS, "fr/words/bodies/ctoc-cop-wg7.toml"}},
		{templates.FS, unreadable{locales.FS, "ar/words/reports/working-group-report.toml"}},
	} {
		if _, findings, err := compose.LoadBody(c.templates, c.locales, key); !errors.Is(err, errDisk) || len(findings) > 0 {
			t.Errorf("body: %v, %v", findings, err)
		}
	}
	for _, suffix := range []string{"working-group-report", ".md"} {
		_, findings, err := compose.LoadTemplates(unreadable{templates.FS, suffix}, session.Text{V: "working-group-report"})
		if !errors.Is(err, errDisk) || len(findings) > 0 {
			t.Errorf("templates %s: %v, %v", suffix, findings, err)
		}
	}
}

func TestAnEmblemThatIsNoPictureIsFoundAtTheBody(t *testing.T) {
	files := fstest.MapFS{
		"bodies/x.toml": {Data: []byte("report = \"r\"\nemblem = \"x.png\"")},
		"bodies/x.png":  {Data: []byte("GIF89a")},
		"r/kind.toml":   {},
	}
	_, findings, err := compose.LoadBody(files, locales.FS, session.Text{V: "x"})
	const want = "templates/bodies/x.toml:2:10: the picture \"x.png\" is neither PNG nor JPEG [picture-unreadable]\n"
	if got := string(printed(findings)); got != want || err != nil {
		t.Errorf("%s, %v", got, err)
	}
}
