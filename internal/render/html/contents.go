package html

// entry is a line of the table of contents with the lines under it.
type entry struct {
	Href    string
	Label   string
	Title   []run
	Entries []entry
}

// contents returns the headings of the blocks.
func contents(blocks []block) (entries []entry) {
	for _, b := range blocks {
		if b.Section == nil {
			continue
		}
		entries = append(entries, entry{
			Href:    "#" + b.Section.ID,
			Label:   b.Section.Label,
			Title:   unlinked(b.Section.Title),
			Entries: contents(b.Section.Blocks),
		})
	}
	return entries
}
