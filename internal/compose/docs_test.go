package compose_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"rapporteur/internal/compose"
	"rapporteur/internal/locale"
	"rapporteur/internal/session"
)

// TestFactsAreDocumented: docs/messages.md names every fact that a message
// can ask for.
func TestFactsAreDocumented(t *testing.T) {
	content, err := os.ReadFile("../../docs/messages.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, subject := range []any{
		compose.Facts{}, compose.AgendaItem{}, compose.Person{}, compose.Statement{}, compose.Group{}, compose.Experts{},
		compose.Paper{}, compose.Provisions{}, compose.Series{}, compose.Annex{}, compose.Adoption{}, compose.Total{}, compose.Act{}, compose.AdoptedText{}, session.Counts{}, locale.Occasion{},
	} {
		of := reflect.TypeOf(subject)
		for i := range of.NumField() {
			if f := of.Field(i); !f.Anonymous && f.IsExported() {
				documented(t, string(content), of, f.Name)
			}
		}
		for i := range reflect.PointerTo(of).NumMethod() {
			documented(t, string(content), of, reflect.PointerTo(of).Method(i).Name)
		}
	}
}

func documented(t *testing.T, docs string, of reflect.Type, name string) {
	t.Helper()
	for _, end := range []string{"`", ".", " ", "\n", "}", ","} {
		if strings.Contains(docs, "."+name+end) {
			return
		}
	}
	t.Errorf("docs/messages.md does not name .%s of %s", name, of)
}
