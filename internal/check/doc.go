// Package check is the rules: what a report must be, beyond being well
// formed, for a secretariat to publish it. It sees a session and the reports
// in all its languages together, and says what contradicts itself.
//
// # Rules
//
// A [Rule] is a value: its documentation and the function that applies it
// are in one file. [Rules] lists all of them.
//
// To add a rule, write a function that returns its value into a file of its
// own, name it in rules.go, and give it an example in internal/rule/examples: the
// files under bad/ must make it report exactly the places between ⟦ and ⟧,
// those under good/ nothing. Further folders (bad-fr/, good-quoted/) are
// tested the same way but not printed. A file of an example replaces the one
// in examples/base.txtar; of session.toml it replaces only the tables whose
// headers it has.
//
// A rule about facts is made with aboutSession; one about words with
// aboutLanguage, which is called for each language. The latter must not ask
// for a session: a report that somebody numbered by hand has none.
//
// What several rules look for in every text is looked for once (reader), and
// then rules are applied at once: a rule changes nothing but its findings.
//
// Words that a rule looks for belong to a language: they are patterns in
// locales/<lang>/check.toml (see [Vocabulary]), never in Go.
//
// Goals: every finding has the place that its author can edit, to the column,
// and says what to do. Non-goals: judging style, or language that a machine
// cannot judge without false alarms.
package check
