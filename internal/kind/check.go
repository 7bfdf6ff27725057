package kind

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/report"
)

// Fields returns the names of the fields that an act may have in session.toml,
// besides its kind, its key and what it comes after.
func Fields() []string {
	return []string{
		"sitting", "date", "time", "segment", "plenary", "item", "person", "people", "office", "how", "by", "capacity", "gender", "on_behalf", "nominated_by", "from", "until", "absent", "document",
		"text", "part", "counts", "in_favour", "against", "abstaining", "not_voting", "group", "members",
	}
}

// Otherwise says which field of an act may be there in place of another; empty if
// none may.
func Otherwise(field string) string {
	switch field {
	case "sitting":
		return "date"
	case "person":
		return "people"
	case "text":
		return "document"
	}
	return ""
}

// Facts returns the names of the facts of session.toml that reports of a kind print,
// unless the kind says otherwise.
func Facts() []string {
	return []string{
		"document.item", "meeting.ordinal", "meeting.place", "past", "officers", "officers.term", "moderators", "people", "organizations", "groups", "groups.members", "places",
		"statements", "statements.on_behalf", "participation.list", "participation.groups", "participation.experts", "documents",
		"documents.submitted_by", "documents.languages", "documents.items",
	}
}

// check reports what is wrong in a kind by itself.
func (k *Kind) check() diag.List {
	var findings diag.List
	for _, key := range slices.Concat(k.words()...) {
		switch {
		case !IsKey(key.V):
			findings.Add(ruleKey.At(key.Span, "%q cannot be a word of a kind", key.V))
		case grammar.IsCategory(key.V):
			findings.Add(ruleKey.At(key.Span, "%q cannot be a word of a kind: the plural forms of messages are called so", key.V).
				Hinting("write a word of two parts, such as " + key.V + "-members"))
		}
	}
	findings = append(findings, k.Sections.check()...)
	if level := k.Contents.Level; level.IsSet() && (level.V < 1 || level.V > deepest) {
		findings.Add(ruleSections.At(level.Span, "there are no headings of level %d", level.V).
			Hinting(fmt.Sprintf("write a level from 1, for chapters alone, to %d", deepest)))
	}
	findings = append(findings, k.checkSeries()...)
	findings = append(findings, k.checkOutputs()...)
	attending := k.Capacities.Only(func(c Capacity) bool { return c.Attends.V }).Keys()
	for _, c := range k.Capacities {
		findings = append(findings, among(c.From, attending, "no capacity of participants is called %q")...)
	}
	findings = append(findings, among(k.Unprinted, Facts(), "reports print no fact that is called %q")...)
	for _, a := range k.Acts {
		findings = append(findings, among(slices.Concat(a.Needs, a.May, a.Unprinted), Fields(), "acts have no field %q")...)
		switch named := slices.Contains(a.Fields(), "by") || slices.Contains(a.Fields(), "on_behalf"); {
		case a.Note.IsSet() && !named:
			findings.Add(ruleNote.At(a.Note.Span, "the act %q has neither by nor on_behalf", a.Key.V))
		case a.Note.IsSet() && a.Note.V < 2:
			findings.Add(ruleNote.At(a.Note.Span, "%d names cannot be told by their number", a.Note.V))
		}
	}
	return findings
}

// words returns the keys of all vocabularies.
func (k *Kind) words() [][]Text {
	return [][]Text{wordsOf(k.Offices), wordsOf(k.Capacities), wordsOf(k.Series), wordsOf(k.Acts), wordsOf(k.Sittings), wordsOf(k.Modes), wordsOf(k.Segments), wordsOf(k.Outputs), k.Organizations()}
}

func wordsOf[E entry](v Vocabulary[E]) []Text {
	var words []Text
	for _, e := range v {
		words = append(words, e.word())
	}
	return words
}

// among reports the texts that are none of the known words.
func among(texts []Text, known []string, format string) diag.List {
	var findings diag.List
	for _, t := range texts {
		if !slices.Contains(known, t.V) {
			findings.Add(ruleReference.At(t.Span, format, t.V).Hinting(cmp.Or(diag.Suggest(t.V, known), ruleReference.Hint)))
		}
	}
	return findings
}

// check reports labels that cannot be where they are. Which there are is in the
// files of the languages.
func (s Sections) check() diag.List {
	var findings diag.List
	var words []string
	for i, label := range s.Labels {
		switch {
		case slices.Contains(words, label.V):
			findings.Add(ruleSections.At(label.Span, "sections of two levels would have the label %q", label.V))
		case label.V == report.Part && i > 0:
			findings.Add(ruleSections.At(label.Span, "parts are on the outermost level, not on level %d", i+1))
		case i == deepest:
			findings.Add(ruleSections.At(label.Span, "sections are nested at most %d deep", deepest))
		}
		words = append(words, label.V)
	}
	return append(findings, among(s.Through, words, "sections have no label %q")...)
}

// deepest is how many levels of sections pages and references are made for.
const deepest = 5

// checkSeries reports patterns of numbers that are none, and series that would
// share the texts of agenda items.
func (k *Kind) checkSeries() diag.List {
	var findings diag.List
	var first Text
	for _, s := range k.Series {
		findings = append(findings, CheckNumber(s.Number)...)
		switch {
		case s.Folder.V != "recommendations":
		case first.IsSet():
			findings.Add(ruleReference.At(s.Folder.Span, "the series %q has its texts in recommendations too", first.V).
				Hinting(`write folder = "provisions" for all but one series`).Relating(first.Span, "the other one"))
		default:
			first = s.Key
		}
	}
	return findings
}

// CheckNumber reports a pattern of numbers of adopted texts that is none, such as
// "{meeting:ROMAN}/{number}": a name in braces stands for a number, and after a colon
// there is the counter that writes it.
func CheckNumber(pattern Text) diag.List {
	var findings diag.List
	names := []string{"number", "meeting", "year", "paragraph"}
	for _, m := range numberPlace().FindAllStringSubmatch(pattern.V, -1) {
		for i, known := range [][]string{names, grammar.Counters()} {
			if word := m[i+1]; !slices.Contains(known, word) && (i == 0 || word != "") {
				findings.Add(ruleNumber.At(pattern.Span, "%q has no meaning in the number of a text", word).Hinting(diag.Suggest(word, known)))
			}
		}
	}
	switch {
	case strings.ContainsAny(numberPlace().ReplaceAllString(pattern.V, ""), "{}"):
		findings.Add(ruleNumber.At(pattern.Span, "a brace of %q has no other half", pattern.V))
	case pattern.IsSet() && len(findings) == 0 && !strings.Contains(pattern.V, "{number"):
		findings.Add(ruleNumber.At(pattern.Span, "all texts would have the number %q", pattern.V))
	}
	return findings
}

// numberPlace matches a name in braces, with its counter.
var numberPlace = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{([^{}:]*)(?::([^{}]*))?\}`) })
