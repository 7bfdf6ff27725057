package published

import (
	"bytes"
	"fmt"
	"strings"

	"rapporteur/internal/source"
)

// The greatest numbers of lines, besides empty ones, and of marks in a report that
// is read: each line may be a paragraph of its own, and each mark may divide a text,
// which needs room. A report of 1,400 pages has a tenth of them.
const (
	MostLines = 200_000
	MostMarks = 1_000_000
)

// Excess says of what a file has more than is read: "more than … lines that are not
// empty". It returns "" for others.
func Excess(file *source.File) string {
	lines, marks := 0, 0
	for line := range bytes.Lines(file.Content()) {
		if len(bytes.TrimSpace(line)) > 0 {
			lines++
		}
		before := byte(0)
		for _, b := range line {
			if b != before && strings.IndexByte("*_[<`&\\", b) >= 0 {
				marks++
			}
			before = b
		}
	}
	switch {
	case lines > MostLines:
		return fmt.Sprintf("more than %d lines that are not empty", MostLines)
	case marks > MostMarks:
		return fmt.Sprintf("more than %d marks of Markdown", MostMarks)
	}
	return ""
}
