package locale

import (
	"strings"

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
// whose long name stands in it, in any form, count as mentioned from then on.
func (w *Writer) Read(text string) {
	text = source.Strip(text)
	for _, code := range w.locale.lexicon.codes {
		e := w.locale.lexicon.entries[code]
		if e.Short == nil || w.mentions.Has(code) {
			continue
		}
		for _, name := range e.Long {
			if strings.Contains(text, name.V) {
				w.mentions.Add(code)
				break
			}
		}
	}
}
