package plain

import "golang.org/x/text/unicode/norm"

// Composed returns text in Unicode's composed form (NFC).
func Composed(text string) string { return norm.NFC.String(text) }

// ComposedPrefix returns how many bytes at the start of a text are composed or,
// where none is, belong to the first character that is not.
func ComposedPrefix(text []byte) int {
	if n := norm.NFC.QuickSpan(text); n > 0 {
		return n
	}
	return norm.NFC.NextBoundary(text, true)
}
