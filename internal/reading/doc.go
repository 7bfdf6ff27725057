// Package reading reads the texts of a report: those of a session, as typed
// and as printed, or a document finished by hand. It finds in them what rules
// need: names of States, organizations and instruments, lists of them, numbers
// and dates, references and citations, symbols, persons, quotations,
// abbreviations, punctuation, who took part and who spoke.
//
// A [Text] is one text in two forms, Raw as it is typed or printed and Plain
// for comparing. Every byte knows its place in a file. A [Reader] reads all
// texts of a language once, for all rules.
//
// The words to look for are data of the language, in
// locales/<lang>/reading.toml (see [Language]), which docs/reading.md
// explains; names come from the lexicon of package locale. To make a finder
// recognize a word, add it there.
//
// Goals: a finding covers exactly the bytes that it is about, in every
// language. Non-goals: judging what is found; rules do that.
package reading
