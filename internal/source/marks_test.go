package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// describe prints a piece as text@origin<via.
func describe(pieces []Piece) []string {
	var lines []string
	for _, p := range pieces {
		line := p.Text + "@" + p.Origin.Text()
		for _, v := range p.Via {
			line += "<" + v.Text()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestSplitGivesEveryPieceItsInnermostOrigin(t *testing.T) {
	file := NewFile("f", []byte("name message template"))
	name, message, template := file.Span(0, 4), file.Span(5, 12), file.Span(13, 21)
	var m Marks
	inner := m.Wrap("Berger", name)
	sentence := m.Wrap("moderated by "+inner+", of Austria", message)
	text := "0 " + m.Wrap("["+sentence+"]", template) + " 9"

	pieces, open := m.Split(text, nil)
	want := []string{
		"0 @", "[@template", "moderated by @message<template", "Berger@name<message<template", ", of Austria@message<template", "]@template", " 9@",
	}
	if diff := cmp.Diff(want, describe(pieces)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(open) != 0 {
		t.Errorf("%d wraps are left open", len(open))
	}
	if got := Strip(text); got != "0 [moderated by Berger, of Austria] 9" {
		t.Errorf("stripped text is %q", got)
	}
}

func TestSplitContinuesAfterACut(t *testing.T) {
	file := NewFile("f", []byte("name message"))
	var m Marks
	text := m.Wrap("one "+m.Wrap("two three", file.Span(0, 4))+" four", file.Span(5, 12))
	cut := strings.Index(text, "three")
	first, open := m.Split(text[:cut], nil)
	second, open := m.Split(text[cut:], open)
	want := []string{"one @message", "two @name<message", "three@name<message", " four@message"}
	if diff := cmp.Diff(want, describe(append(first, second...))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(open) != 0 {
		t.Errorf("%d wraps are left open", len(open))
	}
}

func TestWrapLeavesTextWithoutOriginAlone(t *testing.T) {
	var m Marks
	if got := m.Wrap("text", Span{}); got != "text" {
		t.Errorf("got %q", got)
	}
	if got := m.Wrap("", NewFile("f", nil).Whole()); got != "" {
		t.Errorf("got %q", got)
	}
}

// FuzzMarks cuts a wrapped text anywhere: no character is lost, and the
// pieces are never empty.
func FuzzMarks(f *testing.F) {
	f.Add("one two three", 4, 7, 5)
	f.Add("第三次", 0, 9, 3)
	f.Fuzz(func(t *testing.T, text string, from, to, cut int) {
		if from < 0 || to < from || to > len(text) || strings.IndexFunc(text, IsMark) >= 0 {
			return
		}
		file := NewFile("f", []byte(text))
		var m Marks
		wrapped := m.Wrap(text[:from]+m.Wrap(text[from:to], file.Span(from, to))+text[to:], file.Whole())
		cut = min(max(cut, 0), len(wrapped))
		for cut < len(wrapped) && cut > 0 && wrapped[cut]&0xC0 == 0x80 {
			cut++
		}
		first, open := m.Split(wrapped[:cut], nil)
		second, open := m.Split(wrapped[cut:], open)
		var joined strings.Builder
		for _, p := range append(first, second...) {
			if p.Text == "" {
				t.Fatal("empty piece")
			}
			joined.WriteString(p.Text)
		}
		if joined.String() != text || len(open) != 0 {
			t.Fatalf("%q came out as %q, %d open", text, joined.String(), len(open))
		}
	})
}
