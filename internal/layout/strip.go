package layout

// strip is a band across the page that no page break divides: a line of
// text, a row of table lines, a picture. Strips are stacked from top to bottom.
type strip struct {
	height  float64
	above   float64 // white before it, which vanishes at the top of a page
	give    float64 // by how much that white may grow to fill the page
	tied    bool    // no page ends before it
	begins  bool    // a page begins with it
	lines   []placed
	rules   []Rule // relative to the strip's left and top
	picture *picture
	anchors []string   // places that links lead to
	entry   *Entry     // of the outline
	notes   [][]*strip // footnotes called in it
	repeat  []*strip   // header rows to repeat when it begins a page
}

// placed is a line in a strip.
type placed struct {
	*line
	x, y float64 // of the base line's left end, from the strip's left and top
}

// picture is an image in a strip, placed from the strip's left and top.
type picture struct {
	Picture
	slot *slot
}

// heightOf returns the height of a stack of strips, the first one's white included.
func heightOf(strips []*strip) float64 {
	sum := 0.0
	for _, s := range strips {
		sum += s.above + s.height
	}
	return sum
}

// bindLines forbids page breaks that would leave a single line of a
// paragraph at the bottom or at the top of a page, or divide a word across
// pages.
func bindLines(strips []*strip) {
	for i := 1; i < len(strips); i++ {
		strips[i].tied = strips[i].tied || i == 1 || i == len(strips)-1 || dividesWord(strips[i-1])
	}
}

func dividesWord(s *strip) bool {
	for _, l := range s.lines {
		if l.hyphen {
			return true
		}
	}
	return false
}
