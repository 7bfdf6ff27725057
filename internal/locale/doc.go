// Package locale says the facts of a report in the grammar of one language.
//
// A [Locale] is everything a translator owns for one language, read from
// locales/<tag>/: messages, names of States and organizations with their
// forms, dates, numbers, lists, labels and typography. It is immutable once
// loaded and may be used by several goroutines. A [Writer] executes messages
// for one report and remembers which names that report has already
// introduced; it belongs to one goroutine.
//
// A word that is missing is an error with the place of the message that
// asked for it, never a word of another language.
//
// # Messages
//
// Messages are go-i18n messages in messages*.toml. A message is executed with
// a count, which picks its plural form, and with data, its dot. A message
// that has the one form "other" does not depend on the count; a message with
// any other form must have all forms its language needs (ar: zero one two
// few many other; en, fr, es: one other; ru: one few many; zh: other).
//
//	[opening.sittings]
//	one   = "Elle a comporté {{quantity \"cardinal_f\" .Count}} séance."
//	other = "Elle a comporté {{quantity \"cardinal_f\" .Count}} séances."
//
// # Functions of messages and templates
//
// Values may be given as they stand in the session (tomlfile.Value, or a
// slice of them): what a function writes then keeps that value's origin.
// Plain strings, numbers and slices do as well. A function that inspects
// characters does not see the marks of package source.
//
// Other messages:
//
//	t ID [DATA]         the message: {{t "body.short"}}
//	tn ID COUNT [DATA]  the message in the plural form of COUNT: {{tn "sittings" .Count .}}
//	each ID ITEMS       a slice: the message for each of them: {{join (each "moderator" .Moderators)}}
//	dict K V …          data for t and tn: {{t "opened" (dict "Place" .Place)}}
//	list V …            a slice: {{join (list "a" "b")}}
//
// Names of States (alpha-3 codes, EU), organizations, bodies, instruments:
//
//	name FORM CODE      by its long name when first mentioned (with its abbreviation,
//	                    where it has one), then by its short one:
//	                    {{name "de" "unhcr"}} → du Haut-Commissariat … (HCR); later: du HCR
//	long FORM CODE      always the long name, and no mention
//	short FORM CODE     always the short name, where it has one, and no mention
//	names FORM CODES    a list, sorted as the language sorts, joined by its conjunctions; the
//	                    State of Palestine set off at its end: {{names "list_de" .Speakers}}
//	                    → de la Chine, … et du Pakistan, ainsi que de l'État de Palestine
//	genderOf CODES      "feminine" or "masculine" (ru also "neuter") as the language treats the names
//	                    together; a gender marked unsure is a finding
//	numberOf CODES      "one" or "other": whether a verb with these subjects is singular or plural
//
// FORM is a name from [forms] in the language's grammar.toml. Every language has list (in
// an alphabetical list), text (in running text, with article), list_text (in an enumeration
// within a sentence) and formal. French and Spanish add de, a, list_de; Russian gen and
// list_gen. "de+text" gives the first name in the one form and the others in the other:
// es {{names "list_de+list_text" .Speakers}} → de la Argentina, el Brasil y China.
//
// A name that an author's own text has mentioned counts as mentioned if that
// text was shown to [Writer.Read].
//
// Places (keys of places.toml):
//
//	place FORM KEY      name or in: {{place "in" .Place}} → à Vienne, в Вене, 在维也纳
//
// Numbers (series of numbers.toml):
//
//	number SERIES N     {{number "ordinal_f" 11}} → onzième; {{number "ordinal_digits_f" 1}} → 1re
//	numbers SERIES NS   a list: {{numbers "ordinal_digits_f" .Sittings}} → 1re et 3e;
//	                    {{numbers "digits" .Items}} → 2, 3 et 4
//	quantity SERIES N   in words up to what the language spells out, then in figures
//	plural N            the plural category: zero, one, two, few, many or other
//
// Dates (forms of dates.toml):
//
//	date FORM D         {{date "on" .Date}} → le 12 juillet 2024; {{date "masthead" .Date}}
//	days FORM DS        several days, sorted, each once: → les 11 et 12 juillet 2024
//	period FORM D1 D2   {{period "on" .From .To}} → du 11 au 13 juillet 2024, les 11 et 12 juillet 2024
//	periods FORM PS     a list of periods, each with From and To: → du 30 mai au 1er juin 2012, … et les 5 et 6 …
//
// FORM is on (adverbial), bare (a noun phrase) or masthead; Arabic also has
// at (after a participle: المعقودتين في 11 و12 …).
//
// Lists and agreement:
//
//	join ITEMS          {{join .Moderators}} → A, B et C, in the order given; es y→e, ar و attached
//	gender G F M [X]    F, M or X as G is feminine, masculine or mixed: {{gender .Gender "L'observatrice" "L'observateur"}};
//	                    mixed without X is an error
//	elide WORD NEXT     fr {{elide "de" .Name}} → d'Olivia Torrevillas; without elision, WORD and NEXT with a space
//	capital TEXT        the first letter as a capital, for the start of a sentence
//
// The functions of text/template (if, range, eq, len, printf, …) are there too.
//
// # References
//
// The words of a reference are the message reference.KIND.FORM, with
// the joined numbers as .Numbers; the form "" is called full:
//
//	[reference.paragraph.full]
//	one   = "paragraphe {{.Numbers}}"
//	other = "paragraphes {{.Numbers}}"
package locale
