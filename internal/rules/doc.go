// Package rules applies the rules about whole reports: what a report must be,
// beyond being well formed, for a secretariat to publish it.
//
// A [Check] is a rule and the function that runs it, both in one place; rules
// that look at the same thing share a file. The folders hold them by what they
// are about: facts (what a session or a report states), parity (one language
// against the others), editorial (texts of any origin), finished (what only a
// report that was numbered by hand needs).
//
// A check sees a [Pass]: the session and the reports in all its languages, or
// one finished report, with all texts as package reading has read them. A rule
// that makes sense for both is one check. It asks for what it needs: a session
// is nil for a finished report, and the reverse.
//
// To add a rule, write a function that returns its value into a file of the
// folder it belongs to, name it in checks.go of that folder, and give it an
// example. Words that it looks for belong to a language: they are
// in locales/<lang>/reading.toml, never in Go.
//
// Goals: every finding has the place that its author can edit, to the column,
// and says what to do. Non-goals: judging style, or language that a machine
// cannot judge without false alarms.
package rules
