// Package kind reads what a kind of report declares: which offices, capacities,
// series of texts and acts its meetings have, and what rules must know of each.
// This is templates/<kind>/kind.toml; the words for an entry are messages named
// after its key.
//
// Go knows what an office or a capacity is; a kind says which there are.
package kind

import (
	"slices"

	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// FileName is the name of the file in the folder of a kind's templates.
const FileName = "kind.toml"

// The leaf types.
type (
	Text = tomlfile.Value[string]
	Int  = tomlfile.Value[int64]
	Bool = tomlfile.Value[bool]
)

// Kind is a kind of report. Its vocabularies are in the order of the file, which
// is that of the report.
type Kind struct {
	File       *source.File
	Offices    Vocabulary[Office]
	Capacities Vocabulary[Capacity]
	Series     Vocabulary[Series]
	Acts       Vocabulary[Act]
	Sittings   Vocabulary[Plain] // kinds of sittings
	Modes      Vocabulary[Plain] // forms in which a meeting is held
	Segments   Vocabulary[Plain] // kinds of segments
	Outputs    Vocabulary[Output]
	Sections   Sections
	Contents   Contents
	Documents  Documents
	Unprinted  []Text // facts of [Facts] that only checks and data use
	HasRules   bool   // the file has a table [rules], which package policy reads
}

// Office is what an officer of a meeting may be.
type Office struct {
	Word
	Presides Bool `toml:"presides"` // is among the Chairs that messages name
	Most     Int  `toml:"most"`     // holders at one time; any number if absent
}

// Capacity is what somebody may take part or speak as.
type Capacity struct {
	Word
	Of      Text   `toml:"of" required:"true" oneof:"state organization group secretariat"`
	Attends Bool   `toml:"attends"` // may be the capacity of a group of participants
	Experts Bool   `toml:"experts"` // may be the capacity of designated experts
	Speaks  Bool   `toml:"speaks"`  // may be the capacity of a statement
	Votes   Bool   `toml:"votes"`   // those who take part in it vote
	Kinds   []Text `toml:"kinds"`   // of the session's own organizations that may have it; any if absent
	From    []Text `toml:"from"`    // the groups of participants whose members speak in it; its own if absent
}

// OfSecretariat reports whether officials of the secretariat have the capacity,
// who need not be named.
func (c Capacity) OfSecretariat() bool { return c.Of.V == "secretariat" }

// Attended returns the capacities in which those take part who speak in this one.
func (c Capacity) Attended() []string {
	var keys []string
	for _, from := range c.From {
		keys = append(keys, from.V)
	}
	if keys == nil {
		keys = []string{c.Key.V}
	}
	return keys
}

// Takes reports whether organizations of a kind may have the capacity.
func (c Capacity) Takes(of string) bool { return len(c.Kinds) == 0 || has(c.Kinds, of) }

// IsPrivate reports whether only organizations to which no government belongs may have the
// capacity.
func (c Capacity) IsPrivate() bool {
	private := func(t Text) bool { return t.V == "ngo" || t.V == "private-sector" }
	return len(c.Kinds) > 0 && !slices.ContainsFunc(c.Kinds, func(t Text) bool { return !private(t) })
}

// Organizations returns the kinds of organizations that capacities name, each once.
func (k *Kind) Organizations() []Text {
	var kinds []Text
	for _, c := range k.Capacities {
		for _, of := range c.Kinds {
			if !has(kinds, of.V) {
				kinds = append(kinds, of)
			}
		}
	}
	return kinds
}

// Series is a series of adopted or proposed texts, which are counted together.
type Series struct {
	Word
	Folder     Text `toml:"folder" required:"true" oneof:"recommendations provisions"` // of a language, where the texts are
	Label      Text `toml:"label"`                                                     // key of the label in [provision] of labels.toml; its own if absent
	Number     Text `toml:"number"`                                                    // pattern of the numbers, see [CheckNumber]; that of the label if absent
	Draft      Bool `toml:"draft"`                                                     // its texts are proposed to another organ, not adopted
	Record     Text `toml:"record" oneof:"note"`                                       // the record of the vote on a text is a footnote of its title
	Paragraphs Bool `toml:"paragraphs"`                                                // an ordered list in a text is its operative paragraphs: 1., 2., 3.
}

// Sections says how sections are labelled.
type Sections struct {
	Labels  []Text `toml:"labels"`  // on each level, outermost first: keys of [section] in labels.toml
	Through []Text `toml:"through"` // those of them that count on through the whole report
}

// Contents asks for a table of contents after the title.
type Contents struct {
	Level Int `toml:"level" required:"true"` // of the lowest headings in it, 1 for chapters alone
}

// Documents says where the documents before the meeting are listed.
type Documents struct {
	Annex Int `toml:"annex"` // so many documents or more are a table in an annex; always in the text if absent
}

// Act is something that may happen at a meeting. Needs and May name fields of
// [[acts]] in session.toml; no others may be there.
type Act struct {
	Word
	Needs []Text `toml:"needs"`
	May   []Text `toml:"may"`
	Note  Int    `toml:"note"`                                                    // so many names of those who acted, or for whom they did, are in a footnote, and so are more; never if absent
	Order Int    `toml:"order"`                                                   // among the acts of one sitting, before the order of the agenda; 0 if absent
	Does  Text   `toml:"does" oneof:"elects appoints introduces revises decides"` // what other acts, and rules, depend on
	// Becomes says what the text is after the act; a vote decides that by its result.
	Unprinted []Text `toml:"unprinted"` // fields that only checks and data use
	Becomes   Text   `toml:"becomes" oneof:"introduced adopted rejected deferred referred withdrawn"`
}

// Fields returns the names of the fields that the act may have, in the order of the
// kind, and those that may be there in their place.
func (a Act) Fields() []string {
	var fields []string
	for _, f := range slices.Concat(a.Needs, a.May) {
		fields = append(fields, f.V)
		if other := Otherwise(f.V); other != "" {
			fields = append(fields, other)
		}
	}
	return fields
}

// Hides reports whether only checks and data use a field of the act.
func (a Act) Hides(field string) bool { return has(a.Unprinted, field) }

// Hides reports whether only checks and data use a fact, one of [Facts].
func (k *Kind) Hides(fact string) bool { return has(k.Unprinted, fact) }

func has(texts []Text, word string) bool {
	return slices.ContainsFunc(texts, func(t Text) bool { return t.V == word })
}
