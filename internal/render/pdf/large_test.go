package pdf_test

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/layout"
	"rapporteur/internal/render/pdf"
)

// BenchmarkLarge typesets and renders documents of increasing size: ten times
// the paragraphs should cost about ten times the time and memory. The garbage
// collector is configured by GOGC, as in the program.
func BenchmarkLarge(b *testing.B) {
	for _, paragraphs := range []int{54, 540, 5400} {
		e := edition(lang.French, paragraphs)
		fonts := font.Bundled()
		b.Run(fmt.Sprint(paragraphs), func(b *testing.B) {
			debug.FreeOSMemory()
			b.ReportAllocs()
			pages := 0
			for b.Loop() {
				doc := layout.Typeset(e, fonts)
				pages = len(doc.Pages)
				if err := pdf.Render(doc, metadata(), io.Discard); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(pages), "pages")
			var memory runtime.MemStats
			runtime.ReadMemStats(&memory)
			b.ReportMetric(float64(memory.HeapSys)/(1<<20), "MB-heap")
		})
	}
}
