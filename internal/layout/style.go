package layout

import (
	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
)

// The page is A4 with a frame for masthead, headers and footers. The text
// column is inside the frame; beside it, on the side where lines begin, is the
// margin zone, in which numbers and labels hang. All in points.
const (
	pageWidth  = 595.276
	pageHeight = 841.890

	frameMargin  = 60.0  // from the page's edge to the frame
	columnMargin = 117.0 // from the page's edge to the text column
	labelGap     = 11.0  // between a hanging number and the column
	bodyTop      = 84.0  // of the text from the second page on
	bodyBottom   = 762.0 // of the text and its footnotes
	headerLine   = 52.0  // base line of the running header
	footerLine   = 800.0 // base line of the running footer
	footerStep   = 12.5  // between the two lines at the foot of the first page, which are Latin in every language
	columnWidth  = pageWidth - 2*columnMargin
	frameWidth   = pageWidth - 2*frameMargin
	mastheadTop  = 58.0 // base line of the first page's first line
	indentStep   = 24.0 // of each level of sub-paragraphs
	hairline     = 0.5
	thickLine    = 1.5
	bodyHeight   = bodyBottom - bodyTop
	widestRagged = 60.0  // stretch at the end of a ragged line
	widestLoose  = 150.0 // stretch at the end of a line before a symbol
)

// Size and rise of superscripts, as parts of the size of the surrounding text.
const (
	superscriptSize = 0.66
	superscriptRise = 0.36
)

// linkColor is the colour of external links.
func linkColor() Color { return Color{R: 0x1a, G: 0x3a, B: 0x6e} }

// look is the font style, size and colour of a text. Lengths are in points.
type look struct {
	font.Style
	size  float64
	rise  float64 // above the base line, for superscripts
	color Color
}

// manner is how a paragraph is set. Lengths are in points.
type manner struct {
	look
	leading  float64 // from base line to base line
	above    float64 // space before it
	ragged   bool    // not justified; only words wider than the line are hyphenated
	balanced bool    // lines of similar length, as in headings
	align    report.Alignment
}

// sheet is the style sheet of one language. Sizes depend on the script: text
// that is comfortable at 10 points in Latin letters needs half a point more in
// Chinese and two points more in Arabic.
type sheet struct {
	body      manner
	note      manner
	cell      manner
	caption   manner
	small     manner // masthead, headers, footers
	name      manner // the organization in the masthead
	symbol    manner // the root of the symbol in the masthead
	organ     manner // the body's name
	title     manner
	headings  [4]manner // by level, from 1
	provision manner
	emphasis  font.Style // of emphasized words; scripts without an italic have bold
	spaces    spacing
	squares   bool // punctuation is full-width, as in Chinese
}

// spacing is how far spaces and gaps stretch and shrink, as a part of their
// width. The fields for Chinese are in em.
type spacing struct {
	stretch, shrink float64
	hanStretch      float64
	hanLatin        float64 // gap between Chinese and other letters
}

// sheetOf returns the style sheet of a language.
func sheetOf(l lang.Language) *sheet {
	size, leading, small := 10.0, 12.5, 8.0
	emphasis := font.Style{Italic: true}
	switch l.Script {
	case "Hans":
		size, leading, small = 10.5, 16.5, 8.5
		emphasis = font.Style{Bold: true}
	case "Arab":
		size, leading, small = 12, 19, 9.5
		emphasis = font.Style{Bold: true}
	}
	scale := size / 10
	set := func(size, above float64, style font.Style, ragged bool) manner {
		return manner{look: look{Style: style, size: size * scale},
			leading: leading / 10 / scale * size * scale, above: above * scale, ragged: ragged}
	}
	roman, bold := font.Style{}, font.Style{Bold: true}
	s := &sheet{
		body:      set(10, 6, roman, false),
		cell:      set(9, 0, roman, true),
		caption:   set(10, 10, bold, true),
		name:      set(14, 0, bold, true),
		symbol:    set(20, 0, roman, true),
		organ:     set(12, 0, bold, true),
		title:     set(16, 24, bold, true),
		provision: set(10, 9, emphasis, true),
		emphasis:  emphasis,
		spaces:    spacing{stretch: 0.5, shrink: 0.28, hanStretch: 0.12, hanLatin: 0.2},
	}
	s.squares = l.Script == "Hans"
	s.note = manner{look: look{size: small}, leading: leading * small / size, above: 2}
	s.small = manner{look: look{size: 9 * scale}, leading: leading, ragged: true}
	s.headings = [4]manner{
		set(14, 20, bold, true), set(12, 16, bold, true),
		set(10, 12, bold, true), set(10, 10, emphasis, true),
	}
	s.title.balanced, s.organ.balanced, s.caption.balanced = true, true, true
	for i := range s.headings {
		s.headings[i].balanced = true
	}
	return s
}

// heading returns the manner of headings of a level.
func (s *sheet) heading(level int) *manner {
	return &s.headings[min(max(level, 1), len(s.headings))-1]
}
