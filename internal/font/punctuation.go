package font

// Squeeze returns how much of the white room of a full-width Chinese
// punctuation mark may go, before and after its ink, in thousandths of an em:
// (500, 0) for “（”, (0, 500) for “。”, (250, 250) for “・”; 0, 0 for other
// characters. The room before it goes at a line's start, the room after it
// at a line's end, either when a line must shrink. A mark that shaping has
// squeezed already (its Advance is less than an em) has no more room.
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
