package data

// Provision is a provision of any series except recommendations.
type Provision struct {
	Series string `json:"series"`
	Paragraph
}

// Table is a table with a header row.
type Table struct {
	Key       string     `json:"key"`
	Section   string     `json:"section"`
	Provision string     `json:"provision,omitempty"`
	Label     string     `json:"label,omitempty"`
	Caption   string     `json:"caption"`
	Marks     []Mark     `json:"marks,omitempty"` // of the caption
	Header    []string   `json:"header"`
	Rows      [][]string `json:"rows"`
	Cells     []Cell     `json:"cells,omitempty"`
	Citations
}

// Figure is an image in the text.
type Figure struct {
	Key       string `json:"key"`
	Section   string `json:"section"`
	Provision string `json:"provision,omitempty"`
	Image     string `json:"image"`
	Alt       string `json:"alt"`
	Label     string `json:"label,omitempty"`
	Caption   string `json:"caption"`
	Marks     []Mark `json:"marks,omitempty"`
	Citations
}

// Note is a footnote. In this format it does not refer to others.
type Note struct {
	Key   string `json:"key"`
	Mark  string `json:"mark"`
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
	Citations
}

// Mark says what a stretch of a text is: it has styles, it is a link, or a footnote
// is called there.
type Mark struct {
	From    int      `json:"from"` // characters of the text before it
	To      int      `json:"to"`
	Styles  []string `json:"styles,omitempty"`
	Key     string   `json:"key,omitempty"`     // of the place that it leads to
	Address string   `json:"address,omitempty"` // that it leads to
	Note    string   `json:"note,omitempty"`    // key of the footnote
	Opens   string   `json:"opens,omitempty"`   // status of the words after this bracket: disputed, alternative, agreed
	By      string   `json:"by,omitempty"`      // who asked for the bracket
}

// Cell is the marks in one cell of a table.
type Cell struct {
	Row    int    `json:"row"` // 0 for the header
	Column int    `json:"column"`
	Marks  []Mark `json:"marks"`
}
