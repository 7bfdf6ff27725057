package pdf

import "testing"

// BenchmarkRender draws and finishes a small document with one face, which is
// mostly the fixed cost of a document.
func BenchmarkRender(b *testing.B) {
	s := sample("fr", "Réunion")
	b.ReportAllocs()
	for b.Loop() {
		s.bytes(b, testMetadata())
	}
}
