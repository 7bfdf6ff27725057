package published

import (
	"bytes"
	"cmp"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/report"
	"rapporteur/internal/search"
)

// inline removes the markup from bytes of a file and appends the rest to a
// text. It leaves the characters of a span empty if they are those of its
// origin: a text may go on through thousands of chunks.
type inline struct {
	text   *report.Text
	links  *[]Link
	file   *paper
	style  report.Style // superscript; code or an address
	begun  bool         // the text has a visible character
	spaced bool         // the last one is a space
	before rune         // the preceding character in the file
	open   int          // no comment ends before this byte of the file

	unclosed map[int]int // by the number of backticks: before which byte no code ends that they begin
}

// extend appends the bytes [from, to) of the file to a text, after a space if
// the text is not empty.
func (b *builder) extend(t *report.Text, from, to int) {
	last, spaced := ending(*t)
	in := &inline{text: t, links: &b.doc.Links, file: b.file, begun: last != 0 || spaced, spaced: spaced}
	if first, _ := utf8.DecodeRune(b.file.Content()[from:to]); in.begun && from < to && (spaced || !han(last) || !han(first)) {
		in.decoded(' ', from, from) // in Chinese, the halves of a text are joined directly
	}
	in.scan(from, to)
}

// ending returns the last character of a text that is neither a space nor
// invisible, 0 if there is none, and whether a space comes after it.
func ending(t report.Text) (last rune, spaced bool) {
	for i := len(t) - 1; i >= 0; i-- {
		for words := cmp.Or(t[i].Text, t[i].Origin.Text()); words != ""; {
			r, size := utf8.DecodeLastRuneInString(words)
			words = words[:len(words)-size]
			switch folded := search.Fold(r); folded {
			case "":
			case " ":
				spaced = true
			default:
				last, _ = utf8.DecodeRuneInString(folded)
				return last, spaced
			}
		}
	}
	return 0, spaced
}

func han(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// put adds a character that is typed in the bytes [from, to).
func (in *inline) put(r rune, from, to int) {
	in.mind(r)
	if n := len(*in.text); n > 0 {
		last := &(*in.text)[n-1]
		if last.Text == "" && last.Style == in.style && last.Origin.End == from {
			last.Origin = in.file.Span(last.Origin.Start, to)
			return
		}
	}
	*in.text = append(*in.text, report.Span{Style: in.style, Origin: in.file.Span(from, to)})
}

// decoded adds a character that is typed in another way: &amp;, <br>.
func (in *inline) decoded(r rune, from, to int) {
	in.mind(r)
	*in.text = append(*in.text, report.Span{Text: string(r), Style: in.style, Origin: in.file.Span(from, to)})
}

func (in *inline) mind(r rune) {
	if folded := search.Fold(r); folded != "" {
		in.begun, in.spaced = true, folded == " "
	}
}

var (
	tag      = search.Lazy(`^<(/?)([A-Za-z][A-Za-z0-9]*)\b[^<>]*>`)
	entity   = search.Lazy(`^&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)
	call     = search.Lazy(`^\[\^[^\[\]\s]+\]`)
	picture  = search.Lazy(`^!\[[^\[\]]*\]\([^()\s]*\)`)
	spanText = search.Lazy(`^\[([^\[\]]*)\]\{[.#][^{}]*\}`)
	quoting  = search.Lazy(`^\n[ \t]*(?:>[ \t]*)+`)
	linkText = search.Lazy(`^\[([^\[\]]*)\]\(([^()\s]*)(?:\s+"[^"]*")?\)`)
)

// scan reads the bytes [from, to).
func (in *inline) scan(from, to int) {
	for at := from; at < to; {
		rest := in.file.Content()[at:to]
		if markup := in.markup(rest, at); markup > 0 {
			at += markup
			in.before, _ = utf8.DecodeRune(rest)
		} else {
			at += in.next(rest, at)
		}
	}
}

// next reads one character that is not markup; a run of white space is one.
func (in *inline) next(rest []byte, at int) int {
	r, size := utf8.DecodeRune(rest)
	if r == '\u00ad' && bytes.HasPrefix(bytes.TrimLeft(rest[size:], "\r"), []byte("\n")) {
		return size + len(rest[size:]) - len(bytes.TrimLeftFunc(rest[size:], unicode.IsSpace))
	}
	if r == '-' {
		if parts, kept := in.file.divided(at, at+len(rest)); parts > 0 {
			if kept {
				in.put(r, at, at+size)
			}
			in.before = r
			return parts
		}
	}
	if unicode.IsSpace(r) {
		size = in.white(rest, at)
	} else {
		in.put(r, at, at+size)
	}
	in.before = r
	return size
}

// markup skips markup at the start of rest, which is at an offset of the file,
// and returns its length, 0 if there is none.
func (in *inline) markup(rest []byte, at int) int {
	if n := in.file.calls[at]; n > 0 {
		return n
	}
	switch rest[0] {
	case '\\':
		if len(rest) > 1 && rest[1] < utf8.RuneSelf && unicode.IsPunct(rune(rest[1])) {
			in.put(rune(rest[1]), at+1, at+2)
			return 2
		}
	case '*', '_':
		return in.delimiter(rest)
	case '`', 'h', 'w':
		return in.verbatim(rest, at)
	case '<':
		return in.html(rest, at)
	case '&':
		if m := entity().Find(rest); m != nil {
			decoded, _ := utf8.DecodeRuneInString(html.UnescapeString(string(m)))
			in.decoded(decoded, at, at+len(m))
			return len(m)
		}
	case '!':
		return len(picture().Find(rest))
	case '[':
		if m := call().Find(rest); m != nil {
			return len(m)
		}
		return in.link(rest, at)
	}
	return 0
}

// delimiter skips marks of emphasis and code next to a word. An underscore
// within a word is a character.
func (in *inline) delimiter(rest []byte) int {
	n := len(rest) - len(bytes.TrimLeft(rest, string(rest[:1])))
	after, _ := utf8.DecodeRune(rest[n:])
	opens := n < len(rest) && !unicode.IsSpace(after)
	closes := in.before != 0 && !unicode.IsSpace(in.before)
	if rest[0] == '_' && wordRune(after) && wordRune(in.before) || !opens && !closes {
		return 0
	}
	return n
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (in *inline) html(rest []byte, at int) int {
	if bytes.HasPrefix(rest, []byte("<!--")) && at+len(rest) > in.open {
		if end := bytes.Index(rest[len("<!--"):], []byte("-->")); end >= 0 {
			return len("<!--") + end + len("-->")
		}
		in.open = at + len(rest)
	}
	if n := len(address().Find(rest[1:])); n > 0 && n+1 < len(rest) && rest[n+1] == '>' {
		in.literal(at+1, at+1+n)
		return n + 2
	}
	m := tag().FindSubmatch(rest)
	if m == nil {
		return 0
	}
	switch strings.ToLower(string(m[2])) {
	case "sup":
		if in.style &^= report.Superscript; len(m[1]) == 0 {
			in.style |= report.Superscript
		}
	case "br", "p", "div", "td", "li":
		if in.begun && !in.spaced {
			in.decoded(' ', at, at+len(m[0]))
		}
	}
	return len(m[0])
}

func (in *inline) link(rest []byte, at int) int {
	m := linkText().FindSubmatchIndex(rest)
	if m == nil {
		if m = spanText().FindSubmatchIndex(rest); m != nil { // of pandoc
			in.scan(at+m[2], at+m[3])
			return m[1]
		}
		return 0
	}
	in.scan(at+m[2], at+m[3])
	*in.links = append(*in.links, Link{Address: string(rest[m[4]:m[5]]), Span: in.file.Span(at, at+m[1])})
	return m[1]
}

// white reads a run of white space.
func (in *inline) white(rest []byte, at int) int {
	size := len(rest) - len(bytes.TrimLeftFunc(rest, unicode.IsSpace))
	over := bytes.IndexByte(rest[:size], '\n')
	if over >= 0 {
		size = max(size, over+len(quoting().Find(rest[over:]))) // the next line may be quoted too
	}
	after, _ := utf8.DecodeRune(rest[size:])
	dropped := over >= 0 && han(in.before) && han(after)
	if in.begun && !in.spaced && !dropped {
		in.put(' ', at, at+size)
	}
	return size
}

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
