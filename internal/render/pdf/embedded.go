package pdf

import (
	"crypto/sha256"

	"rapporteur/internal/font"
)

// embeddedFont is a font.Subset prepared for embedding. Its codes begin at 1
// and are also the glyph IDs of its file.
type embeddedFont struct {
	name    string // PostScript name with a subset tag
	file    []byte // TrueType
	metrics font.Metrics
	codes   []font.Code // embedded code by code of the document
	texts   []string    // by embedded code; texts[0] is unused
	widths  []int       // by embedded code, in thousandths of an em
}

func newTypeface(s *font.Subset) (*embeddedFont, error) {
	s, codes := s.Packed()
	file, err := s.TTF()
	if err != nil {
		return nil, err
	}
	t := &embeddedFont{
		name:    subsetName(s.Face().Name(), file),
		file:    file,
		metrics: s.Face().Metrics(),
		codes:   codes,
		texts:   make([]string, s.Len()+1),
		widths:  make([]int, s.Len()+1),
	}
	for c := 1; c <= s.Len(); c++ {
		t.texts[c], t.widths[c] = s.Text(font.Code(c)), s.Width(font.Code(c))
	}
	return t, nil
}

// subsetName prefixes a name with a subset tag of six letters (9.6.4). The tag
// is derived from the file, so that equal subsets have equal names.
func subsetName(name string, file []byte) string {
	hash := sha256.Sum256(file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + hash[i]%26
	}
	return string(tag) + "+" + name
}
