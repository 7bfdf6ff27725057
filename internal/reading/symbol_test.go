package reading_test

import (
	"testing"

	"rapporteur/internal/reading"
)

func TestASymbolIsLookedForAsFarInEveryScript(t *testing.T) {
	for _, text := range []string{
		"paragraph 12 of the report of the Secretary-General (A/65/20)",
		"пункт 12 доклада Генерального секретаря о работе (A/65/20)",
	} {
		if got := reading.SymbolBeside(text, 0, len("paragraph")); got != "A/65/20" {
			t.Errorf("%s: %q", text, got)
		}
	}
}
