package layout

// strip is a band across the page that no page break divides: a line of
// text, one line of a table row, a picture. Strips are stacked from top to
// bottom. Lengths are in points.
type strip struct {
	height  float64
	above   float64 // space before it, which is dropped at the top of a page
	give    float64 // how much that space may grow to fill the page
	tied    bool    // no page break before it
	begins  bool    // page break before it
	lines   []placed
	rules   []Rule // relative to the page's left and the strip's top
	picture *placedPicture
	anchors []string   // names of link targets
	entry   *Bookmark  // in the outline
	notes   [][]*strip // footnotes first referred to in it
	repeat  []*strip   // header rows to repeat when it begins a page
}

// placed is a line with its position in a strip.
type placed struct {
	*line
	x, y float64 // of the base line's left end, from the page's left and the strip's top
}

// placedPicture is an image in a strip; its Y is relative to the strip's top.
type placedPicture struct {
	Picture
	slot *slot
}

// heightOf returns the height of a stack of strips, including the space before
// the first.
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
