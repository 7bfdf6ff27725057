package parity

import (
	"rapporteur/internal/plain"

	"slices"
	"strings"

	"rapporteur/internal/reading"
	"rapporteur/internal/rules"
)

func parityUntranslated() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "parity-untranslated", Severity: rules.Error,
		Summary: "Every text is in the language of its folder",
		Why:     "words copied to be translated later may be published untranslated",
		Hint:    "translate it; put a title that stays in its own language between asterisks",
	}, func(p *rules.Pass) {
		t := translation{p, commonWords(p.Languages)}
		for _, q := range p.Parallels() {
			for i := range p.Languages {
				if q.In[i] != nil {
					t.check(q, i)
				}
			}
		}
	})
}

// A text with fewer letters or words than the first two may consist of names;
// manyLetters are enough to identify its script.
const (
	fewLetters  = 20
	manyLetters = 100
	fewWords    = 4
)

// translation looks for words that are not in the language of their folder.
type translation struct {
	*rules.Pass
	common map[string][]bool // for each word, by index of the language, whether it is frequent
}

// commonWords returns the words that are frequent in any of the languages.
func commonWords(languages []*rules.Language) map[string][]bool {
	common := make(map[string][]bool)
	for i, l := range languages {
		for word := range l.Words.Common {
			if common[word] == nil {
				common[word] = make([]bool, len(languages))
			}
			common[word][i] = true
		}
	}
	return common
}

// check reports the first words of one language at one place that are in
// another.
func (t translation) check(q *rules.Parallel, i int) {
	l := t.Languages[i]
	for _, text := range q.In[i].Texts {
		words := withoutAddresses(text.Native)
		for _, c := range reading.Clauses(words) {
			if what := t.strange(c.Text, i); what != "" {
				place, _ := text.At(c.From, c.From+len(c.Text))
				t.Report(place, "this is not %s: %s", l.Report.Language.Tag, what).Relate(originalOf(t.Pass, q, i), "in the original")
				return
			}
		}
		if t.copied(q, i, words) {
			t.Report(q.In[i].Place, "these are the words of the original").Relate(originalOf(t.Pass, q, i), "in the original")
			return
		}
	}
}

// copied reports whether the original has exactly these words.
func (t translation) copied(q *rules.Parallel, i int, words string) bool {
	original := q.In[t.Original]
	if i == t.Original || original == nil {
		return false
	}
	same := slices.ContainsFunc(original.Texts, func(text *reading.Text) bool { return text.Native == words })
	return same && len(slices.Collect(reading.Words(words))) >= fewWords
}

// strange says why words are not in a language; "" if they may be.
func (t translation) strange(words string, language int) string {
	l := t.Languages[language]
	own, letters := 0, 0
	for _, r := range words {
		if letters == manyLetters {
			break
		}
		if plain.IsLetter(r) {
			letters++
			if plain.InScript(l.Report.Language.Script, r) {
				own++
			}
		}
	}
	switch {
	case letters < fewLetters:
		return ""
	case 2*own < letters:
		return "its letters are of another script"
	case len(l.Words.Common) == 0:
		return ""
	}
	return t.likelier(words, language)
}

// likelier names the other language that the words are probably in, "" if
// none: it counts words that are frequent in only one of the two.
func (t translation) likelier(words string, language int) string {
	count := 0
	here, there := make([]int, len(t.Languages)), make([]int, len(t.Languages))
	for word := range reading.Words(words) {
		count++
		common := t.common[word]
		for i := range common {
			switch {
			case common[language] && !common[i]:
				here[i]++
			case common[i] && !common[language]:
				there[i]++
			}
		}
	}
	if count < fewWords {
		return ""
	}
	for i, other := range t.Languages {
		if there[i] >= 2 && there[i] > 2*here[i] {
			return "its words are " + string(other.Report.Language.Tag)
		}
	}
	return ""
}

// withoutAddresses returns a text with zero bytes for addresses, which are in no
// language.
func withoutAddresses(text string) string {
	const scheme = "://"
	for from := 0; ; {
		at := strings.Index(text[from:], scheme)
		if at < 0 {
			return text
		}
		at += from
		start := len(strings.TrimRightFunc(text[:at], plain.IsLatin))
		end := at + len(scheme)
		for end < len(text) && text[end] > ' ' && text[end] < 0x80 {
			end++
		}
		text, from = text[:start]+strings.Repeat("\x00", end-start)+text[end:], end
	}
}
