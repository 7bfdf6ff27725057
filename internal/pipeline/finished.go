package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/renumber"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
	"rapporteur/internal/tomlfile"
)

// Stdin is the document name that means standard input.
const Stdin = "-"

// IsFinished reports whether a path is that of a finished report, numbered by
// hand, and not a session folder with a similar name.
func IsFinished(name string) bool {
	if name == Stdin {
		return true
	}
	info, err := os.Stat(name)
	return strings.EqualFold(filepath.Ext(name), ".md") && (err != nil || !info.IsDir())
}

// ProofreadFile examines a finished report, under the settings for its folder,
// with every rule that needs no session.
func (p *Project) ProofreadFile(name string, content []byte, tag lang.Tag) (diag.List, error) {
	settings, findings, err := p.settingsFor(filepath.Dir(name))
	if err != nil {
		return findings, err
	}
	file := source.NewFile(shown(name), content)
	return append(findings, p.Proofread(file, tag, settings)...), nil
}

// Proofread checks the text of a finished report.
func (p *Project) Proofread(file *source.File, tag lang.Tag, settings rule.Settings) diag.List {
	if !utf8.Valid(file.Content()) || bytes.IndexByte(file.Content(), 0) >= 0 {
		return textfile.Check(file)
	}
	encoding := textfile.CheckCharacters(published.Text(file.Content()), file.Span)
	if excess := published.Excess(file); excess != "" {
		return diag.List{tooMuch(file, excess).Finding("")}
	}
	known := p.languages[tag]
	document := published.NewReader(known.locale).Read(file)
	date := reading.DateOf(known.words, known.locale, document.Masthead())
	if english := p.languages[lang.English]; date == (tomlfile.Date{}) { // as mastheads in Arabic, Chinese and Russian have it
		date = reading.DateOf(english.words, english.locale, document.Masthead())
	}
	then := known.locale.On(date)
	seen := rules.FinishedReport(document, then, known.words)
	return p.judge(seen, encoding, apply(seen, settings, p.jobs), settings)
}

// tooMuch says why a report that [published.Reader] has no room for is not read.
func tooMuch(file *source.File, excess string) *disk.Refusal {
	return &disk.Refusal{Name: file.Name(), Reason: "has " + excess, Hint: "divide the report, and put each paragraph on one line"}
}

// shown returns the name of a document in findings.
func shown(name string) string {
	if name == Stdin {
		return "stdin"
	}
	return filepath.ToSlash(filepath.Clean(name))
}

// Numbered reads a version of a document for package renumber: a JSON edition, or
// a finished report in the language of tag.
func (p *Project) Numbered(name string, content []byte, tag lang.Tag) (renumber.Snapshot, error) {
	known, ok := p.languages[tag]
	if !ok {
		return renumber.Snapshot{}, fmt.Errorf("there is no language %q", tag)
	}
	if !IsFinished(name) || name == Stdin && bytes.HasPrefix(bytes.TrimSpace(content), []byte("{")) {
		return renumber.FromEdition(shown(name), content, known.words)
	}
	file := source.NewFile(shown(name), content)
	if excess := published.Excess(file); excess != "" {
		return renumber.Snapshot{}, tooMuch(file, excess)
	}
	document := published.NewReader(known.locale).Read(file)
	return renumber.FromPublished(document, known.words), nil
}
