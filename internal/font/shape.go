package font

import (
	"unicode/utf8"

	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Shaper shapes the text of one document and remembers what it has shaped.
// It must not be used by two goroutines at once.
type Shaper struct {
	buffer *harfbuzz.Buffer
	fonts  map[*Face]*harfbuzz.Font
	words  map[wordKind]map[string][]Cluster
	spell  []byte  // the word being looked up
	room   []Glyph // of which clusters take their glyphs
}

// wordKind is what, beside its letters, decides how a word is shaped.
type wordKind struct {
	face        *Face
	script      Script
	language    string
	rightToLeft bool
}

// NewShaper returns a shaper.
func NewShaper() *Shaper {
	return &Shaper{
		buffer: harfbuzz.NewBuffer(),
		fonts:  make(map[*Face]*harfbuzz.Font),
		words:  make(map[wordKind]map[string][]Cluster),
	}
}

// Shape appends the clusters of text[run.Start:run.End] to dst, in logical
// order; those of a right-to-left run are to be drawn last to first. Every
// character is in exactly one cluster. Ligatures, marks, kerning and Chinese
// punctuation (squeezed where two meet) are as the face has them, except that
// nothing is kerned against a space: justification decides on spaces. The
// glyphs of the clusters stay valid and must not be changed.
func (s *Shaper) Shape(dst []Cluster, text []rune, run Run) []Cluster {
	kind := wordKind{run.Face, run.Script, run.Language, run.RightToLeft}
	words := s.words[kind]
	if words == nil {
		words = make(map[string][]Cluster)
		s.words[kind] = words
	}
	for start := run.Start; start < run.End; {
		end := wordEnd(text, start, run)
		if joinsOutside(text, start, end, run) {
			dst = s.shapeWord(dst, text, start, end, kind)
		} else {
			dst = s.remembered(dst, text, start, end, kind, words)
		}
		start = end
	}
	return dst
}

// remembered appends the clusters of a word, shaping it at its first
// occurrence.
func (s *Shaper) remembered(dst []Cluster, text []rune, start, end int, kind wordKind, words map[string][]Cluster) []Cluster {
	s.spell = s.spell[:0]
	for _, r := range text[start:end] {
		s.spell = utf8.AppendRune(s.spell, r)
	}
	known, ok := words[string(s.spell)]
	if !ok {
		known = s.shapeWord(nil, append([]rune(nil), text[start:end]...), 0, end-start, kind)
		words[string(s.spell)] = known
	}
	for _, c := range known {
		c.Start += start
		c.End += start
		dst = append(dst, c)
	}
	return dst
}

func (s *Shaper) shapeWord(dst []Cluster, text []rune, start, end int, kind wordKind) []Cluster {
	b := s.buffer
	b.Clear()
	b.ClusterLevel = harfbuzz.MonotoneCharacters // Clear has reset it
	b.Flags = harfbuzz.ProduceSafeToInsertTatweel
	b.AddRunes(text, start, end-start)
	b.Props.Direction = harfbuzz.LeftToRight
	if kind.rightToLeft {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Props.Script = language.Script(kind.script)
	b.Props.Language = language.NewLanguage(kind.language)
	b.Shape(s.font(kind.face), featuresOf(kind.script))
	return s.collect(dst, text, start, end, kind.rightToLeft)
}

func (s *Shaper) font(face *Face) *harfbuzz.Font {
	f := s.fonts[face]
	if f == nil {
		f = harfbuzz.NewFont(gotext.NewFace(face.load().shaping))
		s.fonts[face] = f
	}
	return f
}

// featuresOf returns what a script wants beyond what HarfBuzz turns on.
func featuresOf(script Script) []harfbuzz.Feature {
	if script != Han {
		return nil
	}
	return []harfbuzz.Feature{{
		Tag: opentype.MustNewTag("chws"), Value: 1, // white between two full-width marks halved
		Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
	}}
}

// wordEnd returns the end of the piece that begins at start and is shaped
// independently of its neighbours: a space, a Han character (with marks and
// selectors) or all up to the next of these.
func wordEnd(text []rune, start int, run Run) int {
	single := func(r rune) bool { return isSpace(r) || run.Script == Han && IsHan(r) }
	end := start + 1
	if single(text[start]) {
		for end < run.End && (isMark(text[end]) || isInvisible(text[end])) {
			end++
		}
		return end
	}
	for end < run.End && !single(text[end]) {
		end++
	}
	return end
}

// joinsOutside reports whether a word at the edge of a run may join a letter
// outside of it, so that it must be shaped with what stands round it.
func joinsOutside(text []rune, start, end int, run Run) bool {
	if run.Script == Latin || run.Script == Cyrillic || run.Script == Han {
		return false
	}
	return start == run.Start && start > 0 && !isSpace(text[start-1]) ||
		end == run.End && end < len(text) && !isSpace(text[end])
}
