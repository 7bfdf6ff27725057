package policy

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// directive begins a comment that silences a rule.
const directive = "rapporteur:ignore"

// silence is one comment that silences a rule.
type silence struct {
	comment  source.Span
	body     string // its content
	rule     rule.Rule
	from, to int // the bytes of the file to which it applies
	used     bool
}

// silences are the comments of all files.
type silences []*silence

// collect reads the comments of the files, and reports those without effect.
func collect(files []*source.File, catalogue rule.Catalogue) (silences, diag.List) {
	var all silences
	var findings diag.List
	for _, file := range files {
		if !bytes.Contains(file.Content(), []byte(directive)) {
			continue
		}
		found := inMarkdown(file)
		if path.Ext(file.Name()) == ".toml" {
			found = inTOML(file)
		}
		for _, s := range found {
			said, obeyed := s.parse(catalogue)
			findings = append(findings, said...)
			if obeyed {
				all = append(all, s)
			}
		}
	}
	return all, findings
}

// inTOML reads the comments of a TOML file. Each applies to the line that it
// ends, or to the next line that is not a comment.
func inTOML(file *source.File) silences {
	var found silences
	for _, comment := range tomlfile.Comments(file) {
		body := strings.TrimSpace(strings.TrimLeft(comment.Text(), "#"))
		if !strings.HasPrefix(body, directive) {
			continue
		}
		s := &silence{comment: comment, body: body}
		line := comment.Position().Line
		if text, _ := file.Line(line); strings.HasPrefix(strings.TrimSpace(text), "#") {
			line = nextLine(file, line)
		}
		if text, ok := file.Line(line); ok {
			s.from, _ = file.Offset(source.Position{Line: line, Column: 1})
			s.to = s.from + len(text)
		} else { // at the end of the file
			s.from, s.to = -1, -1
		}
		found = append(found, s)
	}
	return found
}

// nextLine returns the next line that has more than a comment.
func nextLine(file *source.File, line int) int {
	for line++; ; line++ {
		text, ok := file.Line(line)
		text = strings.TrimSpace(text)
		if !ok || text != "" && text[0] != '#' {
			return line
		}
	}
}

// inMarkdown reads the comments of a Markdown file. Each applies from its own
// place to the end of the paragraph around or after it.
func inMarkdown(file *source.File) silences {
	var found silences
	content := file.Content()
	for _, m := range commentSyntax.FindAllSubmatchIndex(content, -1) {
		body := string(content[m[2]:m[3]])
		if !strings.HasPrefix(body, directive) {
			continue
		}
		s := &silence{comment: file.Span(m[0], m[1]), body: body}
		s.from, s.to = paragraphAround(content, m[0], m[1])
		found = append(found, s)
	}
	return found
}

// paragraphAround returns the bytes of the paragraph that a comment is in or,
// if the comment is alone, of the next paragraph.
func paragraphAround(content []byte, start, end int) (from, to int) {
	if before := paragraphEnd.FindAllIndex(content[:start], -1); len(before) > 0 {
		from = before[len(before)-1][1]
	}
	if alone := len(bytes.TrimSpace(commentSyntax.ReplaceAll(content[from:start], nil))) == 0; alone {
		rest := content[end:]
		if m := leadingComments.FindIndex(rest); m != nil {
			end += m[1]
		}
	}
	to = len(content)
	if m := paragraphEnd.FindIndex(content[end:]); m != nil {
		to = end + m[0]
	}
	return from, to
}

var (
	commentSyntax   = regexp.MustCompile(`(?s)<!--\s*(.*?)\s*-->`)
	leadingComments = regexp.MustCompile(`^(?s:\s|<!--.*?-->)+`)
	paragraphEnd    = regexp.MustCompile(`\n[ \t]*\r?\n`)
)

// parse finds the rule that the comment names. It returns what is wrong with
// the comment, and whether it has an effect all the same.
func (s *silence) parse(catalogue rule.Catalogue) (said diag.List, obeyed bool) {
	words := strings.Fields(strings.TrimPrefix(s.body, directive))
	if len(words) == 0 {
		return diag.List{ruleSilent.At(s.comment, "the comment names no rule to ignore").Hinting(directive + " RULE reason")}, false
	}
	id := words[0]
	named, ok := catalogue.Find(id)
	switch {
	case !ok:
		return diag.List{ruleSilent.At(s.comment, "there is no rule %q", id).Hinting(diag.Suggest(id, catalogue.IDs()))}, false
	case named.Fixed:
		return diag.List{ruleSilent.At(s.comment, "the rule %q cannot be silenced: the report would be wrong", id).
			Hinting("fix what the rule reports")}, false
	case len(words) == 1:
		return diag.List{ruleReason.At(s.comment, "%q is ignored without a reason", id)}, false
	}
	s.rule = named
	return renamed(named, id, s.comment), true
}

// filter returns the findings that no comment silences.
func (all silences) filter(findings diag.List) diag.List {
	var kept diag.List
	for _, f := range findings {
		if !all.cover(f) {
			kept.Add(f)
		}
	}
	return kept
}

func (all silences) cover(f diag.Finding) bool {
	covered := false
	for _, s := range all {
		if s.rule.ID == f.Rule && s.comment.File == f.Span.File && s.from <= f.Span.Start && f.Span.Start <= s.to {
			s.used, covered = true, true
		}
	}
	return covered
}

// unused reports the comments that silence nothing.
func (all silences) unused(settings rule.Settings) diag.List {
	var findings diag.List
	for _, s := range all {
		if !s.used && settings.Applies(s.rule) {
			findings.Add(ruleUnused.At(s.comment, "nothing here breaks the rule %q", s.rule.ID))
		}
	}
	return findings
}
