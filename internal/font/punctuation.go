package font

// Squeeze returns how much of the white room of a full-width Chinese
// punctuation mark may go, before and after its ink, in thousandths of an em:
// (500, 0) for “（”, (0, 500) for “。”, (250, 250) for “·”; 0, 0 for other
// characters. The room before it goes at a line's start, the room after it
// at a line's end, either when a line must shrink.
func Squeeze(r rune) (before, after int) { return 0, 0 }

// IsHan reports whether r is a Han character, for the gap between Han and
// Latin text and for justification between Han characters.
func IsHan(r rune) bool { return false }
