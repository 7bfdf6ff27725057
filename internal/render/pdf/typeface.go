package pdf

import (
	"crypto/sha256"

	"rapporteur/internal/font"
)

// typeface is what drawing and finishing need of a font.Subset. Codes of the
// file count from 1 and are at the same time the numbers of its glyphs.
type typeface struct {
	name    string // PostScript name with the tag of a subset
	file    []byte // TrueType
	metrics font.Metrics
	codes   []font.Code // of the file, by the document's codes
	texts   []string    // by code of the file; texts[0] is unused
	widths  []int       // by code of the file, in thousandths of an em
}

func newTypeface(s *font.Subset) (*typeface, error) {
	s, codes := s.Packed()
	file, err := s.TTF()
	if err != nil {
		return nil, err
	}
	t := &typeface{
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

// subsetName puts the tag of six letters before a name (9.6.4); the letters
// come from the subset's content, so that equal subsets are named equally.
func subsetName(name string, file []byte) string {
	hash := sha256.Sum256(file)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + hash[i]%26
	}
	return string(tag) + "+" + name
}
