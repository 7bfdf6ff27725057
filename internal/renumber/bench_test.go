package renumber_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"rapporteur/internal/renumber"
	"rapporteur/internal/report"
)

// edited returns a document of n paragraphs of invented words, and the same
// with a paragraph more at its start and a word more in every other one.
func edited(n int) (old, new renumber.Snapshot) {
	random := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba co du fe gi ha ki lo mu ne pa ri so tu va")
	word := func() string {
		w := ""
		for range 3 {
			w += syllables[random.IntN(len(syllables))]
		}
		return w
	}
	new.Places = append(new.Places, renumber.Place{Kind: renumber.Paragraph, Number: report.Count{N: 1}, Text: "Something else."})
	for i := range n {
		var words []string
		for range 40 {
			words = append(words, word())
		}
		text := strings.Join(words, " ")
		old.Places = append(old.Places, renumber.Place{Kind: renumber.Paragraph, Number: report.Count{N: i + 1}, Text: text})
		new.Places = append(new.Places, renumber.Place{Kind: renumber.Paragraph, Number: report.Count{N: i + 2}, Text: text + strings.Repeat(" "+word(), i%2)})
	}
	return old, new
}

func TestEveryParagraphOfALongReportIsFound(t *testing.T) {
	old, new := edited(300)
	for _, row := range renumber.Compare(old, new).Rows {
		if row.New.N != row.Old.N+1 {
			t.Errorf("%s became %s", row.Old, row.New)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{54, 540, 5400} {
		old, new := edited(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				renumber.Compare(old, new)
			}
		})
	}
}
