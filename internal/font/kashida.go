package font

// Kashida is a place where a calligrapher would prolong an Arabic word.
type Kashida struct {
	Index    int // the stroke lies in front of text[Index]
	Priority int // 1 is used first, 7 last
}

// Kashidas appends to dst the best place of each Arabic word of
// text[start:end], at most one a word, in logical order. Whether the face
// allows it, the flag Stretchable of the cluster that begins there tells.
func Kashidas(dst []Kashida, text []rune, start, end int) []Kashida {
	panic("rapporteur: internal error: not built")
}
