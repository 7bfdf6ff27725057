package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"rapporteur/internal/check"
	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/proofread"
	"rapporteur/internal/published"
	"rapporteur/internal/renumber"
	"rapporteur/internal/source"
)

// Stdin is the name of the standard input among those of documents.
const Stdin = "-"

// IsFinished reports whether a path is that of a finished report, numbered by
// hand, and not of a session's folder, whatever its name.
func IsFinished(name string) bool {
	if name == Stdin {
		return true
	}
	info, err := os.Stat(name)
	return strings.EqualFold(filepath.Ext(name), ".md") && (err != nil || !info.IsDir())
}

// Proofread examines a finished report with every rule that needs no
// session. The error is one of reading.
func (p *Project) Proofread(name string, content []byte, tag lang.Tag) (diag.List, error) {
	file := source.NewFile(shown(name), content)
	if findings := diag.CheckEncoding(file); findings.HasErrors() {
		return findings, nil
	}
	words, findings := proofread.ReadWords(p.locales, tag)
	settings, found, err := settingsFor(filepath.Dir(name))
	if findings = append(findings, found...); err != nil || findings.HasErrors() {
		return findings, err
	}
	known := p.languages[tag]
	document := published.NewReader(known.locale).Read(file)
	return check.Run(check.FinishedReport(document, known.locale, words, known.vocabulary), nil, settings, p.jobs), nil
}

// shown is the name of a document in findings.
func shown(name string) string {
	if name == Stdin {
		return "stdin"
	}
	return filepath.ToSlash(filepath.Clean(name))
}

// Numbered reads what is compared when a document is renumbered: a JSON
// edition, or a finished report in the language of tag.
func (p *Project) Numbered(name string, content []byte, tag lang.Tag) (renumber.Document, error) {
	known, ok := p.languages[tag]
	if !ok {
		return renumber.Document{}, fmt.Errorf("there is no language %q", tag)
	}
	if !IsFinished(name) || name == Stdin && bytes.HasPrefix(bytes.TrimSpace(content), []byte("{")) {
		return renumber.FromEdition(shown(name), content, known.vocabulary)
	}
	document := published.NewReader(known.locale).Read(source.NewFile(shown(name), content))
	return renumber.FromPublished(document, known.vocabulary), nil
}
