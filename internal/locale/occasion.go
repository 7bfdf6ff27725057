package locale

import (
	"rapporteur/internal/tomlfile"
)

// Occasion is what the messages occasion.… see: when something happened.
type Occasion struct {
	Sitting tomlfile.Value[int64]
	Date    tomlfile.Value[tomlfile.Date]
	Kind    string // of the sitting: a word that the kind of report declares; empty if it has none
	Own     bool   // the subject of the sentence is the body, whose sitting it was
}

// OccasionIDs returns the messages that begin sentences about when something
// happened.
func OccasionIDs() []string {
	return []string{"occasion.first", "occasion.same", "occasion.also", "occasion.same-day", "occasion.day"}
}

// told is what the reader of a report has been told of the sitting that the text
// is about. The zero value is right for the beginning.
type told struct {
	sitting int64 // 0 if unknown
	day     tomlfile.Date
	again   bool // a sentence has said that it was the same sitting
	passed  bool // the paragraph that is being written has said nothing of it so far
}

// section forgets everything: each section says in full when its first act was.
func (t *told) section() { *t = told{} }

// paragraph begins another paragraph. If the one before it did not say at which
// sitting it was, a reader no longer knows which one is the same.
func (t *told) paragraph() {
	if t.passed {
		*t = told{}
	}
	t.passed = true
}

// at makes a sitting the one that the paragraph is about, without words.
func (t *told) at(sitting int64, day tomlfile.Date) { *t = told{sitting: sitting, day: day} }

// next returns the message that says when an act was, which is then what the
// reader has been told.
func (t *told) next(sitting int64, day tomlfile.Date) string {
	before := *t
	t.at(sitting, day)
	switch {
	case sitting == 0 && day == tomlfile.Date{}:
		return ""
	case sitting == 0:
		return "occasion.day"
	case sitting == before.sitting && before.again:
		t.again = true
		return "occasion.also"
	case sitting == before.sitting:
		t.again = true
		return "occasion.same"
	case before.sitting != 0 && day == before.day && day != tomlfile.Date{}:
		return "occasion.same-day"
	}
	return "occasion.first"
}

// Section tells the Writer that a section of the report begins.
func (w *Writer) Section() { w.told.section() }

// Paragraph tells the Writer that a paragraph of the report begins.
func (w *Writer) Paragraph() { w.told.paragraph() }

// Sitting tells the Writer which sitting, and on which day, the paragraph is about
// that has begun.
func (w *Writer) Sitting(number int64, day tomlfile.Date) { w.told.at(number, day) }
