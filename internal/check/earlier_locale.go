package check

import "rapporteur/internal/diag"

// localeRules are about the data of languages and of templates.
func localeRules() []Rule {
	unsure := stage("unsure-form", "Names are printed in forms that somebody has confirmed",
		"a form marked unsure in the lexicon may be wrong", "check it in published documents, correct the name and remove the mark")
	unsure.Severity, unsure.Fixed = diag.Warning, false
	unused := stage("locale-unused-message", "Every message is asked for",
		"translators would keep words that no report prints", "call it from a template or another message, or remove it in every language")
	unused.Severity, unused.Fixed = diag.Warning, false
	return []Rule{
		stage("locale-data", "The data of a language is complete and consistent",
			"a sentence would lack a word", "correct the file under locales/"),
		stage("message", "Messages exist in the language, stand on one line and can be executed",
			"a sentence, or its end, would be missing; a word of another language never takes its place", "correct the message under locales/, or write it").
			shown(`title = "Report\n\non the meeting"`, `title = "Report on the meeting"`),
		stage("label-missing", "Every number has its label in the language",
			"a heading, paragraph or item of a list would lack its number",
			"make the list shorter or less deep, or add the label to labels.toml of the language"),
		stage("locale-missing-message", "Every language has every message",
			"a sentence would be missing in one language", "write it in the language's messages.toml"),
		stage("locale-placeholder", "A message has the same facts in every language",
			"a fact would be missing in one language", "put the same placeholders into all languages"),
		stage("locale-call", "Messages ask only for messages, forms and series that there are",
			"the sentence could not be written", "correct the name, or write what it names"),
		stage("locale-character", "Words of a language have only characters that the language uses",
			"a letter of another script may look the same and cannot be found or sorted", "type the language's own letter"),
		unused,
		stage("template-failed", "Templates can be executed",
			"a part of the report would be missing", "correct the template"),
		stage("template-missing", "The templates of the body's kind of report exist",
			"there is nothing to make a report from", "name a folder of templates/ in the body's description"),
		unsure,
	}
}
