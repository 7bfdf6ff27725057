package data

// Facts are what the session states, whatever its report prints of it. Keys and
// codes are the session's and the same in every language; names, titles and
// functions are as the edition's language has them. What is empty is left out.
type Facts struct {
	Body          Body          `json:"body"`
	Meeting       Meeting       `json:"meeting"`
	Sittings      []Sitting     `json:"sittings,omitempty"`
	Segments      []Segment     `json:"segments,omitempty"`
	Agenda        []AgendaItem  `json:"agenda,omitempty"`
	People        []Person      `json:"people,omitempty"`
	Entities      []Entity      `json:"entities,omitempty"`
	Participation Participation `json:"participation"`
	Acts          []Act         `json:"acts,omitempty"`
	Documents     []Paper       `json:"documents,omitempty"`
	Adoption      *Adoption     `json:"adoption,omitempty"`
	Outputs       []Output      `json:"outputs,omitempty"`
}

// Body is the body that met.
type Body struct {
	Key    string `json:"key"`
	Report string `json:"report,omitempty"` // kind of report
	Name   string `json:"name"`
}

// Meeting is the event as a whole.
type Meeting struct {
	Event   string    `json:"event,omitempty"` // what the body calls it
	Ordinal int64     `json:"ordinal,omitempty"`
	Place   Named     `json:"place"`
	From    string    `json:"from"`
	To      string    `json:"to"`
	Mode    string    `json:"mode,omitempty"`
	Resumed []Stretch `json:"resumed,omitempty"`
	Past    []Period  `json:"past,omitempty"`
}

// Named is something that has a key and words in the language.
type Named struct {
	Key  string `json:"key"`
	Name string `json:"name,omitempty"`
}

// Period is the days of one meeting.
type Period struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Stretch is days on which a meeting was resumed.
type Stretch struct {
	Period
	Place Named `json:"place,omitzero"` // the same as before if absent
}

// Segment is the days of a part of the meeting that has a name of its own.
type Segment struct {
	Kind string `json:"kind"`
	Period
}

// Sitting is one of the meetings of which the event consisted.
type Sitting struct {
	Number int64    `json:"number"`
	Date   string   `json:"date"`
	Kind   string   `json:"kind,omitempty"`
	Items  []string `json:"items,omitempty"`
}

// AgendaItem is an item of the agenda, or a part of one, which has a number only if
// it was given one.
type AgendaItem struct {
	Key      string       `json:"key"`
	Number   string       `json:"number,omitempty"`
	Title    string       `json:"title"`
	Sittings []int64      `json:"sittings,omitempty"`
	Sub      []AgendaItem `json:"sub,omitempty"`
}

// Person is somebody with a name, once whatever the person did.
type Person struct {
	Key         string   `json:"key"`
	Name        string   `json:"name"`
	Surname     string   `json:"surname"`
	Title       string   `json:"title,omitempty"`
	Gender      string   `json:"gender"`
	Function    string   `json:"function,omitempty"`
	Affiliation string   `json:"affiliation,omitempty"`
	Offices     []string `json:"offices,omitempty"`
	Terms       []Term   `json:"terms,omitempty"`
	Opened      bool     `json:"opening_statement,omitempty"`
	Moderated   []string `json:"moderated,omitempty"` // items
}

// Term is the days from which and until which a person holds an office.
type Term struct {
	Office string `json:"office"`
	From   string `json:"from,omitempty"`
	Until  string `json:"until,omitempty"`
}

// Output is a document that is issued besides the report.
type Output struct {
	Kind         string   `json:"kind"`
	Symbol       string   `json:"symbol"`
	Date         string   `json:"date"`
	Distribution string   `json:"distribution"`
	Languages    []string `json:"languages"`
	Sections     []string `json:"sections,omitempty"`
	Items        []string `json:"items,omitempty"`
}
