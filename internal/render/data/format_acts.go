package data

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
	Time        string   `json:"time,omitempty"`
	Segment     string   `json:"segment,omitempty"`
	Plenary     int64    `json:"plenary,omitempty"`
	Items       []string `json:"items,omitempty"`
	People      []string `json:"people,omitempty"`
	Office      string   `json:"office,omitempty"`
	How         string   `json:"how,omitempty"`
	By          []string `json:"by,omitempty"`
	Capacity    string   `json:"capacity,omitempty"`
	Gender      string   `json:"gender,omitempty"`
	OnBehalf    []string `json:"on_behalf,omitempty"`
	NominatedBy []string `json:"nominated_by,omitempty"`
	From        string   `json:"from,omitempty"`
	Until       string   `json:"until,omitempty"`
	Absent      string   `json:"absent,omitempty"`
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

	Submitters []string `json:"submitted_by,omitempty"` // codes
	Languages  []string `json:"languages,omitempty"`    // the only ones that it is in
	Items      []string `json:"items,omitempty"`        // it was prepared for
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
