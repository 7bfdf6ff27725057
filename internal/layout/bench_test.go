package layout

import (
	"fmt"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
)

func BenchmarkTypeset(b *testing.B) {
	fonts := font.Bundled()
	for _, l := range lang.All() {
		benchmark(b, fonts, l.Tag, 54)
	}
	for _, paragraphs := range []int{540, 5400} {
		benchmark(b, fonts, lang.French, paragraphs)
	}
}

func benchmark(b *testing.B, fonts *font.Library, tag lang.Tag, paragraphs int) {
	edition := sampleEdition(tag, paragraphs)
	b.Run(fmt.Sprintf("%s-%d", tag, paragraphs), func(b *testing.B) {
		b.ReportAllocs()
		pages := 0
		for b.Loop() {
			d := Typeset(edition, fonts)
			pages = len(d.Pages)
		}
		b.ReportMetric(float64(pages), "pages")
	})
}
