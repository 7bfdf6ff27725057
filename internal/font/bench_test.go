package font_test

import (
	"strings"
	"testing"

	"rapporteur/internal/font"
)

// paragraphs returns the repository's texts of a language, about as much as
// one report.
func paragraphs(b *testing.B, language string) [][]rune {
	b.Helper()
	var all [][]rune
	for _, file := range repositoryFiles(b, language) {
		for line := range strings.Lines(file) {
			all = append(all, []rune(strings.TrimSpace(line)))
		}
	}
	return all
}

func BenchmarkOpen(b *testing.B) {
	for _, s := range specimens() {
		b.Run(s.language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.placed(font.NewShaper(), s.face(font.Bundled(), font.Style{}), "x")
			}
		})
	}
}

// BenchmarkShape is what a document does with its text before it breaks
// lines: items, clusters and boundaries, with a new shaper each time.
func BenchmarkShape(b *testing.B) {
	library := font.Bundled()
	for _, s := range specimens() {
		texts := paragraphs(b, s.language)
		b.Run(s.language, func(b *testing.B) {
			b.ReportAllocs()
			count := 0
			for b.Loop() {
				count = shapeAll(library, s, texts)
			}
			b.ReportMetric(float64(count), "clusters")
		})
	}
}

func shapeAll(library *font.Library, s specimen, texts [][]rune) int {
	shaper := font.NewShaper()
	var clusters []font.Cluster
	var boundaries []font.Boundary
	var scripts []font.Script
	var items []font.Item
	count := 0
	for _, text := range texts {
		scripts = font.Scripts(scripts, text, s.language)
		items, _ = library.Items(items[:0], text, scripts, 0, len(text), font.Style{})
		for _, item := range items {
			run := font.Run{Item: item, Language: s.language, RightToLeft: item.Script == font.Arabic}
			clusters = shaper.Shape(clusters[:0], text, run)
			count += len(clusters)
		}
		boundaries = font.Boundaries(boundaries, text, s.language)
	}
	return count
}

func BenchmarkSubset(b *testing.B) {
	library := font.Bundled()
	for _, s := range specimens() {
		face := s.face(library, font.Style{})
		list := words(b, s.language)
		subset, _ := subsetOf(s, face, list)
		b.Run(s.language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := subset.TTF(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
