// Package source owns positions: it knows the files an author edits and turns
// byte offsets into lines and columns.
//
// Every later stage carries a [Span] with the text it takes from a file, so
// that a finding can point at what the author can edit. Goals: cheap spans,
// one definition of "column". Non-goal: reading files from a disk.
package source

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is one input as its author knows it. It is immutable once made.
type File struct {
	name    string
	content []byte
	shipped bool
	places  []Place      // where the stretches of a derived text are in the original; nil for what has lines
	mark    []byte       // the byte order mark that it begins with, if it does
	starts  func() []int // byte offset of the first byte of every line; computed on demand, since most files have no findings
	counts  func() []count
}

// count is the number of characters before an offset on a character boundary.
type count struct{ offset, characters int }

// stride is the approximate number of bytes between two counts, which keep the
// column cheap to compute: one line may be a whole file with thousands of
// findings.
const stride = 4096

// NewFile returns the file of that name and content. Name is printed in
// findings unchanged, so it should be the path the user typed. A UTF-8 byte
// order mark, which some editors write and none shows, is dropped.
func NewFile(name string, content []byte) *File {
	mark := content[:0]
	if bom := "\ufeff"; bytes.HasPrefix(content, []byte(bom)) {
		mark, content = content[:len(bom)], content[len(bom):]
	}
	return &File{
		name: name, content: content, mark: mark,
		starts: sync.OnceValue(func() []int { return lineStarts(content) }),
		counts: sync.OnceValue(func() []count { return counted(content) }),
	}
}

// NewShipped returns a file that is part of the program, whose tests have
// looked at it.
func NewShipped(name string, content []byte) *File {
	f := NewFile(name, content)
	f.shipped = true
	return f
}

// NewCell returns a place in what has no lines, such as a cell of a sheet. Findings print
// its name alone.
func NewCell(name string) *File { return NewDerived(name, nil, nil) }

// Shipped reports whether the file is part of the program, so that nothing in it
// needs to be looked at again. A nil File is not.
func (f *File) Shipped() bool { return f != nil && f.shipped }

// Stored returns content as the file stores it: with its byte order mark, if the
// file has one.
func (f *File) Stored(content []byte) []byte { return slices.Concat(f.mark, content) }

func counted(content []byte) []count {
	counts := []count{{}}
	for last := counts[0]; last.offset+stride < len(content); counts = append(counts, last) {
		next := last.offset + stride
		for next < len(content) && !utf8.RuneStart(content[next]) {
			next++
		}
		last = count{next, last.characters + utf8.RuneCount(content[last.offset:next])}
	}
	return counts
}

func lineStarts(content []byte) []int {
	starts := []int{0}
	for i, b := range content {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// Name returns the path under which findings mention the file.
func (f *File) Name() string { return f.name }

// Content returns the bytes of the file; callers must not change them.
func (f *File) Content() []byte { return f.content }

// Span returns the half-open range of byte offsets [start, end) of f, cut to
// the file's size.
func (f *File) Span(start, end int) Span {
	start = min(max(start, 0), len(f.content))
	return Span{File: f, Start: start, End: min(max(end, start), len(f.content))}
}

// Whole returns the span of the file's first byte, for findings about the
// file itself.
func (f *File) Whole() Span { return f.Span(0, 0) }

// Line returns the text of the 1-based line without its end, and whether the
// file has such a line.
func (f *File) Line(n int) (string, bool) {
	starts := f.starts()
	if n < 1 || n > len(starts) {
		return "", false
	}
	rest := f.content[starts[n-1]:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return string(bytes.TrimSuffix(rest, []byte("\r"))), true
}

// Around returns the part of a span's first line that is at most reach bytes
// away from the span's start, and how many of its bytes precede that start.
func (s Span) Around(reach int) (part string, before int) {
	from, to := max(s.Start-reach, 0), min(s.Start+reach, len(s.File.content))
	from += bytes.LastIndexByte(s.File.content[from:s.Start], '\n') + 1
	if end := bytes.IndexByte(s.File.content[s.Start:to], '\n'); end >= 0 {
		to = s.Start + end
	}
	for from < s.Start && !utf8.RuneStart(s.File.content[from]) {
		from++
	}
	for to > s.Start && to < len(s.File.content) && !utf8.RuneStart(s.File.content[to]) {
		to--
	}
	return strings.TrimSuffix(string(s.File.content[from:to]), "\r"), s.Start - from
}

// Offset returns the byte offset of a position, and whether the file has it.
func (f *File) Offset(p Position) (int, bool) {
	line, ok := f.Line(p.Line)
	if !ok || p.Column < 1 {
		return 0, false
	}
	offset := f.starts()[p.Line-1]
	for column := 1; column < p.Column; column++ {
		if line == "" {
			return 0, false
		}
		_, size := utf8.DecodeRuneInString(line)
		offset, line = offset+size, line[size:]
	}
	return offset, true
}

func (f *File) position(offset int) Position {
	starts := f.starts()
	line := sort.Search(len(starts), func(i int) bool { return starts[i] > offset })
	start := starts[line-1]
	return Position{Line: line, Column: f.characters(start, offset) + 1}
}

// characters returns how many characters there are between two offsets.
func (f *File) characters(from, to int) int {
	if to-from <= stride {
		return utf8.RuneCount(f.content[from:to])
	}
	return f.before(to) - f.before(from)
}

func (f *File) before(offset int) int {
	counts := f.counts()
	i := sort.Search(len(counts), func(i int) bool { return counts[i].offset > offset }) - 1
	return counts[i].characters + utf8.RuneCount(f.content[counts[i].offset:offset])
}

// Position is a place in a file. Line and Column count from 1; a column is
// one Unicode code point.
type Position struct{ Line, Column int }

// Span is a half-open range of bytes of one file. The zero Span is nowhere.
type Span struct {
	File       *File
	Start, End int
}

// IsZero reports whether s is nowhere.
func (s Span) IsZero() bool { return s.File == nil }

// Text returns the bytes that s covers, as a string; "" for the zero Span.
func (s Span) Text() string {
	if s.IsZero() {
		return ""
	}
	return string(s.File.content[s.Start:s.End])
}

// Position returns where s begins; the zero Position for the zero Span and in a
// derived file, whose lines no author has.
func (s Span) Position() Position {
	if s.IsZero() || s.File.Derived() {
		return Position{}
	}
	return s.File.position(s.Start)
}

// EndPosition returns the place after the last character of s.
func (s Span) EndPosition() Position {
	if s.IsZero() || s.File.Derived() {
		return Position{}
	}
	return s.File.position(s.End)
}

// Len returns how many bytes s covers.
func (s Span) Len() int { return s.End - s.Start }

// Through returns the span from the start of s to the end of last, which comes
// after it in the same file.
func (s Span) Through(last Span) Span {
	if s.IsZero() {
		return s
	}
	return s.File.Span(s.Start, last.End)
}

// Sub returns the bytes of the file from offset from to offset to, both
// counted from the start of s.
func (s Span) Sub(from, to int) Span {
	if s.IsZero() {
		return s
	}
	return s.File.Span(s.Start+from, s.Start+to)
}

// String returns "file:line:column", "file:" and the place in a file that has no lines, or "-"
// for the zero Span.
func (s Span) String() string {
	if s.IsZero() {
		return "-"
	}
	if s.File.Derived() {
		return strings.TrimSuffix(s.File.name+":"+s.Place(), ":")
	}
	p := s.Position()
	return fmt.Sprintf("%s:%d:%d", s.File.name, p.Line, p.Column)
}
