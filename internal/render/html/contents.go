package html

// entry is a line of the table of contents with the lines under it.
type entry struct {
	Href       string
	Label      string
	Title      []run
	Paragraphs string // in it: "1–12"; "" if the document has no such table
	Entries    []entry
}

// contents returns the headings of the blocks. Numbers are those of the paragraphs, by
// the address of the heading.
func contents(blocks []block, numbers map[string]string) (entries []entry) {
	for _, b := range blocks {
		if b.Section == nil {
			continue
		}
		entries = append(entries, entry{
			Href:       "#" + b.Section.ID,
			Label:      b.Section.Label,
			Title:      unlinked(b.Section.Title),
			Paragraphs: numbers[b.Section.ID],
			Entries:    contents(b.Section.Blocks, numbers),
		})
	}
	return entries
}
