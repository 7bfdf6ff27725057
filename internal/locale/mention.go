package locale

import (
	"rapporteur/internal/source"
)

// Mentions remembers which names one report in one language has used, so
// that the first use is long and the later ones short. The zero value is
// ready; a Mentions must not be used by two goroutines at once.
type Mentions struct{ seen map[string]bool }

// Add notes that the name of code has been used.
func (m *Mentions) Add(code string) {
	if m.seen == nil {
		m.seen = make(map[string]bool)
	}
	m.seen[code] = true
}

// Has reports whether the name of code has been used.
func (m *Mentions) Has(code string) bool { return m.seen[code] }

// Read takes note of the names that an author's own text mentions: those
// whose long name is in it, in any form, count as mentioned from then on.
func (w *Writer) Read(text string) {
	for _, code := range w.locale.NamedIn(source.Strip(text), w.mentions.Has) {
		w.mentions.Add(code)
	}
}
