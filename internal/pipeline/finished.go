package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/check"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/proofread"
	"rapporteur/internal/published"
	"rapporteur/internal/renumber"
	"rapporteur/internal/source"
)

// IsFinished reports whether a path is that of a finished report, numbered by
// hand, and not of a session's folder.
func IsFinished(name string) bool { return strings.EqualFold(filepath.Ext(name), ".md") }

// Proofread examines a finished report with every rule that needs no
// session. The error is one of reading.
func (p *Project) Proofread(name string, tag lang.Tag) (diag.List, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read the report: %w", err)
	}
	file := source.NewFile(filepath.ToSlash(filepath.Clean(name)), content)
	encoding := diag.CheckEncoding(file)
	if !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 {
		return encoding, nil
	}
	words, findings := proofread.ReadWords(p.locales, tag)
	settings, found, err := settingsFor(filepath.Dir(name))
	if findings = append(findings, found...); err != nil || findings.HasErrors() {
		return findings, err
	}
	known := p.languages[tag]
	document := published.NewReader(known.locale).Read(file)
	return check.Run(check.FinishedReport(document, known.locale, words, known.vocabulary), encoding, settings, p.jobs), nil
}

// Numbered reads what is compared when a document is renumbered: a JSON
// edition, or a finished report in the language of tag.
func (p *Project) Numbered(name string, tag lang.Tag) (renumber.Document, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return renumber.Document{}, fmt.Errorf("cannot read the document: %w", err)
	}
	known, ok := p.languages[tag]
	if !ok {
		return renumber.Document{}, fmt.Errorf("there is no language %q", tag)
	}
	if !IsFinished(name) {
		return renumber.FromEdition(name, content, known.vocabulary)
	}
	document := published.NewReader(known.locale).Read(source.NewFile(name, content))
	return renumber.FromPublished(document, known.vocabulary), nil
}
