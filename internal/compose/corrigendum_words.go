package compose

import (
	"errors"
	"strings"
	"unicode/utf8"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/locale"
	"rapporteur/internal/renumber"
	"rapporteur/internal/report"
)

func text(words string) report.Text {
	if words == "" {
		return nil
	}
	return report.Text{{Text: words}}
}

// called returns words of a unit with the marks of the footnotes that they call.
func called(u *renumber.Unit, words string) report.Text {
	var all report.Text
	for words != "" {
		before, after, found := strings.Cut(words, string(renumber.CallStart))
		all = append(all, text(before)...)
		if words = after; found {
			key, rest, _ := strings.Cut(after, string(renumber.CallEnd))
			all, words = append(all, report.Span{Text: u.Mark(key), Style: report.Superscript}), rest
		}
	}
	return all
}

// say returns a message. Its facts that are texts are put in after it was read as
// Markdown, because they may hold signs that mean something there.
func (c *corrector) say(id string, facts map[string]any) report.Text {
	asked, _ := c.locale.Message(id)
	var texts []report.Text
	seen := make(map[string]any, len(facts))
	for name, fact := range facts {
		if t, ok := fact.(report.Text); ok && len(t) > 0 {
			fact = string(rune(firstPrivate + len(texts)))
			texts = append(texts, t)
		} else if ok {
			fact = ""
		}
		seen[name] = fact
	}
	words, err := c.writer.Execute(id, nil, seen)
	if failed, ok := errors.AsType[*locale.MessageError](err); ok {
		c.findings.Add(failed.Finding(asked))
		return nil
	}
	read, findings := markdown.Inline(markdown.Generated(words, &c.marks, asked))
	c.findings = append(c.findings, findings...)
	return filled(read, texts)
}

// firstPrivate is the first character that stands for a text in a message.
const firstPrivate = 0xE000

// filled returns a message with its texts in the places of the characters that stand for them.
func filled(words report.Text, texts []report.Text) report.Text {
	var all report.Text
	for _, s := range words {
		rest := s.Text
		for {
			at := strings.IndexFunc(rest, func(r rune) bool { return r >= firstPrivate && int(r) < firstPrivate+len(texts) })
			if at < 0 {
				break
			}
			r, size := utf8.DecodeRuneInString(rest[at:])
			if at > 0 {
				all = append(all, report.Span{Text: rest[:at], Style: s.Style, Origin: s.Origin})
			}
			for _, t := range texts[r-firstPrivate] {
				t.Style |= s.Style
				t.Origin = s.Origin
				all = append(all, t)
			}
			rest = rest[at+size:]
		}
		if rest != "" || s.Text == "" {
			s.Text = rest
			all = append(all, s)
		}
	}
	return all
}
