// Package reading reads the texts of a report, whoever they come from: a
// session, as its authors typed it and as it is printed, or a document that
// somebody finished by hand. It finds in them what rules ask for, each thing
// in one way: names of States, organizations and instruments, lists of them,
// figures and dates, references and citations, symbols, persons, quotations,
// abbreviations, punctuation, who took part and who spoke.
//
// A [Text] is one text in two forms, Raw as it is typed or printed and Plain
// for comparing, in which every byte knows its place in a file. A [Reader]
// reads all texts of a language once, for all rules.
//
// What a finder looks for belongs to its language: it is read from
// locales/<lang>/reading.toml (see [Language]), which docs/reading.md explains,
// and names come from the lexicon of package locale. To teach a finder a word
// is to add it there.
//
// Goals: what is found has the bytes that say it, no more and no less, in
// every language. Non-goals: judging what is found, which is the rules'.
package reading
