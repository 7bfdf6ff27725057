// Package locale says the facts of a report in the grammar of one language.
//
// A [Locale] is everything that a translator owns for one language, read from
// locales/<tag>/ (see locales/README.md). It is immutable once loaded and may be
// used by several goroutines. A [Writer] executes messages for one report and
// remembers which names that report has already introduced; it belongs to one
// goroutine.
//
// A missing word is an error with the place of the message that asked for it,
// never a word of another language.
//
// The subjects are packages below this one: [message] (sentences), [lexicon]
// (names and their order), [grammar] (numbers, dates, lists, labels), [typography],
// and [lint], which compares languages. What messages may call is here, in the
// files function_….go: each function is a value that explains itself, from which
// the functions' part of docs/messages.md is made.
//
// # Values of the session
//
// Functions take values as they are in the session (tomlfile.Value, or a slice of
// them): what they write then keeps the value's origin. Plain strings, numbers
// and slices work too. A function that looks at characters does not see the marks
// of package source.
//
// [message]: rapporteur/internal/locale/message
// [lexicon]: rapporteur/internal/locale/lexicon
// [grammar]: rapporteur/internal/locale/grammar
// [typography]: rapporteur/internal/locale/typography
// [lint]: rapporteur/internal/locale/lint
package locale
