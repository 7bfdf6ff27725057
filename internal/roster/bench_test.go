package roster

import (
	"fmt"
	"testing"
)

// BenchmarkRegistrations reads a workbook of 20,000 rows, one a person.
func BenchmarkRegistrations(b *testing.B) {
	states := []string{"France", "Korea, Rep. of", "Iran (Islamic Republic of)", "Côte d'Ivoire", "Российская Федерация", "الصين", "Kazakstan"}
	rows := [][]any{{"ID", "Name", "Country", "Category", "Sex", "E-mail", "Registration date", "Registration state"}}
	for i := range 20_000 {
		rows = append(rows, []any{i, fmt.Sprintf("Example Person %d", i), states[i%len(states)], "Party", "F", "person@example.org", 45484.39, "Complete"})
	}
	content, words := workbook(b, rows...), testWords(b)
	for b.Loop() {
		tables, err := words.Read("list.xlsx", content)
		if err != nil {
			b.Fatal(err)
		}
		if r := words.read(tables, Options{}); r.rows != 20_000 || len(r.entries) != 20_000 {
			b.Fatalf("%d rows, %d entries", r.rows, len(r.entries))
		}
	}
}
