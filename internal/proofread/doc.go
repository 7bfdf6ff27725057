// Package proofread examines a finished report that was numbered by hand:
// whatever can be told without knowing the session. Package published reads
// it; here are the rules.
//
// A [Rule] is a value that package check lists among its own, so that its
// settings, its suppressions, its manual and its formats serve both kinds of
// report. Identifiers begin with "text-". A rule looks at a [Context], which
// knows what States and organizations each text names and where.
//
// Words that a rule looks for belong to a language: they are patterns in
// locales/<lang>/proofread.toml (see [Words]), never in Go. Names come from
// the lexicon of package locale.
//
// To add a rule, write a function that returns its value into a file of its
// own, name it in [Rules], and give it examples in examples/<id>.txtar: the
// text bad/report.<lang>.md must make it report exactly the places between ⟦
// and ⟧, good/report.<lang>.md nothing. Goals and non-goals are those of package check.
package proofread
