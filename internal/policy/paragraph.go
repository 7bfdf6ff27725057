package policy

import (
	"bytes"
	"regexp"
	"strings"

	"rapporteur/internal/source"
)

// inMarkdown reads the comments of a Markdown file. Each applies from the start
// of the paragraph that it is in to the end of that paragraph or, if the comment
// is alone, of the next.
func inMarkdown(file *source.File) []*silence {
	content := file.Content()
	comments := commentSyntax.FindAllSubmatchIndex(content, -1)
	p := &paragraphs{content: content}
	p.next = p.endFrom(0)
	after := pastComments(content, comments)
	searched, end := -1, 0 // the end of a paragraph that was found last, and from where
	var found []*silence
	for i, m := range comments {
		from, alone := p.before(m[0], m[1])
		body := string(content[m[2]:m[3]])
		if !strings.HasPrefix(body, directive) {
			continue
		}
		last := m[1]
		if alone {
			last = after[i]
		}
		if searched < 0 || last < searched || end < last {
			searched, end = last, len(content)
			if next := p.endFrom(last); next != nil {
				end = next[0]
			}
		}
		found = append(found, &silence{comment: file.Span(m[0], m[1]), body: body, from: from, to: end})
	}
	return found
}

var (
	commentSyntax = regexp.MustCompile(`(?s)<!--\s*(.*?)\s*-->`)
	paragraphEnd  = regexp.MustCompile(`\n[ \t]*\r?\n`)
)

// paragraphs reads a file once, from its start to its end, and says of each
// comment which paragraph it is in.
type paragraphs struct {
	content []byte
	next    []int // the next end of a paragraph
	from    int   // the start of the paragraph
	read    int   // up to here
	words   bool  // the paragraph has words before this
}

// before returns the start of the paragraph that a comment is in, and whether
// only comments precede it there. Comments are given in their order.
func (p *paragraphs) before(start, end int) (from int, alone bool) {
	for p.next != nil && p.next[1] <= start {
		p.from, p.words = p.next[1], p.read > p.next[1] // a comment over an end is half of it in the paragraph
		p.read = max(p.read, p.from)
		p.next = p.endFrom(p.from)
	}
	p.words = p.words || len(bytes.TrimSpace(p.content[p.read:start])) > 0
	p.read = end
	return p.from, !p.words
}

// endFrom returns the first end of a paragraph after a byte: the line end and the
// empty line that follows it. It returns nil if there is none.
func (p *paragraphs) endFrom(at int) []int {
	if m := paragraphEnd.FindIndex(p.content[at:]); m != nil {
		return []int{at + m[0], at + m[1]}
	}
	return nil
}

// pastComments returns for each comment where the first word after it and the
// comments that follow it directly begins.
func pastComments(content []byte, comments [][]int) []int {
	after := make([]int, len(comments))
	for i := len(comments) - 1; i >= 0; i-- {
		end := comments[i][1]
		after[i] = len(content) - len(bytes.TrimLeft(content[end:], "\t\n\f\r "))
		if i+1 < len(comments) && comments[i+1][0] == after[i] {
			after[i] = after[i+1]
		}
	}
	return after
}
