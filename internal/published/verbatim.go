package published

import (
	"bytes"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

var address = search.Lazy("^" + search.Address)

// verbatim adds code between backticks, or a bare address, to which no
// typography applies. It returns the number of bytes read.
func (in *inline) verbatim(rest []byte, at int) int {
	if rest[0] == '`' {
		return in.code(rest, at)
	}
	if wordRune(in.before) {
		return 0
	}
	n := len(address().Find(rest))
	in.literal(at, at+n)
	return n
}

// code adds code, up to as many backticks as begin it.
func (in *inline) code(rest []byte, at int) int {
	n := len(rest) - len(bytes.TrimLeft(rest, "`"))
	if at+len(rest) <= in.unclosed[n] {
		return in.delimiter(rest)
	}
	for to := n; to < len(rest); {
		next := bytes.IndexByte(rest[to:], '`')
		if next < 0 {
			break
		}
		to += next
		end := len(rest) - len(bytes.TrimLeft(rest[to:], "`"))
		if end-to == n {
			in.literal(at+n, at+to)
			return end
		}
		to = end
	}
	if in.unclosed == nil {
		in.unclosed = make(map[int]int)
	}
	in.unclosed[n] = at + len(rest)
	return in.delimiter(rest)
}

// literal adds the bytes [from, to), in which nothing is markup.
func (in *inline) literal(from, to int) {
	in.style |= report.Code
	for at := from; at < to; {
		rest := in.file.Content()[at:to]
		at += in.next(rest, at)
	}
	in.style &^= report.Code
}
