package compose_test

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/compose"
	"rapporteur/internal/lang"
	"rapporteur/locales"
	"rapporteur/templates"
)

// emblazoned is the shipped templates with an emblem for one body.
type emblazoned struct {
	fs.FS
	emblems fs.FS
}

func (e emblazoned) Open(name string) (fs.File, error) {
	if f, err := e.emblems.Open(name); err == nil {
		return f, nil
	}
	return e.FS.Open(name)
}

func TestAnEmblemIsInTheMasthead(t *testing.T) {
	s := loadSample(t)
	file := "bodies/" + s.Body.V + ".toml"
	content, err := fs.ReadFile(templates.FS, file)
	if err != nil {
		t.Fatal(err)
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 300, 300))); err != nil {
		t.Fatal(err)
	}
	files := emblazoned{templates.FS, fstest.MapFS{
		file:                {Data: []byte(strings.Replace(string(content), "\nsymbol", "\nemblem = \"emblem.png\"\nsymbol", 1))},
		"bodies/emblem.png": {Data: picture.Bytes()},
	}}
	body, kind, findings := loadBody(t, files, locales.FS, s.Body)
	noFindings(t, findings)
	l, _ := body.Speak(loadLocale(t, lang.English), s)
	r, _ := compose.Compose(s, body, kind, l)
	if e := r.Masthead.Emblem; e == nil || e.Name != "emblem.png" || !bytes.Equal(e.Data, picture.Bytes()) {
		t.Errorf("the emblem is %+v", e)
	}
}
