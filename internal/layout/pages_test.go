package layout

import (
	"math/rand/v2"
	"testing"
)

func oneFrame(height float64) func(int) frame {
	return func(int) frame { return frame{0, height} }
}

// plainStrips makes n strips of height 10.
func plainStrips(n int) []*strip {
	strips := make([]*strip, n)
	for i := range strips {
		strips[i] = &strip{height: 10}
	}
	return strips
}

func TestPaginateFillsPages(t *testing.T) {
	sheaves := paginate(plainStrips(28), oneFrame(100))
	if len(sheaves) != 3 || len(sheaves[0].body) != 10 || len(sheaves[2].body) != 8 {
		t.Errorf("%d pages", len(sheaves))
	}
}

func TestPaginateKeepsTiedStripsTogether(t *testing.T) {
	strips := plainStrips(17)
	for i := 8; i < 12; i++ {
		strips[i].tied = true
	}
	sheaves := paginate(strips, oneFrame(100))
	if len(sheaves) != 2 || len(sheaves[0].body) != 7 {
		t.Errorf("%d strips on the first page, want 7", len(sheaves[0].body))
	}
}

func TestPaginateDividesWhatIsTiedButLongerThanAPage(t *testing.T) {
	strips := plainStrips(25)
	for _, s := range strips[1:] {
		s.tied = true
	}
	if sheaves := paginate(strips, oneFrame(100)); len(sheaves) != 3 {
		t.Errorf("%d pages, want 3", len(sheaves))
	}
}

func TestTheLastPageIsNotAlmostEmpty(t *testing.T) {
	sheaves := paginate(plainStrips(32), oneFrame(300))
	if len(sheaves) != 2 || bodyHeightOf(sheaves[1].body) < leastLastPage {
		t.Errorf("%d pages, %d strips on the last one", len(sheaves), len(sheaves[len(sheaves)-1].body))
	}
}

func TestWhiteVanishesAtTheTopOfAPage(t *testing.T) {
	strips := plainStrips(20)
	strips[10].above = 50
	if sheaves := paginate(strips, oneFrame(100)); len(sheaves) != 2 {
		t.Errorf("%d pages, want 2", len(sheaves))
	}
}

func TestALongFootnoteIsSplitAndGoesOn(t *testing.T) {
	strips := plainStrips(20)
	strips[0].notes = [][]*strip{plainStrips(14)}
	sheaves := paginate(strips, oneFrame(100))
	if len(sheaves[0].notes) < leastOfNote {
		t.Fatalf("%d lines of the note on the page of its reference", len(sheaves[0].notes))
	}
	total := 0
	for i, s := range sheaves {
		total += len(s.notes)
		if used := bodyHeightOf(s.body) + notesHeight(s.notes); used > 100 {
			t.Errorf("page %d is %.1f high", i, used)
		}
	}
	if total != 14 {
		t.Errorf("%d lines of the note, want 14", total)
	}
}

func TestHeaderRowsAreRepeated(t *testing.T) {
	strips := plainStrips(30)
	header := plainStrips(2)
	for _, s := range strips[5:] {
		s.repeat = header
	}
	for i, s := range paginate(strips, oneFrame(100))[1:] {
		if s.body[0] != header[0] {
			t.Errorf("page %d does not begin with the header", i+2)
		}
		if bodyHeightOf(s.body) > 100 {
			t.Errorf("page %d is too high", i+2)
		}
	}
}

func TestPagesNeverOverflowAndLoseNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		strips, notes := randomStrips(random)
		body, noteLines := 0, 0
		for i, s := range paginate(strips, oneFrame(100)) {
			if used := bodyHeightOf(s.body) + notesHeight(s.notes); used > 100+roundingError {
				t.Fatalf("page %d is %.1f high", i, used)
			}
			body += len(s.body)
			noteLines += len(s.notes)
		}
		if body != len(strips) || noteLines != notes {
			t.Fatalf("%d of %d strips, %d of %d lines of notes", body, len(strips), noteLines, notes)
		}
	}
}

func randomStrips(random *rand.Rand) (strips []*strip, notes int) {
	strips = plainStrips(10 + random.IntN(80))
	for _, s := range strips {
		s.above = float64(random.IntN(8))
		s.tied = random.IntN(3) == 0
		for range max(0, random.IntN(6)-3) {
			n := 1 + random.IntN(6)
			notes += n
			s.notes = append(s.notes, plainStrips(n))
		}
	}
	return strips, notes
}

func TestAStripThatBeginsAPageEndsTheOneBefore(t *testing.T) {
	strips := plainStrips(13)
	strips[4].begins = true
	for _, tied := range []bool{false, true} {
		strips[3].tied, strips[2].tied, strips[1].tied = tied, tied, tied
		sheaves := paginate(strips, oneFrame(100))
		if len(sheaves) != 2 || len(sheaves[0].body) != 4 {
			t.Errorf("tied %t: %d pages, %d strips on the first, want 2 and 4", tied, len(sheaves), len(sheaves[0].body))
		}
	}
}
