package font

// Squeeze returns the removable space before and after the ink of a full-width
// Chinese punctuation mark, in thousandths of an em: (500, 0) for “（”,
// (0, 500) for “。”, (250, 250) for “・”; (0, 0) for other characters. The space
// before is removed at the start of a line, the space after at its end, and
// either when a line must shrink. A mark that shaping has already squeezed (its
// Advance is less than an em) has no removable space.
func Squeeze(r rune) (before, after int) {
	switch r {
	case '“', '‘', '（', '《', '〈', '「', '『', '【', '〔':
		return 500, 0
	case '”', '’', '，', '。', '、', '；', '：', '！', '？', '）', '》', '〉', '」', '』', '】', '〕':
		return 0, 500
	case '・':
		return 250, 250
	}
	return 0, 0
}
