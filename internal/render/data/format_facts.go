package data

// Facts are what the session states, whatever its report prints of it. Keys and
// codes are the session's and the same in every language; names, titles and
// functions are as the edition's language has them. What is empty is left out.
type Facts struct {
	Body          Body          `json:"body"`
	Meeting       Meeting       `json:"meeting"`
	Sittings      []Sitting     `json:"sittings,omitempty"`
	Agenda        []AgendaItem  `json:"agenda,omitempty"`
	People        []Person      `json:"people,omitempty"`
	Entities      []Entity      `json:"entities,omitempty"`
	Participation Participation `json:"participation"`
	Acts          []Act         `json:"acts,omitempty"`
	Documents     []Paper       `json:"documents,omitempty"`
	Adoption      *Adoption     `json:"adoption,omitempty"`
}

// Body is the body that met.
type Body struct {
	Key    string `json:"key"`
	Report string `json:"report,omitempty"` // kind of report
	Name   string `json:"name"`
}

// Meeting is the event as a whole.
type Meeting struct {
	Event   string   `json:"event,omitempty"` // what the body calls it
	Ordinal int64    `json:"ordinal,omitempty"`
	Place   Named    `json:"place"`
	From    string   `json:"from"`
	To      string   `json:"to"`
	Past    []Period `json:"past,omitempty"`
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

// Sitting is one of the meetings of which the event consisted.
type Sitting struct {
	Number int64    `json:"number"`
	Date   string   `json:"date"`
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
	Opened      bool     `json:"opening_statement,omitempty"`
	Moderated   []string `json:"moderated,omitempty"` // items
}

// Entity is a State, an organization or a group that the facts name by its code.
type Entity struct {
	Code    string   `json:"code"`
	Kind    string   `json:"kind,omitempty"`
	Name    string   `json:"name"`
	Short   string   `json:"short,omitempty"`
	Members []string `json:"members,omitempty"`
}

// Participation says who was there.
type Participation struct {
	List    string    `json:"list,omitempty"`
	Groups  []Present `json:"groups,omitempty"`
	Experts []Present `json:"experts,omitempty"`
}

// Present is those who were there in one capacity.
type Present struct {
	Capacity    string   `json:"capacity"`
	Members     []string `json:"members"`
	Gender      string   `json:"gender,omitempty"`
	FocalPoints bool     `json:"focal_points,omitempty"`
}

// Act is something that happened.
type Act struct {
	Kind        string   `json:"kind"`
	Key         string   `json:"key"`
	Sitting     int64    `json:"sitting,omitempty"`
	Date        string   `json:"date,omitempty"`
	Items       []string `json:"items,omitempty"`
	People      []string `json:"people,omitempty"`
	Office      string   `json:"office,omitempty"`
	How         string   `json:"how,omitempty"`
	By          []string `json:"by,omitempty"`
	Capacity    string   `json:"capacity,omitempty"`
	Gender      string   `json:"gender,omitempty"`
	OnBehalf    []string `json:"on_behalf,omitempty"`
	NominatedBy []string `json:"nominated_by,omitempty"`
	Document    string   `json:"document,omitempty"`
	Text        string   `json:"text,omitempty"`
	Part        *Named   `json:"part,omitempty"`
	Counts      *Counts  `json:"counts,omitempty"`
	InFavour    []string `json:"in_favour,omitempty"`
	Against     []string `json:"against,omitempty"`
	Abstaining  []string `json:"abstaining,omitempty"`
	NotVoting   []string `json:"not_voting,omitempty"`
	Group       string   `json:"group,omitempty"`
	Members     []string `json:"members,omitempty"`
	Paragraph   *Printed `json:"paragraph,omitempty"`
}

// Printed is the paragraph that tells of an act.
type Printed struct {
	Key    string `json:"key"`
	Number string `json:"number,omitempty"`
}

// Counts are the result of a vote.
type Counts struct {
	InFavour   int64 `json:"in_favour"`
	Against    int64 `json:"against"`
	Abstaining int64 `json:"abstaining"`
}

// Paper is a document that was before the meeting.
type Paper struct {
	Key     string   `json:"key"`
	Symbols []string `json:"symbols"`
	Title   string   `json:"title"`
}

// Adoption is the adoption of the report.
type Adoption struct {
	Sitting  int64    `json:"sitting,omitempty"`
	Sections []string `json:"sections,omitempty"`
}

// Job is the job number of the edition.
type Job struct {
	Number   string `json:"number"`
	Received string `json:"received,omitempty"`
	Issued   string `json:"issued,omitempty"`
}
