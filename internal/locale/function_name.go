package locale

func (w *Writer) nameFunctions() []function {
	return []function{
		{
			name: "name", takes: "FORM CODE", first: nameForm, call: w.name,
			does: "Writes the long name where the report first mentions it (with the short one in parentheses, where that is introduced), and the short name later. " +
				"A name that an author's own text has mentioned counts as mentioned.",
			examples: []example{{"fr", `{{name "de" "unhcr"}}; {{name "de" "unhcr"}}`}, {"en", `{{name "text" "GBR"}}; {{name "text" "GBR"}}`}},
		},
		{
			name: "long", takes: "FORM CODE", first: nameForm, call: w.long,
			does:     "Writes the long name, and this is not a mention.",
			examples: []example{{"en", `{{long "text" "GBR"}}`}},
		},
		{
			name: "short", takes: "FORM CODE", first: nameForm, call: w.short,
			does:     "Writes the short name, or the long one where there is no short one, and this is not a mention.",
			examples: []example{{"en", `{{short "text" "GBR"}}`}, {"fr", `{{short "de" "unhcr"}}`}},
		},
		{
			name: "names", takes: "FORM CODES", first: nameForm, call: w.names,
			does: "Writes a list of names, sorted as the language sorts them and joined by its conjunctions. The State of Palestine is set off at the end. " +
				"Two forms with a plus sign give the first name in the one form and the other names in the other.",
			examples: []example{
				{"en", `{{names "list_text" .Speakers}}`}, {"fr", `{{names "list_de" .Speakers}}`}, {"es", `{{names "list_de+list_text" .Speakers}}`}, {"ar", `{{names "list" .Speakers}}`},
			},
		},
		{
			name: "genderOf", takes: "CODES", call: w.genderOf,
			does:     "Returns the gender that agrees with all of the names: feminine or masculine, in Russian also neuter. A gender that is marked unsure is a finding.",
			examples: []example{{"fr", `{{genderOf "FRA"}}`}, {"fr", `{{genderOf (list "FRA" "JPN")}}`}, {"ru", `{{genderOf "PSE"}}`}},
		},
		{
			name: "numberOf", takes: "CODES", call: w.numberOf,
			does:     "Returns one if a verb with these names as its subject is singular, otherwise other.",
			examples: []example{{"fr", `{{numberOf "FRA"}}`}, {"fr", `{{numberOf "USA"}}`}, {"en", `{{numberOf .Speakers}}`}},
		},
	}
}

// term is a form or a series that a formula may ask for.
type term struct{ name, means string }

// nameForms are the forms of names. A language has those that [forms] of its
// grammar.toml lists.
func nameForms() []term {
	return []term{
		{"list", "in an alphabetical list"},
		{"text", "in running text, with the article"},
		{"list_text", "in a list within a sentence"},
		{"formal", "the formal name"},
		{"beside", "in parentheses after the name of a person"},
		{"de", "`text` with the preposition de"},
		{"a", "`text` with the preposition à or a"},
		{"list_de", "`list` with the preposition de"},
		{"gen", "genitive of `text`"},
		{"list_gen", "genitive of `list`"},
		{"dat", "dative of `text`"},
		{"acc", "accusative of `text`"},
		{"ins", "instrumental of `text`"},
		{"prep", "prepositional of `text`"},
	}
}
