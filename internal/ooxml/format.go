package ooxml

import (
	"strconv"
	"strings"

	"rapporteur/internal/locale/grammar"
)

// alphabets are the letters that Word counts with, by the format.
var alphabets = map[string]string{
	"russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
	"russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
	"arabicAlpha":  "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
	"arabicAbjad":  "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}

// neutral are the counters of ours that count as formats of Word do.
var neutral = map[string]string{"lowerLetter": "alpha", "upperLetter": "ALPHA", "lowerRoman": "roman", "upperRoman": "ROMAN"}

// most is the greatest number that is written in another format than figures.
const most = 3999

// formatted writes a number as Word does in a format; one that it is not known for, in figures.
func formatted(n int, format string) string {
	letters := []rune(alphabets[format])
	switch {
	case format == "none":
		return ""
	case n < 1 || n > most:
	case len(letters) > 0: // after z comes aa, after that bb
		return strings.Repeat(string(letters[(n-1)%len(letters)]), (n-1)/len(letters)+1)
	case neutral[format] != "":
		if text, err := grammar.NeutralCounter(neutral[format])(n); err == nil {
			return text
		}
	case format == "decimalZero" && n < 10:
		return "0" + strconv.Itoa(n)
	case format == "decimalFullWidth":
		return digits(n, "０１２３４５６７８９")
	case format == "hindiNumbers":
		return digits(n, "٠١٢٣٤٥٦٧٨٩")
	case strings.Contains(strings.ToLower(format), "ideographdigital"), format == "chineseCounting" && n > 99:
		return digits(n, "〇一二三四五六七八九")
	case strings.Contains(strings.ToLower(format), "counting"):
		return chinese(n)
	}
	return strconv.Itoa(n)
}

// digits writes a number with other digits.
func digits(n int, figures string) string {
	var b strings.Builder
	for _, d := range strconv.Itoa(n) {
		b.WriteRune([]rune(figures)[d-'0'])
	}
	return b.String()
}

// chinese writes a number with units: 12 is 十二.
func chinese(n int) string {
	text, zero := "", false
	for _, unit := range []struct {
		n    int
		text string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / unit.n % 10
		switch {
		case d == 0:
			zero = text != ""
			continue
		case zero:
			text += "〇"
		}
		zero = false
		if d > 1 || unit.n != 10 || text != "" {
			text += digits(d, "〇一二三四五六七八九")
		}
		text += unit.text
	}
	return text
}
