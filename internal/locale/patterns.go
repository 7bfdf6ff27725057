package locale

import (
	"io/fs"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// Patterns reads a file of a language's folder that says what rules of
// another package look for in the words of the language.
type Patterns struct {
	Notation *strings.Replacer // of what patterns may hold besides the syntax of package regexp
	reader   *localefile.Reader
}

// ReadPatterns reads the file of that name from a language's folder in fsys
// (package locales) into a struct for package tomlfile. Of a file that cannot
// be read, nothing is set.
func ReadPatterns(fsys fs.FS, tag lang.Tag, name string, v any) *Patterns {
	p := &Patterns{Notation: strings.NewReplacer(), reader: &localefile.Reader{FS: fsys}}
	if file := p.reader.File(tag, name); !p.Findings().HasErrors() {
		p.reader.Decode(file, v)
	}
	return p
}

// Findings returns what is wrong in the file and in the patterns read so far.
func (p *Patterns) Findings() diag.List { return p.reader.Findings }

// Report adds a finding of the caller.
func (p *Patterns) Report(at source.Span, hint, format string, args ...any) {
	p.reader.Report(at, hint, format, args...)
}

// One reads a pattern, which must have the named groups. One that is not set
// matches nothing.
func (p *Patterns) One(t text, groups ...string) *search.Pattern {
	if !t.IsSet() {
		return new(search.Pattern)
	}
	pattern, ok := p.reader.Pattern(t.Span, p.Notation.Replace(t.V))
	for _, group := range groups {
		if ok && !t.Span.File.Shipped() && !pattern.HasGroup(group) {
			p.Report(t.Span, "write (?P<"+group+">…), or what the head of the file has for it", "the pattern has no group %q", group)
		}
	}
	return pattern
}

// All reads several such patterns.
func (p *Patterns) All(all []text, groups ...string) []*search.Pattern {
	patterns := make([]*search.Pattern, len(all))
	for i, t := range all {
		patterns[i] = p.One(t, groups...)
	}
	return patterns
}

// Any reads patterns as one, which matches where any of them does between
// before and after.
func (p *Patterns) Any(before, after string, all ...text) *search.Pattern {
	var parts []string
	for _, t := range all {
		if part := p.Part(t); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return new(search.Pattern)
	}
	return search.Known(before + "(?:" + strings.Join(parts, "|") + ")" + after)
}

// Part reads a pattern that is a part of others. It is empty if the pattern
// is not set, or wrong.
func (p *Patterns) Part(t text) string {
	part := "(?:" + p.Notation.Replace(t.V) + ")"
	_, ok := p.reader.Pattern(t.Span, part)
	switch {
	case !ok || !t.IsSet():
		return ""
	case strings.Contains(part, "(?P<"):
		p.Report(t.Span, "write (?:…)", "a group here cannot have a name")
		return ""
	}
	return part
}
