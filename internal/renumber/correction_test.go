package renumber_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/render/data"
	"rapporteur/internal/renumber"
)

// TestCorrectionsMakeTheNewTextOfTheOld changes random editions at random places.
func TestCorrectionsMakeTheNewTextOfTheOld(t *testing.T) {
	for seed := range int64(600) {
		random := rand.New(rand.NewSource(seed))
		old := randomEdition(random)
		new := changed(random, old)
		corrections := renumber.Correct(old, new)
		got, want := applied(t, renumber.Units(old), corrections.List), described(renumber.Units(new))
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if len(corrections.List) == 0 && !slices.Equal(described(renumber.Units(old)), want) {
			t.Fatalf("seed %d: there are no corrections", seed)
		}
		if unchanged := renumber.Correct(old, old); len(unchanged.List) > 0 || unchanged.Renumber {
			t.Fatalf("seed %d: an edition that is the same has corrections: %v", seed, unchanged)
		}
	}
}

// applied carries out corrections as a reader would: with the old edition and what
// they say.
func applied(t *testing.T, units []*renumber.Unit, corrections []renumber.Correction) []string {
	t.Helper()
	texts := make(map[*renumber.Unit]*renumber.Unit) // what became of a unit, nil if it was deleted
	for _, u := range units {
		clone := *u
		clone.Parts = slices.Clone(u.Parts)
		texts[u] = &clone
	}
	inserted := make(map[*renumber.Unit]bool)
	find := func(u *renumber.Unit) *renumber.Unit {
		for _, own := range units {
			if !inserted[own] && own.Kind == u.Kind && own.Key == u.Key && own.Nth == u.Nth && own.Section == u.Section && described([]*renumber.Unit{own})[0] == described([]*renumber.Unit{u})[0] {
				return own
			}
		}
		t.Fatalf("nothing is corrected that the edition has: %v", u)
		return nil
	}
	for _, c := range corrections {
		switch {
		case c.New == nil:
			texts[find(c.Old)] = nil
		case c.Old == nil:
			clone := *c.New
			at := slices.Index(units, find(c.After)) + 1
			for at < len(units) && inserted[units[at]] {
				at++
			}
			units = slices.Insert(units, at, c.New)
			texts[c.New], inserted[c.New] = &clone, true
		case c.Part < 0:
			clone := *c.New
			texts[find(c.Old)] = &clone
		case len(c.Words) == 0:
			texts[find(c.Old)].Parts[c.Part].Text = c.New.Parts[c.Part].Text
		default:
			part := &texts[find(c.Old)].Parts[c.Part]
			part.Text = reworded(t, part.Text, c.Words)
		}
	}
	var left []*renumber.Unit
	for _, u := range units {
		if texts[u] != nil {
			left = append(left, texts[u])
		}
	}
	return described(left)
}

func reworded(t *testing.T, text string, words []renumber.Wording) string {
	t.Helper()
	var b strings.Builder
	at := 0
	for _, w := range words {
		if strings.Index(text, w.Old) != w.At || strings.LastIndex(text, w.Old) != w.At || w.At < at {
			t.Fatalf("%q is not where it is said to be, or not once, in %q", w.Old, text)
		}
		b.WriteString(text[at:w.At] + w.New)
		at = w.At + len(w.Old)
	}
	return b.String() + text[at:]
}

func described(units []*renumber.Unit) []string {
	var all []string
	for _, u := range units {
		text := string(u.Kind) + " " + u.Key + " " + u.Image
		for _, p := range u.Parts {
			text += fmt.Sprintf("|%s %d %d %d: %s", p.Items, p.Nth, p.Row, p.Cell, p.Text)
		}
		all = append(all, text)
	}
	return all
}

// randomEdition returns an edition with everything that may be corrected.
func randomEdition(random *rand.Rand) *data.Edition {
	e := &data.Edition{Document: data.Particulars{Title: sentence(random), Masthead: []string{sentence(random), sentence(random)}}}
	for s := range 1 + random.Intn(4) {
		key := fmt.Sprint("s", s)
		e.Outline = append(e.Outline, data.Section{Key: key, Level: 1 + random.Intn(2), Label: "I.", Title: sentence(random)})
		for range random.Intn(4) {
			p := data.Paragraph{Key: fmt.Sprint("p", len(e.Paragraphs)), Section: key, Text: sentence(random)}
			for i := range random.Intn(3) {
				p.Items = append(p.Items, data.Item{Label: fmt.Sprint("(", i, ")"), Text: sentence(random)})
			}
			if random.Intn(3) == 0 {
				note := fmt.Sprint("n", len(e.Notes))
				p.Marks = []data.Mark{{From: random.Intn(5), Note: note}}
				e.Notes = append(e.Notes, data.Note{Key: note, Mark: fmt.Sprint(len(e.Notes) + 1), Text: sentence(random)})
			}
			e.Paragraphs = append(e.Paragraphs, p)
		}
		for range random.Intn(3) {
			e.Unnumbered = append(e.Unnumbered, data.Paragraph{Section: key, Text: sentence(random)})
		}
		if random.Intn(2) == 0 {
			e.Tables = append(e.Tables, data.Table{
				Key: "t" + key, Section: key, Caption: sentence(random), Header: []string{"A", "B"}, Rows: [][]string{{sentence(random), sentence(random)}},
			})
			e.Recommendations = append(e.Recommendations, data.Paragraph{
				Key: "r" + key, Section: key, Text: sentence(random), Continued: []data.Continuation{{Text: sentence(random)}},
			})
		}
	}
	number(e)
	return e
}

func number(e *data.Edition) {
	for i := range e.Paragraphs {
		e.Paragraphs[i].Label = fmt.Sprint(i+1, ".")
	}
}

// sentence returns words of few letters, so that the same words are often in one text.
func sentence(random *rand.Rand) string {
	words := []string{"a", "b", "aa", "ab", "الفقرة", "段", "会议", "state", "12", "é"}
	var all []string
	for range 1 + random.Intn(14) {
		all = append(all, words[random.Intn(len(words))])
	}
	return strings.Join(all, []string{" ", " ", ", ", ""}[random.Intn(4)])
}

// changed returns a copy with a few changes of words, paragraphs that are put in,
// deleted and moved.
func changed(random *rand.Rand, old *data.Edition) *data.Edition {
	e := *old
	e.Paragraphs, e.Unnumbered, e.Notes = slices.Clone(old.Paragraphs), slices.Clone(old.Unnumbered), slices.Clone(old.Notes)
	e.Tables, e.Outline = slices.Clone(old.Tables), slices.Clone(old.Outline)
	reword := func(text *string) {
		runes := []rune(*text)
		at := random.Intn(len(runes))
		*text = strings.TrimSpace(string(runes[:at]) + sentence(random) + string(runes[min(len(runes), at+random.Intn(4)):]))
	}
	for range random.Intn(6) {
		switch n := random.Intn(8); {
		case n == 0 && len(e.Paragraphs) > 0:
			e.Paragraphs = slices.Delete(e.Paragraphs, 0, 1)
		case n == 1 && len(e.Paragraphs) > 1:
			e.Paragraphs[0], e.Paragraphs[1] = e.Paragraphs[1], e.Paragraphs[0]
		case n == 2:
			e.Paragraphs = append(e.Paragraphs, data.Paragraph{Key: fmt.Sprint("new", random.Int()), Section: "s0", Text: sentence(random)})
		case n == 3 && len(e.Unnumbered) > 0:
			e.Unnumbered = slices.Insert(e.Unnumbered, random.Intn(len(e.Unnumbered)), data.Paragraph{Section: "s0", Text: sentence(random)})
		case n == 4 && len(e.Tables) > 0:
			e.Tables[0].Rows = append(slices.Clone(e.Tables[0].Rows), []string{"new", sentence(random)})
		case n == 5:
			reword(&e.Outline[0].Title)
		case n == 6:
			reword(&e.Document.Title)
		case len(e.Paragraphs) > 0:
			p := &e.Paragraphs[random.Intn(len(e.Paragraphs))]
			reword(&p.Text)
			p.Marks = nil
		}
	}
	number(&e)
	return &e
}

// TestWordsAreAsFewAsSuffice shows what is printed for typical changes.
func TestWordsAreAsFewAsSuffice(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"It was attended by 24 States and 3 observers, and it ended in the evening of the same day.", "It was attended by 26 States and 3 observers, and it ended in the evening of the same day.", "24→26"},
		{"The 4 members met on 4 July, and all of them said so in their statements of the morning.", "The 4 members met on 5 July, and all of them said so in their statements of the morning.", "4 July→5 July"},
		{"One speaker welcomed the report of the group, which was long awaited by all.", "One speaker welcomed the annual report of the group, which was long awaited by all.", "report→annual report"},
		{"One speaker warmly welcomed the report, which had been long awaited by all of them.", "One speaker welcomed the report, which had been long awaited by all of them.", "warmly welcomed→welcomed"},
		{"One two three four five six seven eight nine ten.", "Six five four three two one.", "whole"},
		{"会议有二十四个国家参加，会议于当天结束。", "会议有二十六个国家参加，会议于当天结束。", "四→六"},
		{"حضر الاجتماع ممثلو أربع دول، واختتم في مساء اليوم نفسه بكلمة الرئيس.", "حضر الاجتماع ممثلو خمس دول، واختتم في مساء اليوم نفسه بكلمة الرئيس.", "أربع→خمس"},
		{"会议有二十四个国家参加，会议于当天结束。", "会议有二十四个国家参加，会议于当天结束了。", "束→束了"},
		{"It ended.", "It ended at noon, as the Chair had said it would.", "whole"},
		{"The Group met in the morning, and it met again in the afternoon of that day, and then it rested.", "The Group met at noon, and it met again in the afternoon of that day, and finally it rested.", "in the morning→at noon;then→finally"},
	} {
		var got []string
		for _, w := range renumber.Reword(c.old, c.new) {
			got = append(got, w.Old+"→"+w.New)
		}
		if len(got) == 0 {
			got = []string{"whole"}
		}
		if all := strings.Join(got, ";"); all != c.want {
			t.Errorf("%q: got %s, want %s", c.old, all, c.want)
		}
	}
}
