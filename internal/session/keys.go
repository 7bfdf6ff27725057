package session

// keyDoc documents one key of session.toml, for the manual and the JSON Schema. A
// test compares it with the types.
type keyDoc struct {
	path    string // names joined by dots; <language> is a language's tag, <key> that of a text
	meaning string // one or two sentences
	example string // the value as TOML; empty for a table
}

var keyDocs = [...]keyDoc{
	{"format", "Version of this format. The file begins with it.", `2`},
	{"body", "The body that met. Its names, mandate and treaty are in the file of this name in templates/bodies.", `"ctoc-cop-wg7"`},

	{"document", "How the report is issued.", ""},
	{"document.symbol", "Symbol of the report. The published files are named by it.", `"CTOC/COP/WG.7/2024/5"`},
	{"document.distribution", "Distribution category.", `"general"`},
	{"document.date", "Date of the report, printed on its first page.", `2024-07-26`},
	{"document.original", "Language in which the report was drafted.", `"en"`},
	{"document.item", "Key of the agenda item of the report, which the first page names where the body declares that it does.", `"report"`},
	{"document.languages", "Languages to publish. Each has a folder of this name next to session.toml.", `["ar", "zh", "en", "fr", "ru", "es"]`},
	{"document.reissued", "Whether the report is reissued for technical reasons, which an asterisk after the symbol shows.", `true`},
	{"document.status", "What the document is to one that was issued before, which it may then replace (see publishing.md); absent for the first. A reissue is told by reissued.", `"revision"`},
	{"document.jobs", "Job numbers, one line a language: fr = { number = … }.", ""},
	{"document.jobs.<language>.number", "Job number, printed at the foot of the first page.", `"V.24-00001"`},
	{"document.jobs.<language>.received", "Day on which the text was received.", `2024-07-26`},
	{"document.jobs.<language>.issued", "Day on which the document was issued.", `2024-07-29`},

	{"meeting", "The event as a whole: the session of the body.", ""},
	{"meeting.ordinal", "Which of the body's meetings it was, counted from 1. Leave it out if they are not counted.", `11`},
	{"meeting.place", "Key of the place where it was held: one of names/places.toml of each language's folder in locales, or one of [[places]].", `"vienna"`},
	{"meeting.from", "First day.", `2024-07-11`},
	{"meeting.to", "Last day; the same as the first for a meeting of one day.", `2024-07-12`},
	{"meeting.mode", "How it was held, if not in person: a word that the kind of report declares. The place is then the one that it was held from.", `"hybrid"`},
	{"meeting.resumed", "Later days on which a meeting went on that had been suspended: one [[meeting.resumed]] for each time.", ""},
	{"meeting.resumed.from", "First day.", `2024-09-02`},
	{"meeting.resumed.to", "Last day.", `2024-09-03`},
	{"meeting.resumed.place", "Key of the place, if it was another than before.", `"geneva"`},

	{"past", "Earlier meetings of the body that its file in templates/bodies does not have yet: one [[past]] each.", ""},
	{"past.from", "First day.", `2024-07-11`},
	{"past.to", "Last day.", `2024-07-12`},

	{"sittings", "The meetings of half a day of which the event consisted, in order: one [[sittings]] each.", ""},
	{"sittings.number", "Number, counted from 1.", `2`},
	{"sittings.date", "Day on which it was held.", `2024-07-11`},
	{"sittings.kind", "What kind of sitting it was, if the report tells them apart: a word that the kind of report declares.", `"closed"`},
	{"sittings.items", "Keys of the agenda items or sub-items taken up.", `["protection", "review"]`},

	{"segments", "Parts of the meeting with days of their own: one [[segments]] each.", ""},
	{"segments.kind", "Which segment it is: a word that the kind of report declares.", `"high-level"`},
	{"segments.from", "First day.", `2024-07-11`},
	{"segments.to", "Last day.", `2024-07-11`},

	{"agenda", "The agenda as adopted, in order: one [[agenda]] for each item. The titles are in texts.toml.", ""},
	{"agenda.key", "Key of the item.", `"protection"`},
	{"agenda.number", "Number of its own: an integer, from which the next items count on, or words that are printed as they are. Leave it out if it is the next.", `"4 bis"`},
	{"agenda.recommendations", "Whether recommendations were adopted under it. They are in recommendations/<key>.md of each language's folder.", `true`},
	{"agenda.deliberations", "Whether the report summarizes the deliberations on it. They are in deliberations/<key>.md of each language's folder.", `true`},
	{"agenda.annotations", "Whether the annotated agenda says something about it. It is in annotations/<key>.md of each language's folder.", `true`},
	{"agenda.sub", "Its sub-items, in order. Each has a key, a title in texts.toml, and texts of its own if it says so.", ""},
	{"agenda.sub.key", "Key of the sub-item.", `"adoption-of-agenda"`},
	{"agenda.sub.number", "Number of its own, as of an item: the integer 3 is printed as (c).", `"3"`},
	{"agenda.sub.recommendations", "Whether recommendations were adopted under it.", `true`},
	{"agenda.sub.deliberations", "Whether the report summarizes the deliberations on it, under a heading of its own.", `true`},
	{"agenda.sub.annotations", "Whether the annotated agenda says something about it.", `true`},
	{"agenda.sub.sub", "The parts of the sub-item, in order.", ""},
	{"agenda.sub.sub.key", "Key of the part.", `"budget-for-2025"`},
	{"agenda.sub.sub.number", "Number of its own, as of an item: the integer 3 is printed as (iii).", `"3"`},
	{"agenda.sub.sub.recommendations", "Whether recommendations were adopted under it.", `true`},
	{"agenda.sub.sub.deliberations", "Whether the report summarizes the deliberations on it, under a heading of its own.", `true`},
	{"agenda.sub.sub.annotations", "Whether the annotated agenda says something about it.", `true`},

	{"officers", "The officers of the meeting, in the order in which the report names them: one [[officers]] each.", ""},
	{"officers.key", "Key of the person.", `"kakosimou"`},
	{"officers.name", "Full name in Latin letters. A language may have it in its own script: [people] of its texts.toml.", `"Vasiliki Kakosimou"`},
	{"officers.surname", "The part of the name that follows Ms. or Mr.", `"Kakosimou"`},
	{"officers.gender", "Gender of the person, for the languages that agree with it.", `"feminine"`},
	{"officers.affiliation", "Code of the person's State or organization. Leave it out if the report gives none.", `"GRC"`},
	{"officers.office", "Office: a word that the kind of report declares. Two chairs are co-chairs.", `"vice-chair"`},
	{"officers.from", "First day of the term of office, if the report gives it.", `2026-01-01`},
	{"officers.until", "Last day of the term of office, if the report gives it.", `2027-12-31`},
	{"officers.opening_statement", "Whether the officer made the statement that opened the meeting.", `true`},

	{"moderators", "Those who led the discussion of an item: one [[moderators]] each.", ""},
	{"moderators.key", "Key of the person, under which texts.toml has the function.", `"mora"`},
	{"moderators.name", "Full name in Latin letters. A language may have it in its own script: [people] of its texts.toml.", `"Steven Mora"`},
	{"moderators.surname", "The part of the name that follows Ms. or Mr.", `"Mora"`},
	{"moderators.gender", "Gender of the person, for the languages that agree with it.", `"masculine"`},
	{"moderators.affiliation", "Code of the person's State or organization. Leave it out if the report gives none.", `"USA"`},
	{"moderators.item", "Key of the agenda item or sub-item.", `"protection"`},
	{"moderators.function_names_affiliation", "Whether the function's text already names the State or organization, so that it is not added in parentheses.", `true`},

	{"people", "Others whom the report names, who hold no office and moderate nothing: one [[people]] each. A function is in texts.toml.", ""},
	{"people.key", "Key of the person.", `"novak"`},
	{"people.name", "Full name in Latin letters. A language may have it in its own script: [people] of its texts.toml.", `"Maria Novak"`},
	{"people.surname", "The part of the name that follows Ms. or Mr.", `"Novak"`},
	{"people.gender", "Gender of the person, for the languages that agree with it.", `"feminine"`},
	{"people.affiliation", "Code of the person's State or organization. Leave it out if the report gives none.", `"unodc"`},

	{"organizations", "Organizations that the program does not know: one [[organizations]] each. Their names are in texts.toml.", ""},
	{"organizations.key", "Key, which may be written wherever a code may.", `"example-institute"`},
	{"organizations.kind", "What it is: a word that capacities of the kind of report have under kinds. It may take part in those.", `"ngo"`},

	{"groups", "Groups that speak or are spoken for, or that the meeting formed: one [[groups]] each. Their names are in texts.toml.", ""},
	{"groups.key", "Key, which may be written wherever a code may.", `"contact-group"`},
	{"groups.members", "Codes of its members, if the report needs them.", `["BRA", "FRA"]`},

	{"places", "Places that the program does not know: one [[places]] each. Their names are in texts.toml.", ""},
	{"places.key", "Key, which may be written wherever that of a place may.", `"example-city"`},

	{"statements", "Who spoke: one [[statements]] for each sentence that the report has about it, in order.", ""},
	{"statements.key", "Key of the statement.", `"observers"`},
	{"statements.items", "Keys of the agenda items under which they spoke. Leave it out if the sentence names none.", `["causes", "review"]`},
	{"statements.capacity", "In which capacity they spoke.", `"observer-state"`},
	{"statements.speakers", "Codes of the States or organizations that spoke, in any order. Leave it out for the secretariat.", `["CHN", "COL", "THA"]`},
	{"statements.gender", "Gender of the speakers, for the languages that agree with it; mixed if left out.", `"mixed"`},
	{"statements.on_behalf", "Codes of the States for which the one speaker spoke, the speaker not among them.", `["DZA", "EGY", "PSE"]`},

	{"acts", "What else happened, one [[acts]] each. Which kinds of act there are, and which of these keys each of them needs or may have, is declared by the kind of report. They are reported by sitting, then in the order of the agenda, then of the file; statements and moderators, which have tables of their own, are among them.", ""},
	{"acts.kind", "What happened. Its sentence is the message act.<kind>.", `"election"`},
	{"acts.key", "Key of the act. Its paragraph has the key act-<key>, and a text of deliberations places it by a line {><key>}; if left out it is made of the kind and the sitting.", `"election-of-president"`},
	{"acts.sitting", "Number of the sitting at which it happened.", `1`},
	{"acts.date", "Day on which it happened, if that was outside the sittings.", `2024-07-15`},
	{"acts.time", "Time of day, as hours, minutes and seconds; the report gives hours and minutes.", `10:15:00`},
	{"acts.segment", "Segment in which it happened: the kind of one of [[segments]]. The report has it under the heading of the segment, if it is under no item.", `"high-level"`},
	{"acts.plenary", "Number of the plenary meeting of the organ above at which that organ did it, on the date.", `2`},
	{"acts.item", "Key of the agenda item or sub-item under which it happened.", `"protection"`},
	{"acts.after", "Key of the act, statement or moderator that it directly follows, where the order described above is not the right one.", `"election-of-president"`},
	{"acts.person", "Key of the person concerned.", `"novak"`},
	{"acts.people", "Keys of the persons concerned, if they are several, in the order of the report.", `["novak", "muestra"]`},
	{"acts.office", "The office concerned: one that the kind of report declares.", `"vice-chair"`},
	{"acts.how", "How it was decided.", `"acclamation"`},
	{"acts.by", "Codes of the States and organizations that did it, in any order.", `["CHL"]`},
	{"acts.capacity", "In which capacity they did it: one that the kind of report declares.", `"party"`},
	{"acts.gender", "Gender of those who did it for the delegations or the secretariat, for the languages that agree with it; mixed if left out. Persons have their own.", `"feminine"`},
	{"acts.on_behalf", "Codes of those on whose behalf they did it.", `["BRA", "PER"]`},
	{"acts.nominated_by", "Codes of those who nominated the persons.", `["KEN"]`},
	{"acts.from", "First day of the term of office.", `2026-01-01`},
	{"acts.until", "Last day of the term of office.", `2027-12-31`},
	{"acts.absent", "Key of the person in whose absence it happened; if it is left out, that of those who preside.", `"novak"`},
	{"acts.document", "Key of the document concerned, one of [[documents]].", `"annotated-agenda"`},
	{"acts.text", "Key of the adopted or proposed text concerned, as it is in provisions or recommendations.", `"technical-assistance"`},
	{"acts.part", "Key of the part of the text concerned. Its words are in texts.toml, under [parts].", `"operative-4"`},
	{"acts.in_favour", "Codes of those who voted in favour, in any order.", `["CHL", "PER"]`},
	{"acts.against", "Codes of those who voted against.", `["AUS"]`},
	{"acts.abstaining", "Codes of those who abstained.", `["JPN"]`},
	{"acts.not_voting", "Codes of those who were there and did not vote.", `["KEN"]`},
	{"acts.group", "Key of the group concerned, such as a contact group.", `"contact-group"`},
	{"acts.members", "Codes of the members of the group, in any order.", `["CHL", "KEN", "PER"]`},
	{"acts.counts", "How many voted in which way.", ""},
	{"acts.counts.in_favour", "How many voted in favour.", `87`},
	{"acts.counts.against", "How many voted against.", `3`},
	{"acts.counts.abstaining", "How many abstained. With 0 the report says that nobody did, and nothing if it is left out.", `0`},

	{"participation", "Who was there.", ""},
	{"participation.list", "Symbol of the list of participants.", `"CTOC/COP/WG.7/2024/INF/1/Rev.1"`},
	{"participation.groups", "The participants by capacity, each once: one [[participation.groups]] for each capacity. They are reported in the order of the kind of report.", ""},
	{"participation.groups.capacity", "In which capacity they took part.", `"signatory"`},
	{"participation.groups.members", "Their codes, in any order.", `["BOL", "LKA"]`},
	{"participation.groups.gender", "Gender of their representatives, for the languages that agree with it; mixed if left out.", `"mixed"`},
	{"participation.experts", "Those whose delegations included designated experts: one [[participation.experts]] for each capacity.", ""},
	{"participation.experts.capacity", "In which capacity they took part.", `"party"`},
	{"participation.experts.members", "Their codes, in any order.", `["DEU", "AUT"]`},
	{"participation.experts.focal_points", "Whether there were focal points among them as well as experts.", `true`},
	{"participation.experts.gender", "Gender of the experts, for the languages that agree with it; mixed if left out.", `"feminine"`},

	{"documents", "The documents that were before the meeting, in the order of the report: one [[documents]] each. The titles are in texts.toml.", ""},
	{"documents.key", "Key of the document.", `"annotated-agenda"`},
	{"documents.symbols", "Its symbol; all its symbols if it is a joint document of several bodies.", `["CTOC/COP/WG.7/2024/1"]`},
	{"documents.submitted_by", "Codes of those who submitted it. Leave it out for a document of the secretariat.", `["CHL", "PER"]`},
	{"documents.languages", "The only languages in which it was issued. Leave it out if it was issued in all six.", `["en"]`},
	{"documents.items", "Keys of the agenda items for which it was prepared. If any document has some, the report lists the documents by item.", `["protection"]`},

	{"provisions", "Texts adopted or proposed separately from the recommendations on agenda items, such as draft decisions: one [[provisions]] for each file.", ""},
	{"provisions.key", "Key of the file: provisions/<key>.md of each language's folder.", `"decisions"`},
	{"provisions.series", "What they are: a series that the kind of report declares. A decision of a conference is a draft for another organ, an adopted-decision its own. All of one series are counted together.", `"decision"`},
	{"provisions.item", "Key of the agenda item that they belong to, if any.", `"budget"`},

	{"numbers", "Numbers of adopted texts that are not counted by the rule of the body: the key of each text in provisions or recommendations, and its number as it is printed.", ""},
	{"numbers.<key>", "The number of the text.", `"XIX/7"`},

	{"annexes", "Annexes of the report, in order: one [[annexes]] each. The titles are in texts.toml.", ""},
	{"annexes.key", "Key of the annex: annexes/<key>.md of each language's folder.", `"contributions"`},

	{"adoption", "The adoption of the report.", ""},
	{"adoption.sitting", "Number of the sitting at which it was adopted.", `4`},
	{"adoption.sections", "Keys of the sections that were adopted, in order.", `["introduction", "organization"]`},

	{"outputs", "Documents that are issued besides the report: one [[outputs]] each, made with it by one build. See outputs.md.", ""},
	{"outputs.kind", "What the document is: a word that the kind of report declares.", `"draft-report"`},
	{"outputs.symbol", "Its symbol, by which its files are named and other documents refer to it.", `"CTOC/COP/2026/L.1/Add.1"`},
	{"outputs.date", "Its date.", `2026-10-15`},
	{"outputs.distribution", "Its distribution category; if left out that of its kind, or of the report.", `"limited"`},
	{"outputs.languages", "Languages in which it is issued, some of those of the report; all of them if left out.", `["en", "fr"]`},
	{"outputs.sections", "Keys of the sections of the report that it holds, if its kind leaves that to the session.", `["organization"]`},
	{"outputs.items", "Keys of the agenda items whose sections of the report it holds.", `["protection", "review"]`},
	{"outputs.jobs", "Job numbers, as of the report.", ""},
	{"outputs.jobs.<language>.number", "Job number, printed at the foot of the first page.", `"V.24-00001"`},
	{"outputs.jobs.<language>.received", "Day on which the text was received.", `2024-07-26`},
	{"outputs.jobs.<language>.issued", "Day on which the document was issued.", `2024-07-29`},
}

// docOf returns the documentation of a key, or the zero value.
func docOf(path string) keyDoc {
	for _, d := range keyDocs {
		if d.path == path {
			return d
		}
	}
	return keyDoc{}
}
