package data

import "rapporteur/internal/lang"

// The types below are the format. The schema says what their properties mean;
// a test compares the two.

// Edition is the root object.
type Edition struct {
	Version         string      `json:"version"`
	Language        lang.Tag    `json:"language"`
	Document        Particulars `json:"document"`
	Outline         []Section   `json:"outline"`
	Paragraphs      []Paragraph `json:"paragraphs"`
	Recommendations []Paragraph `json:"recommendations"`
	Provisions      []Provision `json:"provisions"`
	Unnumbered      []Paragraph `json:"unnumbered"`
	Tables          []Table     `json:"tables"`
	Figures         []Figure    `json:"figures"`
	Notes           []Note      `json:"notes"`
	Facts           *Facts      `json:"facts,omitempty"`
}

// Particulars say how the report is issued.
type Particulars struct {
	Symbol       string   `json:"symbol"`
	Distribution string   `json:"distribution"`
	Date         string   `json:"date"`
	Original     lang.Tag `json:"original"`
	Title        string   `json:"title"`
	Masthead     []string `json:"masthead,omitempty"` // lines below the organ
	Output       string   `json:"output,omitempty"`   // kind of a document that is not the report
	Item         string   `json:"item,omitempty"`     // of the agenda
	Languages    []string `json:"languages,omitempty"`
	Reissued     bool     `json:"reissued,omitempty"`
	Status       string   `json:"status,omitempty"`
	Job          *Job     `json:"job,omitempty"`
}

// Section is a heading.
type Section struct {
	Key   string `json:"key"`
	Level int    `json:"level"`
	Label string `json:"label"`
	Title string `json:"title"`
	Marks []Mark `json:"marks,omitempty"`
}

// Paragraph is a paragraph or, with Continued, a provision of several
// paragraphs.
type Paragraph struct {
	Key     string `json:"key"`
	Number  string `json:"number"`
	Label   string `json:"label"`
	Section string `json:"section"`
	Item    string `json:"item,omitempty"`   // of the agenda, of a recommendation or another provision
	Status  string `json:"status,omitempty"` // of such a text
	Text    string `json:"text"`
	Marks   []Mark `json:"marks,omitempty"`
	Items   []Item `json:"items"`
	Citations
	Continued []Continuation `json:"continued,omitempty"`
}

// Citations are the references and footnote references in texts.
type Citations struct {
	Refs       []string    `json:"refs"`
	References []Reference `json:"references,omitempty"`
	Notes      []string    `json:"notes,omitempty"`
}

// Reference is one reference with its words: "paragraphs 7–9 and 12".
type Reference struct {
	Text    string   `json:"text"`
	Targets []Target `json:"targets"`
}

// Target is one of the places that a reference names.
type Target struct {
	Key  string `json:"key"`
	Text string `json:"text,omitempty"` // its number, or other words; "" for a place inside a range

	Document string `json:"document,omitempty"` // symbol of another document of the session that has the place
}

// Item is an item of a list.
type Item struct {
	Key   string `json:"key"`
	List  string `json:"list,omitempty"`
	Label string `json:"label"`
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
	Items []Item `json:"items"`
}

// Continuation is a further paragraph of a provision.
type Continuation struct {
	Key   string `json:"key"`
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
	Items []Item `json:"items"`
}
