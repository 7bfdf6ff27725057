package roster

import (
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// BenchmarkRegistrations reads workbooks of 20,000 rows, one a person: as they are, and
// with all that a sheet may have besides texts.
func BenchmarkRegistrations(b *testing.B) {
	states := []string{"France", "Korea, Rep. of", "Iran (Islamic Republic of)", "Côte d'Ivoire", "Российская Федерация", "الصين", "Kazakstan"}
	rows := [][]any{{"ID", "Name", "Country", "Category", "Sex", "E-mail", "Registration date", "Registration state"}}
	for i := range 20_000 {
		rows = append(rows, []any{i, fmt.Sprintf("Example Person %d", i), states[i%len(states)], "Party", "F", "person@example.org", 45484.39, "Complete"})
	}
	words := testWords(b)
	for name, change := range map[string]func(*excelize.File) error{"plain": func(*excelize.File) error { return nil }, "decorated": decorate} {
		content := built(b, rows, change)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				tables, err := words.Read("list.xlsx", content)
				if err != nil {
					b.Fatal(err)
				}
				if r := words.read(tables, Options{}); r.rows < 19_000 || r.rows != len(r.entries) {
					b.Fatalf("%d rows, %d entries", r.rows, len(r.entries))
				}
			}
		})
	}
}

// decorate merges cells of a sheet, strikes some through and adds formulas.
func decorate(f *excelize.File) error {
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	for row := 10; row < 20_000 && err == nil; row += 100 {
		if err = f.MergeCell("Sheet1", fmt.Sprint("C", row), fmt.Sprint("C", row+3)); err == nil {
			err = f.SetCellStyle("Sheet1", fmt.Sprint("C", row+10), fmt.Sprint("C", row+10), style)
		}
		for i := range 20 {
			if err == nil {
				err = f.SetCellFormula("Sheet1", fmt.Sprint("H", row+20+i), "A1")
			}
		}
	}
	return err
}
