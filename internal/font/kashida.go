package font

import "unicode"

// joiningStroke is a face's glyph that prolongs a joining stroke.
type joiningStroke struct {
	glyph   uint16 // 0 if the face has none
	advance int
}

const tatweel = 0x0640

func findStroke(c *contents) (joiningStroke, error) {
	id, ok := c.shaping.NominalGlyph(tatweel)
	if !ok {
		return joiningStroke{}, nil
	}
	advance, err := c.file.Advance(uint16(id))
	return joiningStroke{uint16(id), advance}, err
}

// stretchSteps is how many widths of a prolonged stroke there are to an em,
// so that a document does not need a glyph for every unit.
const stretchSteps = 32

// Stretch returns c, a cluster of that face, with its joining stroke
// prolonged towards the next cluster by about as many units as asked for: it
// is rounded so that few different widths arise, and is never less than a
// stroke's least width. The new Advance tells by how much. The next cluster
// must be Stretchable. A face without a joining stroke returns c as it is.
func (s *Shaper) Stretch(face *Face, c Cluster, by int) Cluster {
	stroke := face.load().tatweel
	if stroke.glyph == 0 || stroke.advance <= 0 {
		return c
	}
	step := max(1, face.UnitsPerEm()/stretchSteps)
	by = max((by+step/2)/step*step, stroke.advance)
	count := (by + stroke.advance - 1) / stroke.advance
	glyphs := s.glyphs(count + len(c.Glyphs))
	for i := range count {
		// Strokes overlap evenly, so that together they are as long as asked.
		x := 0
		if count > 1 {
			x = i * (by - stroke.advance) / (count - 1)
		}
		glyphs[i] = Glyph{ID: stroke.glyph, X: int16(x)}
	}
	for i, g := range c.Glyphs {
		g.X += int16(by)
		glyphs[count+i] = g
	}
	c.Glyphs = glyphs
	c.Advance += by
	return c
}

// Kashida is a place where a calligrapher would prolong an Arabic word.
type Kashida struct {
	Index    int // the stroke is before text[Index]
	Priority int // 1 is used first, 7 last
}

// Kashidas appends to dst the best place of each Arabic word of
// text[start:end], in logical order. The face allows it only if the cluster
// that begins there has the flag Stretchable; the stroke belongs to the
// cluster before it (see [Shaper.Stretch]).
//
// The order of preference is the one of Naskh calligraphy that typesetters
// have agreed on: a tatweel that the author typed; after seen and sad; before
// final teh marbuta, heh and dal; before final alef, lam, kaf and gaf; before
// reh and yeh that follow a beh; before final waw, ain, qaf, feh; before any
// other final letter. Words of fewer than four letters are not prolonged, and
// lam-alef is never split.
func Kashidas(dst []Kashida, text []rune, start, end int) []Kashida {
	for i := start; i < end; {
		if !isArabicLetter(text[i]) {
			i++
			continue
		}
		word := i
		for i < end && (isArabicLetter(text[i]) || isMark(text[i]) || text[i] == tatweel) {
			i++
		}
		if k, ok := bestKashida(text, word, i); ok {
			dst = append(dst, k)
		}
	}
	return dst
}

// leastLetters is the length of a word that may be prolonged.
const leastLetters = 4

// bestKashida examines every join of a word. Of equal priorities the last one
// wins, because readers expect long strokes near the end of a word.
func bestKashida(text []rune, start, end int) (best Kashida, found bool) {
	letters := make([]int, 0, end-start) // without marks
	for i := start; i < end; i++ {
		if !isMark(text[i]) {
			letters = append(letters, i)
		}
	}
	if len(letters) < leastLetters {
		return Kashida{}, false
	}
	for n := 1; n < len(letters); n++ {
		before, after := text[letters[n-1]], text[letters[n]]
		if !joinsForward(before) || isLam(before) && isAlef(after) {
			continue
		}
		priority := kashidaPriority(text, letters, n)
		if priority > 0 && (!found || priority <= best.Priority) {
			best, found = Kashida{Index: letters[n], Priority: priority}, true
		}
	}
	return best, found
}

// kashidaPriority judges the join in front of letter n of a word; 0 means
// never.
func kashidaPriority(text []rune, letters []int, n int) int {
	before, after := text[letters[n-1]], text[letters[n]]
	final := n == len(letters)-1
	switch {
	case before == tatweel || after == tatweel:
		return 1
	case isOneOf(before, seenAndSad):
		return 2
	case final && isOneOf(after, tehHehDal):
		return 3
	case final && isOneOf(after, alefLamKaf):
		return 4
	case n >= 2 && isOneOf(before, behLike) && isOneOf(after, rehYeh):
		return 5
	case final && isOneOf(after, wawAinQafFeh):
		return 6
	case final:
		return 7
	}
	return 0
}

// Groups of letters by their shape, which decides where a stroke looks well.
const (
	seenAndSad   = "سشصض"
	tehHehDal    = "ةهدذ"
	alefLamKaf   = "اأإآلكگ"
	behLike      = "بتثنيئ"
	rehYeh       = "رزيى"
	wawAinQafFeh = "وؤعغقف"
	notForward   = "اأإآٱدذرزوؤةىء"
	lams         = "ل"
	alefs        = "اأإآٱ"
)

func isOneOf(r rune, group string) bool {
	for _, g := range group {
		if r == g {
			return true
		}
	}
	return false
}

func joinsForward(r rune) bool { return !isOneOf(r, notForward) }

func isLam(r rune) bool { return isOneOf(r, lams) }

func isAlef(r rune) bool { return isOneOf(r, alefs) }

func isArabicLetter(r rune) bool {
	return r >= 0x0620 && r != tatweel && unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r)
}
