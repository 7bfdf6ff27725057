package font

import (
	"slices"
	"unicode/utf8"

	"rapporteur/internal/plain"

	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Shaper shapes the text of one document and remembers what it has shaped.
// It must not be used by two goroutines at once.
type Shaper struct {
	buffer       *harfbuzz.Buffer
	fonts        map[*Face]*harfbuzz.Font
	vocabularies map[wordKind]*vocabulary
	newest       *vocabulary // most runs are of the kind of the one before
	spell        []byte      // the word being looked up
	shaped       []Cluster   // the word being shaped
	glyphRoom    []Glyph     // arena for the glyphs of clusters
	clusterRoom  []Cluster   // arena for the clusters of known words
}

// wordKind is everything but its letters that determines how a word is shaped.
type wordKind struct {
	face        *Face
	script      Script
	language    string
	rightToLeft bool
}

// vocabulary caches the shaped words of one kind, with the HarfBuzz settings to
// shape others.
type vocabulary struct {
	wordKind
	words    map[string][]Cluster
	signs    [0x80][]Cluster // words of one ASCII character: spaces above all
	font     *harfbuzz.Font
	props    harfbuzz.SegmentProperties
	features []harfbuzz.Feature
}

// NewShaper returns a shaper.
func NewShaper() *Shaper {
	return &Shaper{
		buffer:       harfbuzz.NewBuffer(),
		fonts:        make(map[*Face]*harfbuzz.Font),
		vocabularies: make(map[wordKind]*vocabulary),
		newest:       &vocabulary{},
	}
}

// Shape appends the clusters of text[run.Start:run.End] to dst, in logical
// order; those of a right-to-left run are to be drawn last to first. Every
// character is in exactly one cluster. Ligatures, marks, kerning and Chinese
// punctuation (squeezed where two marks meet) are as the face defines them,
// except that nothing is kerned against a space, whose width justification
// decides. The glyphs of the clusters stay valid and must not be modified.
func (s *Shaper) Shape(dst []Cluster, text []rune, run Run) []Cluster {
	v := s.vocabulary(wordKind{run.Face, run.Script, run.Language, run.RightToLeft})
	for start := run.Start; start < run.End; {
		end := wordEnd(text, start, run)
		if joinsOutside(text, start, end, run) {
			dst = s.shapeWord(dst, text, start, end, v)
		} else {
			dst = s.remembered(dst, text[start:end], start, v)
		}
		start = end
	}
	return dst
}

func (s *Shaper) vocabulary(kind wordKind) *vocabulary {
	if s.newest.wordKind == kind {
		return s.newest
	}
	v := s.vocabularies[kind]
	if v == nil {
		v = &vocabulary{wordKind: kind, words: make(map[string][]Cluster), font: s.font(kind.face), features: featuresOf(kind.script)}
		v.props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight,
			Script: language.Script(kind.script), Language: language.NewLanguage(kind.language)}
		if kind.rightToLeft {
			v.props.Direction = harfbuzz.RightToLeft
		}
		s.vocabularies[kind] = v
	}
	s.newest = v
	return v
}

// remembered appends the clusters of a word that begins at a place of the
// text.
func (s *Shaper) remembered(dst []Cluster, word []rune, start int, v *vocabulary) []Cluster {
	known := s.known(word, v)
	first := len(dst)
	dst = append(dst, known...)
	for i := range dst[first:] {
		dst[first+i].Start += start
		dst[first+i].End += start
	}
	return dst
}

// known returns the clusters of a word, shaping it at its first occurrence.
func (s *Shaper) known(word []rune, v *vocabulary) []Cluster {
	if len(word) == 1 && word[0] >= 0 && int(word[0]) < len(v.signs) {
		sign := &v.signs[word[0]]
		if *sign == nil {
			*sign = s.learn(word, v)
		}
		return *sign
	}
	s.spell = s.spell[:0]
	for _, r := range word {
		s.spell = utf8.AppendRune(s.spell, r)
	}
	clusters, ok := v.words[string(s.spell)]
	if !ok {
		clusters = s.learn(word, v)
		v.words[string(s.spell)] = clusters
	}
	return clusters
}

// learn shapes a word and returns clusters that can be kept.
func (s *Shaper) learn(word []rune, v *vocabulary) []Cluster {
	s.shaped = s.shapeWord(s.shaped[:0], word, 0, len(word), v)
	clusters := take(&s.clusterRoom, len(s.shaped))
	copy(clusters, s.shaped)
	return clusters
}

func (s *Shaper) shapeWord(dst []Cluster, text []rune, start, end int, v *vocabulary) []Cluster {
	b := s.buffer
	b.Clear()
	b.ClusterLevel = harfbuzz.MonotoneCharacters // Clear has reset it
	b.Flags = harfbuzz.ProduceSafeToInsertTatweel
	b.Props = v.props
	b.AddRunes(withoutControls(text, start, end), start, end-start)
	b.Shape(v.font, v.features)
	return s.collect(dst, text, start, end, v.rightToLeft)
}

// withoutControls returns the text with a zero width space in place of each
// control character between two places. HarfBuzz draws a box for a control
// character, even under an accent, but nothing for a zero width space.
func withoutControls(text []rune, start, end int) []rune {
	if !slices.ContainsFunc(text[start:end], isControl) {
		return text
	}
	text = slices.Clone(text)
	for i, r := range text[start:end] {
		if isControl(r) {
			text[start+i] = '\u200B'
		}
	}
	return text
}

func (s *Shaper) font(face *Face) *harfbuzz.Font {
	f := s.fonts[face]
	if f == nil {
		f = harfbuzz.NewFont(gotext.NewFace(face.load().shaping))
		s.fonts[face] = f
	}
	return f
}

// featuresOf returns the features of a script that HarfBuzz does not enable by
// default.
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
	single := func(r rune) bool { return isSpace(r) || run.Script == Han && plain.IsHan(r) }
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
// outside the run, so that it must be shaped in context.
func joinsOutside(text []rune, start, end int, run Run) bool {
	if run.Script == Latin || run.Script == Cyrillic || run.Script == Han {
		return false
	}
	return start == run.Start && start > 0 && !isSpace(text[start-1]) ||
		end == run.End && end < len(text) && !isSpace(text[end])
}
