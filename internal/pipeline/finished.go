package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	known := slices.ContainsFunc(formats(), func(f format) bool { return slices.Contains(f.endings, ending(name)) })
	return known && (err != nil || !info.IsDir())
}

// LanguageOf tells the language of a finished report by its words, "" if in doubt.
func (p *Project) LanguageOf(content []byte) lang.Tag {
	known := make(map[lang.Tag]*reading.Language)
	for tag, l := range p.languages {
		known[tag] = l.words
	}
	return reading.Detect(known, string(content))
}

// ProofreadFile examines a finished report, under the settings for its folder,
// with every rule that needs no session.
func (p *Project) ProofreadFile(name string, content []byte, tag lang.Tag) (diag.List, error) {
	report, err := p.ExamineFile(name, content, tag)
	return report.Findings, err
}

// ErrLanguage is that nobody said the language of a finished report, and that its words
// do not tell it.
var ErrLanguage = errors.New("the words of the report do not tell its language")

// ExamineFile is ProofreadFile, with what was read. The language is detected if the tag
// is empty; it fails where that is in doubt.
func (p *Project) ExamineFile(name string, content []byte, tag lang.Tag) (diag.Report, error) {
	settings, findings, err := p.settingsFor(filepath.Dir(name))
	if err != nil {
		return diag.Report{Findings: findings}, err
	}
	file, err := p.readFinished(name, content, tag)
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		return diag.Report{Findings: append(findings, refusal.Finding(""))}, nil
	}
	if err != nil {
		return diag.Report{Findings: findings}, err
	}
	detected := tag == ""
	if detected {
		if tag = p.LanguageOf(file.Content()); tag == "" {
			return diag.Report{Findings: findings}, fmt.Errorf("%s: %w", shown(name), ErrLanguage)
		}
	}
	report := p.Examine(file, tag, formatOf(name, content).unseen.Over(settings))
	report.Findings = append(findings, report.Findings...)
	for i := range report.Read {
		report.Read[i].Detected = detected
	}
	return report, nil
}

// Proofread checks the text of a finished report.
func (p *Project) Proofread(file *source.File, tag lang.Tag, settings rule.Settings) diag.List {
	return p.Examine(file, tag, settings).Findings
}

// Examine checks the text of a finished report and tells what was read.
func (p *Project) Examine(file *source.File, tag lang.Tag, settings rule.Settings) diag.Report {
	if !utf8.Valid(file.Content()) || bytes.IndexByte(file.Content(), 0) >= 0 {
		return diag.Report{Findings: textfile.Check(file)}
	}
	encoding := textfile.CheckCharacters(published.Text(file.Content()), file.Span)
	if excess := published.Excess(file); excess != "" {
		return diag.Report{Findings: diag.List{tooMuch(file, excess).Finding("")}}
	}
	known := p.languages[tag]
	document := published.NewReader(known.locale).Read(file)
	date := reading.DateOf(known.words, known.locale, document.Masthead())
	if english := p.languages[lang.English]; date == (tomlfile.Date{}) { // as mastheads in Arabic, Chinese and Russian have it
		date = reading.DateOf(english.words, english.locale, document.Masthead())
	}
	seen := rules.FinishedReport(document, known.locale.On(date), known.words)
	n, language := document.Count(), known.locale.Language()
	return diag.Report{
		Findings: withoutFixes(file, p.judge(seen, encoding, apply(seen, settings, p.jobs), settings)),
		Read: []diag.Read{{
			File: file.Name(), Paragraphs: n.Paragraphs, Recommendations: n.Provisions, Sections: n.Sections, Lists: n.Lists,
			Footnotes: n.Footnotes, Language: string(tag), Name: language.Name,
		}},
	}
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
	file, err := p.readFinished(name, content, tag)
	if err != nil {
		return renumber.Snapshot{}, err
	}
	if excess := published.Excess(file); excess != "" {
		return renumber.Snapshot{}, tooMuch(file, excess)
	}
	document := published.NewReader(known.locale).Read(file)
	return renumber.FromPublished(document, known.words), nil
}
