package policy

import (
	"bytes"
	"path"
	"slices"
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
	from, to int      // the bytes of the file to which it applies
	where    *stretch // the same bytes, shared with other comments there
}

// collect reads the comments of the files, and reports those without effect.
func collect(files []*source.File, catalogue rule.Catalogue) (*silences, diag.List) {
	all := newSilences()
	r := reader{catalogue: catalogue, hints: make(map[string]string)}
	for _, file := range files {
		if !bytes.Contains(file.Content(), []byte(directive)) {
			continue
		}
		found := inMarkdown(file)
		if path.Ext(file.Name()) == ".toml" {
			found = inTOML(file)
		}
		for _, s := range found {
			if r.parse(s) {
				all.add(s)
			}
		}
	}
	return all, r.findings()
}

// inTOML reads the comments of a TOML file. Each applies to the line that it
// ends, or to the next line that is not a comment.
func inTOML(file *source.File) []*silence {
	var found []*silence
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
			s.from = len(file.Content()) + 1
			s.to = s.from
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

// reader finds the rules that comments name.
type reader struct {
	catalogue                    rule.Catalogue
	hints                        map[string]string // for names that are unknown
	silent, unexplained, renamed diag.Tally
}

func (r *reader) findings() diag.List {
	return slices.Concat(r.silent.Findings(), r.unexplained.Findings(), r.renamed.Findings())
}

// parse finds the rule that a comment names, reports what is wrong with the
// comment, and returns whether it has an effect all the same.
func (r *reader) parse(s *silence) (obeyed bool) {
	words := strings.Fields(strings.TrimPrefix(s.body, directive))
	if len(words) == 0 {
		r.silent.Add(ruleSilent.At(s.comment, "the comment names no rule to ignore").Hinting(directive + " RULE reason"))
		return false
	}
	id := words[0]
	named, ok := r.catalogue.Find(id)
	switch {
	case !ok:
		r.silent.Add(ruleSilent.At(s.comment, "there is no rule %q", id).Hinting(r.hint(id)))
		return false
	case named.Fixed:
		r.silent.Add(ruleSilent.At(s.comment, "the rule %q cannot be silenced: the report would be wrong", id).Hinting("fix what the rule reports"))
		return false
	case len(words) == 1:
		r.unexplained.Add(ruleReason.At(s.comment, "%q is ignored without a reason", id))
		return false
	}
	s.rule = named
	for _, f := range renamed(named, id, s.comment) {
		r.renamed.Add(f)
	}
	return true
}

// hint returns what may have been meant by the name of a rule.
func (r *reader) hint(id string) string {
	hint, known := r.hints[id]
	if !known {
		hint = diag.Suggest(id, r.catalogue.IDs())
		r.hints[id] = hint
	}
	return hint
}
