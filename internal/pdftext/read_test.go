package pdftext

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/disk"
)

//go:embed testdata/password.pdf
var locked []byte

// word is text at a place of a page; bold and size are those of its font.
type word struct {
	x, y, size float64
	bold       bool
	text       string
}

// pdf makes a file of pages; its words are in Windows-1252.
func pdf(pages ...[]word) []byte {
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", ""}
	var kids []string
	for _, words := range pages {
		var content strings.Builder
		for _, w := range words {
			font := map[bool]string{false: "R", true: "B"}[w.bold]
			fmt.Fprintf(&content, "BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, w.size, w.x, w.y, strings.NewReplacer("(", `\(`, ")", `\)`).Replace(w.text))
		}
		n := len(objects)
		kids = append(kids, fmt.Sprintf("%d 0 R", n+2))
		objects = append(objects, fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", content.Len(), content.String()),
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >> /B << /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >> >> >> >>", n+1))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(pages))
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

// lineHeight is that of the tests.
const lineHeight = 12

// page makes a page of lines with a running head and a foot.
func page(n int, lines ...string) []word {
	words := []word{{60, 800, 9, false, "A/1/2"}, {60, 40, 9, false, fmt.Sprint(n, "/3")}, {480, 40, 9, false, "V.24-00001"}}
	y := 760.0
	for _, l := range lines {
		label, rest, apart := strings.Cut(l, "\t")
		if x := 100.0; apart {
			words = append(words, word{x - 30, y, 10, false, label}, word{x, y, 10, false, rest})
		} else if l != "" {
			words = append(words, word{x, y, 10, strings.HasPrefix(l, "I. "), l})
		}
		y -= lineHeight
	}
	return words
}

const full = "The Working Group on matters of all kinds considered at length, and over several meetings, the"

// TestFilesAreRead shares the compiled engine.
func TestFilesAreRead(t *testing.T) {
	r := NewReader("")
	t.Run("text", func(t *testing.T) { readText(t, r) })
	t.Run("refusals", func(t *testing.T) { refusals(t, r) })
	t.Run("damaged files", func(t *testing.T) { damaged(t, r) })
}

func readText(t *testing.T, r *Reader) {
	first := page(1, "I. Introduction", "", "1.\t"+full, full+" govern-", "ment of a State, and of another govern-", "mental body.", "", "2.\t"+full, "human rights-", "based approach of the government.", "",
		"No\tCountry", "Ed\tChad", "", "(a)\tOne;", "(b)\tTwo", "3.\t"+full)
	first = append(first, word{372, 760 - 17*lineHeight, 10, false, "x"})
	second := append(page(2, full+" report.", "4.\tIt met."), word{130, 760 - lineHeight + 4, 6, false, "1"}, word{100, 100, 6, false, "1"}, word{106, 97, 8, false, "See A/1/3, on"})
	third := append(page(3, "5.\tIt rose."), word{100, 100, 8, false, "the human rights-based approach."})
	file, err := r.Read("r.pdf", pdf(first, second, third), "en")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.SplitSeq(string(file.Content()), "\n") {
		if line != "" {
			got = append(got, strings.ReplaceAll(line, full, "…"))
		}
	}
	want := []string{
		"## I. Introduction", "1. … … government of a State, and of another governmental body.", "2. … human rights-based approach of the government.",
		"| No | Country |", "| Ed | Chad |", "(a) One;", "(b) Two", "3. … x … report.", "4. It met.[^1]", "5. It rose.", "[^1]: See A/1/3, on the human rights-based approach.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for words, place := range map[string]string{"I. Intro": "p. 1, line 1", "mental body": "p. 1, line 5", "4. It": "p. 2, line 2", "approach.": "p. 3, line 2"} {
		at := bytes.LastIndex(file.Content(), []byte(words))
		if got := file.Span(at, at).Place(); got != place {
			t.Errorf("%q is at %s, want %s", words, got, place)
		}
	}
}

func refusals(t *testing.T, r *Reader) {
	for want, content := range map[string][]byte{
		"is protected by a password": locked, "is no PDF file that can be read": []byte("%PDF-1.4\n"), "is no PDF file": nil, "has no text": pdf([]word{}, []word{}),
		"has more than 3000 pages": pdf(make([][]word, MostPages+1)...),
	} {
		_, err := r.Read("r.pdf", content, "")
		if refusal, ok := errors.AsType[*disk.Refusal](err); !ok || refusal.Name != "r.pdf" || refusal.Hint == "" || !strings.HasPrefix(refusal.Reason, want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// damaged: whatever part of a file is lost, there is text or a refusal.
func damaged(t *testing.T, r *Reader) {
	content := pdf(page(1, "1.\tOne."), page(2, "2.\tTwo."))
	for cut := 0; cut < len(content); cut += 97 {
		changed := append(bytes.Clone(content[:cut]), content[min(cut+40, len(content)):]...)
		file, err := r.Read("r.pdf", changed, "")
		if _, ok := errors.AsType[*disk.Refusal](err); err != nil && !ok || err == nil && len(file.Content()) == 0 {
			t.Errorf("without bytes %d to %d: %v", cut, cut+40, err)
		}
	}
}
