package check

// sessionRules are about session.toml and the words beside it.
func sessionRules() []Rule {
	return []Rule{
		stage("session-code", "States and organizations are named by known codes",
			"names and their grammar in six languages hang on the code",
			"write the three letters of ISO 3166 for a State, or the key of an organization").
			shown(`speakers = ["GRE"]`, `speakers = ["GRC"]`).from("ISO 3166-1, https://www.iso.org/obp/ui/#search/code"),
		stage("session-date", "Dates are possible, and a meeting ends after it begins",
			"the title and the opening paragraph print them", "correct the date").
			shown("from = 2024-07-12\nto = 2024-07-11", "from = 2024-07-11\nto = 2024-07-12"),
		stage("session-duplicate", "A key or a sitting's number is used once, and a list names nothing twice",
			"the second would be lost or printed twice", "delete one, or correct it").
			shown(`speakers = ["GRC", "ITA", "GRC"]`, `speakers = ["GRC", "ITA"]`),
		stage("session-key", "Keys are small Latin letters, digits and single hyphens",
			"they name files and addresses", "write a key such as adoption-of-agenda").
			shown(`key = "Root causes"`, `key = "root-causes"`),
		stage("session-language", "Languages are among the six of the United Nations",
			"there are no words for others", "write ar, zh, en, fr, ru or es").
			shown(`original = "english"`, `original = "en"`),
		stage("session-name", "A person's surname is a part of the name",
			"the person would have two spellings", "spell it in both places alike").
			shown("name = \"Michael Schotter\"\nsurname = \"Shotter\"", "name = \"Michael Schotter\"\nsurname = \"Schotter\""),
		stage("session-number", "Meetings and sittings are counted from 1 to 100",
			"there is no sitting 0, and beyond 100 not every language has the ordinal", "count from 1"),
		stage("session-reference", "Items, sittings and places that are named exist",
			"the sentence about them could not be written", "correct the key, or add what it names").
			shown("[adoption]\nsitting = 9", "[adoption]\nsitting = 4"),
		stage("session-statement", "A statement has its speakers; one on behalf of others has one speaker, who is not among them",
			"nobody speaks on their own behalf in another's name", "name the speaker; delete the speaker from on_behalf").
			shown("speakers = [\"IRN\"]\non_behalf = [\"DZA\", \"IRN\"]", "speakers = [\"IRN\"]\non_behalf = [\"DZA\"]"),
		stage("session-symbol", "Document symbols have only characters of symbols, at most 100",
			"a document is found and cited by its symbol, and the published files are named by it", "write it as on the document: CTOC/COP/WG.7/2024/5").
			shown(`symbol = "CTOC:COP/WG.7/2024/5"`, `symbol = "CTOC/COP/WG.7/2024/5"`).from("https://research.un.org/en/docs/symbols"),
		stage("text-missing", "Every title and function has its words in every language",
			"a word of another language never takes their place", "write it in the language's texts.toml"),
		stage("text-unknown", "texts.toml has no words for what the session does not have",
			"words under a misspelled key would silently be lost", "correct the key, or delete the line"),
		stage("unknown-body", "The body is one that is described in templates/bodies",
			"its name, mandate and kind of report come from there", "correct the key, or describe the body"),
		stage("body-dates", "A meeting of a body ends when it began, or later",
			"the report would count its meetings wrongly", "correct one of the two days"),
		stage("emblem-missing", "The picture of a body's emblem exists",
			"the masthead would lack it", "put the file beside the body's description, or remove the line"),
	}
}
