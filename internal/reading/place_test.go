package reading

import (
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

// FuzzPlaces reads any text, cut into two spans at any place, in every
// language: what a finder says is at some bytes, the file has there.
func FuzzPlaces(f *testing.F) {
	f.Add(uint(7), "Côte d’Ivoire, the  Islamic Republic of Iran\u00a0and Chile (see\u202fA/65/ 20, paras. 3–5), O N U, UNODC")
	f.Add(uint(30), "M. Michael Schotter (États-Unis d\u2019Amérique) a parlé\u00ad : «\u00a0le Chili ; le Brésil\u00a0» — 1\u202f250 et 3 millions")
	f.Add(uint(5), "（中国）智利、阿根廷和巴西（第3至5段）二十三个国家")
	f.Add(uint(9), "والصين، والبرازيل وشيلي (الفقرات ٣-٥) ثلاثة وعشرون")
	f.Add(uint(3), "Чили; Бразилия, а\u00a0также Алжир, пункты 3–5, от имени 20 государств \xff")
	var readers []*Reader
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		known, _ := folder.Load(l.Tag)
		words, _ := ReadLanguage(locales.FS, l.Tag)
		readers = append(readers, NewReader(words, known, true))
	}
	f.Fuzz(func(t *testing.T, cut uint, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD") // a file of other bytes is refused before it is read
		file := source.NewFile("r.md", []byte(text))
		at := int(cut % uint(len(text)+1))
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
		words := report.Text{{Text: text[:at], Origin: file.Span(0, at)}, {Text: text[at:], Origin: file.Span(at, len(text))}}
		for _, r := range readers {
			read := r.Text(words)
			for _, w := range found(r, read) {
				if w.From < 0 || w.From >= w.To || w.To > len(read.Plain) {
					t.Fatalf("%q: bytes %d to %d", read.Plain, w.From, w.To)
				}
				said, typed, placed := read.Plain[w.From:w.To], refolded(read.Typed(w.From, w.To)), refolded(read.Place(w.From, w.To).Text())
				if strings.TrimSpace(said) != strings.TrimSpace(typed) || strings.TrimSpace(said) != strings.TrimSpace(placed) {
					t.Fatalf("%q is typed %q and is at %q", said, typed, placed)
				}
			}
			for _, n := range read.Figures {
				if place := read.Between(n.From, n.To); place.Text() != read.Raw[n.From:n.To] {
					t.Fatalf("the figure %q is at %q", read.Raw[n.From:n.To], place.Text())
				}
			}
		}
	})
}

// found returns the bytes of Plain of everything that is found in a text.
func found(r *Reader, t *Text) []Word {
	all := append(t.BrokenSymbols(), r.Titled(t)...)
	for _, n := range t.Names {
		all = append(all, Word{n.From, n.To})
	}
	for _, l := range t.Lists {
		all = append(all, Word{l.Names[0].From, l.Names[len(l.Names)-1].To})
	}
	for _, p := range t.Persons() {
		all = append(all, p.Word)
	}
	for _, x := range r.References(t.Plain) {
		all = append(all, Word{x.From, x.To})
	}
	for _, c := range r.Citations(t.Plain) {
		all = append(all, Word{c.From, c.To})
	}
	for _, n := range r.Participation.Counts(t.Plain, r.Locale) {
		all = append(all, Word{n.From, n.To})
	}
	words, inPieces := t.InCapitals()
	return append(append(all, words...), inPieces...)
}

// refolded folds a text by the definition of Plain.
func refolded(text string) string {
	var b strings.Builder
	for i, r := range text {
		if r == '\uFFFD' {
			b.WriteString(text[i : i+1])
			continue
		}
		b.WriteString(search.Fold(r))
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' }), " ")
}
