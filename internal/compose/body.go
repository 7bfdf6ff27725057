package compose

import (
	"fmt"
	"io/fs"
	"path"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Body is what is true of a body in every language: templates/bodies/<key>.toml.
type Body struct {
	File         *source.File   `toml:"-"`
	Key          string         `toml:"-"`
	Report       session.Text   `toml:"report" required:"true"` // kind of report: the folder of its templates
	Symbol       session.Text   `toml:"symbol"`                 // what the symbols of its documents begin with
	Introduction []session.Text `toml:"introduction"`           // paragraphs: the messages introduction.<key> of the body
	Written      session.Bool   `toml:"written_statements"`     // general statements are submitted in writing only
	Emblem       session.Text   `toml:"emblem"`                 // name of a PNG or JPEG file in templates/bodies
	Past         []Period       `toml:"past"`                   // earlier meetings, oldest first

	words  map[lang.Tag]*source.File
	emblem []byte
}

// Period is the days of one meeting.
type Period struct {
	From session.Date `toml:"from" required:"true"`
	To   session.Date `toml:"to" required:"true"`
}

// LoadBody reads a body from templates/bodies and its words from
// locales/<lang>/bodies. The finding for a body that does not exist stands at
// the place where the session names it.
func LoadBody(templates, locales fs.FS, key session.Text) (*Body, diag.List) {
	name := path.Join("bodies", key.V+".toml")
	body := &Body{Key: key.V, words: make(map[lang.Tag]*source.File)}
	content, err := fs.ReadFile(templates, name)
	if err != nil {
		return body, diag.List{{
			Rule: "unknown-body", Span: key.Span,
			Message: fmt.Sprintf("no body is called %q", key.V),
			Hint:    "bodies are described in templates/bodies",
		}}
	}
	body.File = source.NewFile(path.Join("templates", name), content)
	findings := tomlfile.Decode(body.File, body)
	findings = append(findings, body.loadEmblem(templates)...)
	for _, l := range lang.All() {
		name := path.Join(string(l.Tag), name)
		if content, err := fs.ReadFile(locales, name); err == nil {
			body.words[l.Tag] = source.NewFile(path.Join("locales", name), content)
		}
	}
	return body, findings
}

// loadEmblem reads the picture beside the organization's name, if the body
// has one.
func (b *Body) loadEmblem(templates fs.FS) diag.List {
	if b.Emblem.V == "" {
		return nil
	}
	content, err := fs.ReadFile(templates, path.Join("bodies", b.Emblem.V))
	if err != nil {
		return diag.List{{
			Rule: "emblem-missing", Span: b.Emblem.Span,
			Message: fmt.Sprintf("there is no picture %q in templates/bodies", b.Emblem.V),
			Hint:    "put the file there, or remove the line",
		}}
	}
	b.emblem = content
	return nil
}

// Speak returns the locale with the names and paragraphs of the body, and
// with the messages that the session replaces for itself. Words may be nil.
func (b *Body) Speak(l *locale.Locale, words *session.Words) (*locale.Locale, diag.List) {
	var findings diag.List
	if file := b.words[l.Language().Tag]; file != nil {
		l, findings = l.Extend(file)
	}
	if words == nil || words.Messages == nil {
		return l, findings
	}
	l, more := l.Override(words.Messages)
	return l, append(findings, more...)
}
