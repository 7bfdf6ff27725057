// Package sentences holds tests only: what the reports say, in six languages,
// for every shape of the facts.
//
// Testdata has a table of sentences a language, written by its editors from
// their knowledge of published documents: facts in, the exact text out. A
// second test composes a thousand random sessions and holds what no edition
// may have against each of them. The form of the tables is described in
// docs/sentences.md.
package sentences
