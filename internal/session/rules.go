package session

import (
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleFileMissing, ruleFileUnexpected, ruleKey, ruleDuplicate, ruleReference, ruleCode, ruleLanguage,
		ruleSymbol, ruleDate, ruleNumber, ruleName, ruleStatement, ruleTextMissing, ruleTextUnknown,
	}
}

var (
	ruleFileMissing = rule.Rule{
		ID: "file-missing", Sees: rule.Facts, Fixed: true,
		Summary: "Every file that the session asks for exists",
		Why:     "the report would lack a part in one language",
		Hint:    "create the file, or do not ask for it in session.toml",
	}
	ruleFileUnexpected = rule.Rule{
		ID: "file-unexpected", Sees: rule.Facts, Fixed: true,
		Summary: "A language's folder holds only files that the session asks for",
		Why:     "words in a file that nothing reads would silently be missing from the report",
		Hint:    "name it in session.toml, or delete it",
	}
	ruleKey = rule.Rule{
		ID: "session-key-malformed", Former: []string{"session-key"}, Sees: rule.Facts, Fixed: true,
		Summary: "Keys are small Latin letters, digits and single hyphens",
		Why:     "they name files and addresses",
		Hint:    "write a key such as adoption-of-agenda",
	}
	ruleDuplicate = rule.Rule{
		ID: "session-entry-duplicate", Former: []string{"session-duplicate"}, Sees: rule.Facts, Fixed: true,
		Summary: "A key or a sitting's number is used once, and a list names nothing twice",
		Why:     "the second would be lost or printed twice",
		Hint:    "delete one, or correct it",
	}
	ruleReference = rule.Rule{
		ID: "session-reference-unknown", Former: []string{"session-reference"}, Sees: rule.Facts, Fixed: true,
		Summary: "Items, sittings and places that are named exist",
		Why:     "the sentence about them could not be written",
		Hint:    "correct the key, or add what it names",
	}
	ruleCode = rule.Rule{
		ID: "session-code-unknown", Former: []string{"session-code"}, Sees: rule.Facts, Fixed: true,
		Summary: "States and organizations are named by known codes",
		Why:     "names and their grammar in six languages hang on the code",
		Source:  "ISO 3166-1, https://www.iso.org/obp/ui/#search/code",
		Hint:    "write the three letters of ISO 3166 for a State, or the key of an organization",
	}
	ruleLanguage = rule.Rule{
		ID: "session-language-unknown", Former: []string{"session-language"}, Sees: rule.Facts, Fixed: true,
		Summary: "Languages are among the six of the United Nations",
		Why:     "there are no words for others",
		Hint:    "write ar, zh, en, fr, ru or es",
	}
	ruleSymbol = rule.Rule{
		ID: "session-symbol-malformed", Former: []string{"session-symbol"}, Sees: rule.Facts, Fixed: true,
		Summary: "Document symbols have only characters of symbols, at most 100",
		Why:     "a document is found and cited by its symbol, and the published files are named by it",
		Source:  "https://research.un.org/en/docs/symbols",
		Hint:    "write it as on the document: CTOC/COP/WG.7/2024/5",
	}
	ruleDate = rule.Rule{
		ID: "session-date-impossible", Former: []string{"session-date"}, Sees: rule.Facts, Fixed: true,
		Summary: "Dates are possible, and a meeting ends after it begins",
		Why:     "the title and the opening paragraph print them",
		Hint:    "correct the date",
	}
	ruleNumber = rule.Rule{
		ID: "session-number-impossible", Former: []string{"session-number"}, Sees: rule.Facts, Fixed: true,
		Summary: "Meetings and sittings are counted from 1 to 100",
		Why:     "there is no sitting 0, and beyond 100 not every language has the ordinal",
		Hint:    "count from 1",
	}
	ruleName = rule.Rule{
		ID: "session-surname-different", Former: []string{"session-name"}, Sees: rule.Facts, Fixed: true,
		Summary: "A person's surname is a part of the name",
		Why:     "the person would have two spellings",
		Hint:    "spell it in both places alike",
	}
	ruleStatement = rule.Rule{
		ID: "session-statement-inconsistent", Former: []string{"session-statement"}, Sees: rule.Facts, Fixed: true,
		Summary: "A statement has its speakers; one on behalf of others has one speaker, who is not among them",
		Why:     "nobody speaks on their own behalf in another's name",
		Hint:    "name the speaker; delete the speaker from on_behalf",
	}
	ruleTextMissing = rule.Rule{
		ID: "text-missing", Sees: rule.Facts, Fixed: true,
		Summary: "Every title and function has its words in every language",
		Why:     "a word of another language never takes their place",
		Hint:    "write it in the language's texts.toml",
	}
	ruleTextUnknown = rule.Rule{
		ID: "text-unknown", Sees: rule.Facts, Fixed: true,
		Summary: "texts.toml has no words for what the session does not have",
		Why:     "words under a misspelled key would silently be lost",
		Hint:    "correct the key, or delete the line",
	}
)
