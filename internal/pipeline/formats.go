package pipeline

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/ooxml"
	"rapporteur/internal/published"
	"rapporteur/internal/rule"
	"rapporteur/internal/rules/finished"
	"rapporteur/internal/source"
)

// format is a format that finished reports come in.
type format struct {
	endings []string // of names
	starts  []string // of contents, in small letters
	read    func(p *Project, name string, content []byte, tag lang.Tag) (*source.File, error)
	unseen  rule.Settings // off are the rules about what the format does not show
}

// formats returns the formats of finished reports; the last is that of what is no other.
func formats() []format {
	return []format{
		{[]string{".pdf"}, []string{"%pdf-"}, (*Project).readPDF, rule.Settings{Levels: map[string]string{finished.SpaceBreaking: rule.Off}}},
		{[]string{".docx", ".docm", ".dotx"}, nil, readDOCX, rule.Settings{}},
		{[]string{".html", ".htm", ".xhtml"}, []string{"<!doctype html", "<html"}, readHTML, rule.Settings{}},
		{[]string{".doc", ".odt", ".rtf", ".pages", ".wpd"}, []string{"\xd0\xcf\x11\xe0", `{\rtf`}, refuseFormat, rule.Settings{}},
		{nil, []string{"pk\x03\x04"}, readDOCX, rule.Settings{}},
		{[]string{".md", ".markdown", ".txt", ".text"}, nil, readText, rule.Settings{}},
	}
}

// formatOf returns the format of a file: that of its content where it says so, else that of its name.
func formatOf(name string, content []byte) format {
	all := formats()
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(content[:min(len(content), 1024)], []byte("\ufeff")), " \t\r\n"))
	byContent := func(f format) bool {
		return slices.ContainsFunc(f.starts, func(start string) bool { return bytes.HasPrefix(head, []byte(start)) })
	}
	byName := func(f format) bool { return slices.Contains(f.endings, ending(name)) }
	for _, fits := range []func(format) bool{func(f format) bool { return byName(f) && byContent(f) }, func(f format) bool { return f.endings != nil && byContent(f) }, byName, byContent} {
		if i := slices.IndexFunc(all, fits); i >= 0 {
			return all[i]
		}
	}
	return all[len(all)-1]
}

func ending(name string) string { return strings.ToLower(filepath.Ext(name)) }

// readFinished returns the text of a finished report in any format. One that cannot be read is a
// [disk.Refusal].
func (p *Project) readFinished(name string, content []byte, tag lang.Tag) (*source.File, error) {
	return formatOf(name, content).read(p, shown(name), content, tag)
}

func readText(_ *Project, name string, content []byte, _ lang.Tag) (*source.File, error) {
	return source.NewFile(name, content), nil
}

func (p *Project) readPDF(name string, content []byte, tag lang.Tag) (*source.File, error) {
	return p.pdf().Read(name, content, string(tag))
}

func readDOCX(_ *Project, name string, content []byte, _ lang.Tag) (*source.File, error) {
	return ooxml.Read(name, content)
}

func readHTML(_ *Project, name string, content []byte, _ lang.Tag) (*source.File, error) {
	file, err := published.FromHTML(name, content)
	if err != nil {
		return nil, &disk.Refusal{Name: name, Reason: "is nested too deep", Hint: "copy the report into a new document, and save that"}
	}
	return file, nil
}

func refuseFormat(_ *Project, name string, _ []byte, _ lang.Tag) (*source.File, error) {
	return nil, &disk.Refusal{Name: name, Reason: "has a format that is not read", Hint: "open it in a word processor and save it as .docx"}
}

// withoutFixes returns findings whose fixes nobody can apply without them: those of a text that was
// made from another format.
func withoutFixes(file *source.File, findings diag.List) diag.List {
	for i := range findings {
		if file.Derived() {
			findings[i].Fix = nil
		}
	}
	return findings
}
