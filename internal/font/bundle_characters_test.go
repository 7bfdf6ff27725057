package font_test

import (
	"bufio"
	"compress/bzip2"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Sizes of the two standards, to detect an incomplete file.
const (
	generalStandard = 8105
	gb2312          = 6763
)

// standardCharacters reads the characters of the two standards from the
// Unicode Han Database.
func standardCharacters(name string) (map[rune]bool, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(name, ".bz2") {
		in = bzip2.NewReader(file)
	}
	wanted := make(map[rune]bool)
	counts := make(map[string]int)
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) < 3 || fields[1] != "kTGH" && fields[1] != "kGB0" {
			continue
		}
		code, err := strconv.ParseUint(strings.TrimPrefix(fields[0], "U+"), 16, 32)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		counts[fields[1]]++
		wanted[rune(code)] = true
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if counts["kTGH"] != generalStandard || counts["kGB0"] != gb2312 {
		return nil, fmt.Errorf("%s holds %d and %d characters of the two standards, want %d and %d",
			name, counts["kTGH"], counts["kGB0"], generalStandard, gb2312)
	}
	return wanted, nil
}

// addSigns adds spaces, punctuation and signs.
func addSigns(wanted map[rune]bool) {
	for _, block := range signs() {
		for r := block[0]; r <= block[1]; r++ {
			wanted[r] = true
		}
	}
}

// signs lists the ranges of characters other than Han that Chinese text
// needs in a Chinese design.
func signs() [][2]rune {
	return [][2]rune{
		{' ', ' '}, {0x00A0, 0x00A0}, {0x00B0, 0x00B0}, {0x00B7, 0x00B7}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},
		{0x2010, 0x2027}, {0x2030, 0x203B}, // dashes, quotation marks, dots; per mille, reference mark
		{0x2103, 0x2103}, {0x2116, 0x2116}, {0x2160, 0x2179}, // degree, number, Roman numerals
		{0x2190, 0x2193}, {0x2200, 0x22FF}, // arrows, mathematics
		{0x2460, 0x24FF}, {0x25A0, 0x25FF}, {0x2605, 0x2606}, // numbers in circles, shapes, stars
		{0x3000, 0x30FF}, {0x3105, 0x312F}, // punctuation, kana, bopomofo
		{0x3200, 0x33FF},                                     // numbers in brackets, units
		{0xFE10, 0xFE1F}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, // vertical, compatibility and full-width forms
	}
}
