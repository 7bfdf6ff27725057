package published

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/search"
	"rapporteur/internal/source"
)

// inline removes the markup from bytes of a file and appends the rest to a
// text.
type inline struct {
	text   *Text
	file   *source.File
	plain  *strings.Builder
	raised bool
	kept   bool // code or an address
	before rune // the preceding character in the file
	open   int  // no comment ends before this byte of the file

	unclosed map[int]int // by the number of backticks: before which byte no code ends that they begin
}

// extend appends the bytes [from, to) of the file, after a space if the text
// is not empty.
func (t *Text) extend(file *source.File, from, to int) {
	t.file = file
	if t.plain == nil {
		t.plain = new(strings.Builder)
	}
	in := &inline{text: t, file: file, plain: t.plain}
	if t.Plain != "" && from < to && !joinsDirectly(t.Plain, string(file.Content()[from:to])) {
		in.put(" ", from, from)
	}
	in.scan(from, to)
	t.Plain = in.plain.String()
}

// joinsDirectly reports whether the halves of a text are joined without a
// space, as in Chinese.
func joinsDirectly(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return han(last) && han(first)
}

func han(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// put appends plain text for the bytes [from, to). For an invisible character
// it is "", which has a place all the same.
func (in *inline) put(plain string, from, to int) {
	at := in.plain.Len()
	in.plain.WriteString(plain)
	if n := len(in.text.pieces); n > 0 {
		last := &in.text.pieces[n-1]
		if last.exact() && len(plain) == to-from && last.to == from && last.raised == in.raised && last.kept == in.kept {
			last.size, last.to = last.size+len(plain), to
			return
		}
	}
	in.text.pieces = append(in.text.pieces, piece{at, len(plain), from, to, in.raised, in.kept})
}

var (
	tag      = search.Lazy(`^<(/?)([A-Za-z][A-Za-z0-9]*)\b[^<>]*>`)
	entity   = search.Lazy(`^&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)
	call     = search.Lazy(`^\[\^[^\[\]\s]+\]`)
	picture  = search.Lazy(`^!\[[^\[\]]*\]\([^()\s]*\)`)
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

// next reads one character that is not markup.
func (in *inline) next(rest []byte, at int) int {
	r, size := utf8.DecodeRune(rest)
	size = max(size, in.character(r, rest, at))
	in.before = r
	return size
}

// markup skips markup at the start of rest, which is at an offset of the file,
// and returns its length, 0 if there is none.
func (in *inline) markup(rest []byte, at int) int {
	switch rest[0] {
	case '\\':
		if len(rest) > 1 && rest[1] < utf8.RuneSelf && unicode.IsPunct(rune(rest[1])) {
			in.put(string(rest[1]), at+1, at+2)
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
			in.put(search.Fold(decoded), at, at+len(m))
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
	n := 1
	for n < len(rest) && rest[n] == rest[0] {
		n++
	}
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
	m := tag().FindSubmatch(rest)
	if m == nil {
		return 0
	}
	switch strings.ToLower(string(m[2])) {
	case "sup":
		in.raised = len(m[1]) == 0
	case "br", "p", "div", "td", "li":
		in.space(at, at+len(m[0]))
	}
	return len(m[0])
}

func (in *inline) link(rest []byte, at int) int {
	m := linkText().FindSubmatchIndex(rest)
	if m == nil {
		return 0
	}
	from := in.plain.Len()
	in.scan(at+m[2], at+m[3])
	in.text.Links = append(in.text.Links, Link{
		From: from, To: in.plain.Len(), Address: string(rest[m[4]:m[5]]), Span: in.file.Span(at, at+m[1]),
	})
	return m[1]
}

// character appends a character that is not markup and returns the number of
// bytes read: a run of white space is one character.
func (in *inline) character(r rune, rest []byte, at int) int {
	if !unicode.IsSpace(r) {
		_, size := utf8.DecodeRune(rest)
		in.put(search.Fold(r), at, at+size)
		return size
	}
	size := 0
	for size < len(rest) {
		next, n := utf8.DecodeRune(rest[size:])
		if !unicode.IsSpace(next) {
			break
		}
		size += n
	}
	next, _ := utf8.DecodeRune(rest[size:])
	if !han(in.before) || !han(next) || !strings.ContainsRune(string(rest[:size]), '\n') {
		in.space(at, at+size)
	}
	return size
}

func (in *inline) space(from, to int) {
	if in.plain.Len() > 0 && !strings.HasSuffix(in.plain.String(), " ") {
		in.put(" ", from, to)
	}
}
