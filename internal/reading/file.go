package reading

import "rapporteur/internal/tomlfile"

type pattern = tomlfile.Value[string]

// file is the content of reading.toml.
type file struct {
	Words struct {
		Common       []pattern             `toml:"common"`
		Prefixes     []pattern             `toml:"prefixes"` // joined to the next word
		Contractions map[string]pattern    `toml:"contractions"`
		Size         tomlfile.Value[int64] `toml:"size"`
	} `toml:"words"`
	Figures struct {
		Thousands pattern                          `toml:"thousands"` // characters between groups of three digits
		Decimal   pattern                          `toml:"decimal"`   // characters before the fraction
		Words     map[string][]pattern             `toml:"words"`
		Multiples map[string]tomlfile.Value[int64] `toml:"multiples"`
		Endings   map[string][]pattern             `toml:"endings"`
		Articles  []pattern                        `toml:"articles"`
		Apart     []pattern                        `toml:"apart"`
		Headings  []pattern                        `toml:"headings"`
		Roman     []pattern                        `toml:"roman"`
		Clock     []pattern                        `toml:"clock"`
		Joined    pattern                          `toml:"joined"` // between the words of one number
		Tens      pattern                          `toml:"tens"`   // between tens and units
		Units     pattern                          `toml:"units"`  // between units and tens
		Over      pattern                          `toml:"over"`   // adds a hundred to the number before it
		Reversed  tomlfile.Value[bool]             `toml:"reversed"`
	} `toml:"figures"`
	Dates struct {
		Months  []pattern `toml:"months"`
		Year    pattern   `toml:"year"` // the character after a year, in languages that have it
		Month   pattern   `toml:"month"`
		Day     pattern   `toml:"day"`
		Between pattern   `toml:"between"`
		Of      pattern   `toml:"of"`
		After   pattern   `toml:"after"`
	} `toml:"dates"`
	Names struct {
		Apart      []pattern          `toml:"apart"`
		Article    pattern            `toml:"article"`
		Between    pattern            `toml:"between"`
		Meant      map[string]pattern `toml:"meant"`
		Adjectives struct {
			Named   []pattern `toml:"named"` // endings of the form in the lexicon
			Endings []pattern `toml:"endings"`
		} `toml:"adjectives"`
		OwnOrder []pattern `toml:"own_order"`
	} `toml:"names"`
	References struct {
		Range pattern `toml:"range" required:"true"`
		List  pattern `toml:"list" required:"true"`
		Typed []struct {
			Find pattern `toml:"find" required:"true"`
			Form pattern `toml:"form"`
		} `toml:"typed" required:"true"`
		Other          around  `toml:"other"`
		Own            around  `toml:"own"`
		Above          around  `toml:"above"`
		Below          around  `toml:"below"`
		Recommendation pattern `toml:"recommendation"`
	} `toml:"references" required:"true"`
	Elsewhere struct {
		Before    []pattern `toml:"before"`
		After     []pattern `toml:"after"`
		Ibid      []pattern `toml:"ibid"`
		Sentence  []pattern `toml:"sentence"`
		Documents []pattern `toml:"documents"`
	} `toml:"elsewhere"`
	Unofficial struct {
		Within []pattern `toml:"within"`
	} `toml:"unofficial"`
	Participation struct {
		Attended   []pattern `toml:"attended"`
		Spoke      []pattern `toml:"spoke"`
		OnBehalf   []pattern `toml:"on_behalf"`
		Counted    []pattern `toml:"counted"`
		Capacities struct {
			Other     pattern `toml:"other"`
			Signatory pattern `toml:"signatory"`
			Party     pattern `toml:"party"`
			Observer  pattern `toml:"observer"`
		} `toml:"capacities"`
	} `toml:"participation"`
	People struct {
		Titled         []pattern            `toml:"titled"`
		Transliterated tomlfile.Value[bool] `toml:"transliterated"`
	} `toml:"people"`
	Sittings struct {
		Dated []pattern `toml:"dated"`
		Held  []pattern `toml:"held"`
	} `toml:"sittings"`
	Terms struct {
		Alike []pattern `toml:"alike"`
	} `toml:"terms"`
	Abbreviations struct {
		Known []pattern `toml:"known"`
	} `toml:"abbreviations"`
	Percent struct {
		Find     pattern              `toml:"find"`
		Word     pattern              `toml:"word"`
		Inflects tomlfile.Value[bool] `toml:"inflects"`
	} `toml:"percent"`
	Footnotes struct {
		Side pattern `toml:"side" oneof:"before after"`
	} `toml:"footnotes"`
	Punctuation struct {
		Foreign       pattern              `toml:"foreign"`        // marks of other languages
		ForeignInside pattern              `toml:"foreign_inside"` // the same, between letters of the language
		Unspaced      pattern              `toml:"unspaced"`       // marks without a space before them
		Dashes        tomlfile.Value[bool] `toml:"dashes"`
	} `toml:"punctuation"`
	Address struct {
		Masculine []pattern            `toml:"masculine"`
		Feminine  []pattern            `toml:"feminine"`
		After     tomlfile.Value[bool] `toml:"after"`   // the name is before them
		Finals    pattern              `toml:"finals"`  // letters at the end of names that endings replace
		Endings   []pattern            `toml:"endings"` // of names in the cases of the language
	} `toml:"address"`
	Units    map[string]around `toml:"units"` // by their names in findings
	Speakers struct {
		Apart []pattern `toml:"apart"` // that are not counted exactly
		One   []pattern `toml:"one"`
		Two   []pattern `toml:"two"`
		Noun  []pattern `toml:"noun"` // after a number
	} `toml:"speakers"`
	Ordinals struct {
		Wrong []pattern `toml:"wrong"` // ordinals in digits with the ending of another number
	} `toml:"ordinals"`
	Twice struct {
		Allowed []pattern `toml:"allowed"` // words that may be typed twice
	} `toml:"twice"`
}

// around has the words before or after something.
type around struct {
	Before []pattern `toml:"before"`
	After  []pattern `toml:"after"`
}
