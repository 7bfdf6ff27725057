package facts

import (
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/rules"
	"rapporteur/internal/source"
)

// twoSpellingsRead reports people whose names a finished report spells in two
// ways.
func twoSpellingsRead(p *rules.Pass, l *rules.Language) {
	full, surnames := people(p, l)
	names := slices.Sorted(maps.Keys(full))
	for i, a := range names {
		for _, b := range names[:i] {
			if (full[a].sure || full[b].sure) && samePerson(a, b) {
				rarerSpelling(p, full[a].at, full[b].at, a, b)
			}
		}
	}
	for _, titled := range slices.Sorted(maps.Keys(surnames)) {
		unlikeFull(p, titled, surnames[titled], full)
	}
}

// fullName is what may be a person's full name: its places, and whether it
// certainly is one because a State or a form of address comes with it.
type fullName struct {
	at   []source.Span
	sure bool
}

// people returns full names, and the places of surnames after a form of
// address.
func people(p *rules.Pass, l *rules.Language) (full map[string]fullName, surnames map[string][]source.Span) {
	full, surnames = make(map[string]fullName), make(map[string][]source.Span)
	for _, text := range p.All(l) {
		for _, w := range l.Words.Titled(text) {
			surname := lastWord(text.Plain[w.From:w.To])
			surnames[surname] = append(surnames[surname], text.Place(w.From, w.To))
		}
		for _, person := range text.Persons() {
			called := text.Plain[person.From:person.To]
			x := full[called]
			full[called] = fullName{append(x.at, text.Place(person.From, person.To)), x.sure || person.Sure}
		}
	}
	for called, x := range full {
		x.sure = x.sure || surnames[lastWord(called)] != nil
		full[called] = x
	}
	return full, surnames
}

func lastWord(text string) string {
	words := strings.Fields(text)
	return words[len(words)-1]
}

// rarerSpelling reports the less frequent of two spellings or, if they are
// equally frequent, the later one.
func rarerSpelling(p *rules.Pass, a, b []source.Span, nameA, nameB string) {
	if len(a) > len(b) || len(a) == len(b) && a[0].Start < b[0].Start {
		a, b, nameA, nameB = b, a, nameB, nameA
	}
	f := p.Report(a[0], "%q is spelled %q elsewhere", nameA, nameB)
	f.Hint = whichIsRight
	for _, at := range b {
		f.Relate(at, "%s", nameB)
	}
}

// unlikeFull reports a surname after a form of address that is close to, but
// not the same as, that of a full name.
func unlikeFull(p *rules.Pass, surname string, at []source.Span, full map[string]fullName) {
	nearest := ""
	for _, called := range slices.Sorted(maps.Keys(full)) {
		if strings.HasSuffix(called, surname) {
			return
		}
		if full[called].sure && alike(lastWord(called), surname, shortWord) {
			nearest = called
		}
	}
	if nearest != "" {
		f := p.Report(at[0], "%q differs slightly from the name of %s", surname, nearest)
		f.Hint = whichIsRight
		f.Relate(full[nearest].at[0], "%s", nearest)
	}
}

// samePerson reports whether two full names are probably two spellings of one:
// they differ slightly, in one word. Either may have further words before it.
func samePerson(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	n := min(len(x), len(y))
	x, y = x[len(x)-n:], y[len(y)-n:]
	different := 0
	for i := range x {
		switch {
		case x[i] == y[i]:
		case alike(x[i], y[i], shortWord):
			different++
		default:
			return false
		}
	}
	return different == 1
}

// shortWord is the least number of letters of a word in a full name that may
// be a misspelling of another.
const shortWord = 4

// whichIsRight is the hint for a finished report, where there is no session to
// compare with.
const whichIsRight = "find out which is right, and use it everywhere"
