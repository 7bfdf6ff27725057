package resolve

// The messages of a table of contents.
const (
	ContentsHeading    = "contents.heading"
	ContentsChapter    = "contents.chapter"    // heads the columns of labels and titles
	ContentsParagraphs = "contents.paragraphs" // the column of numbers of paragraphs
	ContentsPage       = "contents.page"       // the column of page numbers
	ContentsAnnexes    = "contents.annexes"    // above several annexes
)

// ContentsIDs returns the messages of a table of contents, which renderers find in
// [Edition].Words.
func ContentsIDs() []string {
	return []string{ContentsHeading, ContentsChapter, ContentsParagraphs, ContentsPage, ContentsAnnexes}
}

// Line is a line of the table of contents.
type Line struct {
	*Heading
	Label      string // before the title; of an annex among several, without the word for it
	Paragraphs string // the numbers of the first and the last one: "1–12"; "" if none is numbered
}

// contents returns the lines for the headings down to a level, and for annexes as a
// whole.
func (b *binder) contents(lowest int) []Line {
	var lines []Line
	annex := 0 // level of the annex around, 0 outside annexes
	for i, block := range b.out {
		h, ok := block.(*Heading)
		if !ok {
			continue
		}
		if annex > 0 && h.Level > annex {
			continue
		}
		if annex = 0; h.Annex {
			annex = h.Level
		}
		if h.Level > lowest || h.Anchor == "" || h.Title.Plain() == "" {
			continue
		}
		line := Line{Heading: h, Label: h.Label, Paragraphs: b.paragraphs(h, b.out[i+1:])}
		if p := b.place(h.Key, SectionPlace); h.Annex && p.Number > 0 && b.numbering.annexes > 1 {
			line.Label = b.label(h.Origin)(b.locale.AnnexLine(p.Number))
		}
		lines = append(lines, line)
	}
	return lines
}

// paragraphs returns the numbers of the paragraphs under a heading, which begin the
// blocks after it.
func (b *binder) paragraphs(h *Heading, after []Block) string {
	var first, last *Place
	for _, block := range after {
		if next, ok := block.(*Heading); ok && next.Level <= h.Level {
			break
		}
		if p, ok := block.(*Paragraph); ok && p.Number != "" {
			last = b.place(p.Key, ParagraphPlace)
			if first == nil {
				first = last
			}
		}
	}
	if first == nil {
		return ""
	}
	return b.label(h.Origin)(b.locale.ParagraphSpan(first.counted(), last.counted()))
}
