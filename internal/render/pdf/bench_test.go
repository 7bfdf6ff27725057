package pdf

import "testing"

// BenchmarkRender draws and finishes a small document of one face: mostly
// what every document costs.
func BenchmarkRender(b *testing.B) {
	s := sample("fr", "Réunion")
	b.ReportAllocs()
	for b.Loop() {
		s.bytes(b, testMetadata())
	}
}
