package pdfobject

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// Text returns s as a text string (7.9.2.2): the characters themselves when
// all are ASCII, else UTF-16 with its byte order mark.
func Text(s string) String {
	if isASCII(s) {
		return String(s)
	}
	return String("\xfe\xff" + UTF16(s))
}

// UTF16 returns s in big-endian UTF-16 without a byte order mark.
func UTF16(s string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, unit)
	}
	return string(b)
}

// FromUTF16 returns the characters of big-endian UTF-16; a last odd byte is
// dropped, an unpaired surrogate becomes U+FFFD.
func FromUTF16(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}

// Plain returns the characters of a text string. Bytes without a byte order
// mark are read as Latin-1, which equals PDFDocEncoding except for a few signs.
func (s String) Plain() string {
	if rest, ok := strings.CutPrefix(string(s), "\xfe\xff"); ok {
		return FromUTF16(rest)
	}
	if rest, ok := strings.CutPrefix(string(s), "\xef\xbb\xbf"); ok {
		return strings.ToValidUTF8(rest, "\uFFFD")
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
