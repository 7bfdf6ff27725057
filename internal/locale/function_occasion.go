package locale

import (
	"fmt"

	"rapporteur/internal/tomlfile"
)

func (w *Writer) occasionFunctions() []function {
	return []function{{
		name: "occasion", takes: `FACT ["other"]`, call: w.occasion,
		does: "Writes when FACT happened, with the comma that the language has after it, to begin the sentence. FACT has `.Sitting` and `.Date`, or only `.Date`; its `.SittingKind`, if it has one, is told where the sitting is said in full. " +
			"The first sentence of a section, and one that follows a paragraph without an occasion, says it in full (the message `occasion.first`); the next ones about the same sitting say that " +
			"it was the same (`occasion.same`, then `occasion.also`), one about another sitting of the same day repeats the day (`occasion.same-day`), and one without a sitting gives the day only " +
			"(`occasion.day`). Where there is neither, nothing is written, and the sentence begins with a capital letter. With \"other\", the subject of the sentence is not the body, so that the words do not refer back to it.",
		examples: []example{
			{"en", `{{occasion .Vote}} …; {{occasion .Vote}} …; {{occasion .Vote}} …`}, {"en", `{{occasion .Vote}} …; {{occasion .Closure}} …`},
			{"en", `{{occasion .Vote "other"}}`}, {"fr", `{{occasion .Vote}} …; {{occasion .Vote}} …; {{occasion .Vote}} …`},
			{"fr", `{{occasion .Vote "other"}} …; {{occasion .Closure "other"}} …`},
		},
	}}
}

// occasion says when a fact was. It begins a sentence, so that nothing is written
// for a fact without a time.
func (w *Writer) occasion(fact any, subject ...string) (string, error) {
	sitting, day, err := when(fact)
	if err != nil {
		return "", err
	}
	if len(subject) > 1 || len(subject) == 1 && subject[0] != "other" {
		return "", fmt.Errorf(`the subject of an occasion is the body, or "other", not %q`, subject)
	}
	id := w.told.next(sitting.V, day.V)
	if id == "" {
		w.timeless = true
		return "", nil
	}
	of, _ := part(fact, "SittingKind")
	kind, _ := of.(string)
	return w.Execute(id, nil, Occasion{Sitting: sitting, Date: day, Kind: kind, Own: len(subject) == 0})
}

// when returns the sitting and the day of a fact: its fields or entries of these
// names. Either may be missing.
func when(fact any) (sitting tomlfile.Value[int64], day tomlfile.Value[tomlfile.Date], err error) {
	if v, ok := part(fact, "Sitting"); ok {
		n, err := integer(v)
		if err != nil {
			return sitting, day, err
		}
		sitting = tomlfile.Value[int64]{V: int64(n), Span: origin(v)}
	}
	if v, ok := part(fact, "Date"); ok {
		d, err := date(v)
		if err != nil {
			return sitting, day, err
		}
		day = tomlfile.Value[tomlfile.Date]{V: d, Span: origin(v)}
	}
	return sitting, day, nil
}
