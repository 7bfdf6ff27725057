package published

// Reference is a reference to paragraphs of the document itself, typed as
// words and figures, in a Text's Plain.
type Reference struct {
	From, To int
	Numbers  []int // ranges written out
}

// Number is a number that a text gives, in figures or words.
type Number struct {
	From, To int
	Value    int
}
