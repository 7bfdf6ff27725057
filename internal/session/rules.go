package session

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleFormat, ruleFormer, ruleFileMissing, ruleFileUnexpected, ruleKey, ruleDuplicate, ruleReference, ruleCode, ruleUntimely, ruleWord, ruleLanguage,
		ruleSymbol, ruleDate, ruleNumber, ruleName, ruleStatement, ruleTextMissing, ruleTextUnknown, ruleActKind, ruleActField, ruleActOrder, ruleFrozen, ruleRestriction, ruleOutput,
	}
}

var (
	ruleFormat = rule.Rule{
		ID: "format-old", Sees: rule.Facts, Fixed: true,
		Summary: "session.toml is in the format of this version: format = 2",
		Why:     "keys have other meanings in other formats",
		Hint:    "run rapporteur upgrade, which keeps comments and order",
	}
	ruleFormer = rule.Rule{
		ID: "session-key-former", Sees: rule.Facts, Fixed: true,
		Summary: "A session has no keys of an earlier format",
		Why:     "they would have no effect",
		Hint:    "write what is in its place now",
	}
	ruleFileMissing = rule.Rule{
		ID: "file-missing", Sees: rule.Facts, Fixed: true,
		Summary: "Every file that the session needs exists",
		Why:     "part of the report would be missing in one language",
		Hint:    "create the file, or remove it from session.toml",
	}
	ruleFileUnexpected = rule.Rule{
		ID: "file-unexpected", Sees: rule.Facts, Fixed: true,
		Summary: "A language's folder has only files that the session needs",
		Why:     "the text of a file that is not used would silently be missing from the report",
		Hint:    "add it to session.toml, or delete it",
	}
	ruleKey = rule.Rule{
		ID: "session-key-malformed", Former: []string{"session-key"}, Sees: rule.Facts, Fixed: true,
		Summary: "Keys are lower-case Latin letters, digits and single hyphens",
		Why:     "they are part of file names and addresses",
		Hint:    "write a key such as adoption-of-agenda",
	}
	ruleDuplicate = rule.Rule{
		ID: "session-entry-duplicate", Former: []string{"session-duplicate"}, Sees: rule.Facts, Fixed: true,
		Summary: "Keys and sitting numbers are unique, and no list has an entry twice",
		Why:     "one would be lost or printed twice",
		Hint:    "delete or correct one of them",
	}
	ruleReference = rule.Rule{
		ID: "session-reference-unknown", Former: []string{"session-reference"}, Sees: rule.Facts, Fixed: true,
		Summary: "Every item, sitting and place referred to exists",
		Why:     "the sentence about them could not be written",
		Hint:    "correct the key, or add what it refers to",
	}
	ruleCode = rule.Rule{
		ID: "session-code-unknown", Former: []string{"session-code"}, Sees: rule.Facts, Fixed: true,
		Summary: "States, organizations and groups are given by known codes",
		Why:     "the names and their grammar in six languages are found by the code",
		Source:  "ISO 3166-1, https://www.iso.org/obp/ui/#search/code",
		Hint:    "write the three-letter ISO 3166 code of a State, or the key of an organization",
	}
	ruleUntimely = rule.Rule{
		ID: "state-untimely", Sees: rule.Facts, Severity: diag.Warning,
		Summary: "A State that is named existed on the date of the report, and a Member of the United Nations was admitted by then",
		Why:     "a State cannot take part before there is one, and a State that is no more cannot either",
		Source:  "Member States, https://www.un.org/en/about-us/member-states; ISO 3166-3",
		Hint:    "name the State that there was then, or silence the rule for one that took part before its admission",
	}
	ruleWord = rule.Rule{
		ID: "session-word-unknown", Sees: rule.Facts, Fixed: true,
		Summary: "Offices, capacities and series are among those that the kind of report declares",
		Why:     "there is no sentence for any other",
		Hint:    "use one of the words in the hint, or declare the word in the kind.toml of the kind of report",
	}
	ruleLanguage = rule.Rule{
		ID: "session-language-unknown", Former: []string{"session-language"}, Sees: rule.Facts, Fixed: true,
		Summary: "Languages are among the six official languages of the United Nations",
		Why:     "no other languages are supported",
		Hint:    "write ar, zh, en, fr, ru or es",
	}
	ruleRestriction = rule.Rule{
		ID: "document-languages-all", Sees: rule.Facts, Fixed: true,
		Summary: "A document that is restricted to some languages is not in all six",
		Why:     "the list of documents would say \"only\" of one that everybody can read",
		Hint:    "delete languages, or correct it",
	}
	ruleSymbol = rule.Rule{
		ID: "session-symbol-malformed", Former: []string{"session-symbol"}, Sees: rule.Facts, Fixed: true,
		Summary: "Document symbols have only valid characters, at most 100",
		Why:     "a document is cited by its symbol, and the published files are named after it",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "write it as printed on the document: CTOC/COP/WG.7/2024/5",
	}
	ruleDate = rule.Rule{
		ID: "session-date-impossible", Former: []string{"session-date"}, Sees: rule.Facts, Fixed: true,
		Summary: "Dates are plausible, and neither a meeting nor a term of office ends before it begins",
		Why:     "they are printed, that of a meeting already in the title",
		Hint:    "correct the date",
	}
	ruleNumber = rule.Rule{
		ID: "session-number-impossible", Former: []string{"session-number"}, Sees: rule.Facts, Fixed: true,
		Summary: "Meetings and sittings are numbered from 1 to 9,999; other numbers that the session gives are short words",
		Why:     "there is no sitting 0, no language has ordinals above that, and a number is printed as it is",
		Hint:    "count from 1",
	}
	ruleName = rule.Rule{
		ID: "session-surname-different", Former: []string{"session-name"}, Sees: rule.Facts, Fixed: true,
		Summary: "A person's surname is part of the name",
		Why:     "the name would be spelled in two ways",
		Hint:    "spell it the same in both places",
	}
	ruleStatement = rule.Rule{
		ID: "session-statement-inconsistent", Former: []string{"session-statement"}, Sees: rule.Facts, Fixed: true,
		Summary: "A statement has its speakers; one on behalf of others has one speaker, who is not among them",
		Why:     "a State does not speak on behalf of itself",
		Hint:    "name the speaker, or delete the speaker from on_behalf",
	}
	ruleTextMissing = rule.Rule{
		ID: "text-missing", Sees: rule.Facts, Fixed: true,
		Summary: "Every title and function is given in every language",
		Why:     "they are never taken from another language",
		Hint:    "write it in the language's texts.toml",
	}
	ruleTextUnknown = rule.Rule{
		ID: "text-unknown", Sees: rule.Facts, Fixed: true,
		Summary: "texts.toml has only texts that the session uses",
		Why:     "a text under a misspelled key would silently be lost",
		Hint:    "correct the key, or delete the line",
	}
)
