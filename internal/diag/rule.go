package diag

// Rule describes one rule, for the manual, the explanation on the command
// line and SARIF. A finding may have a hint of its own, about its one place.
type Rule struct {
	ID       string // stable, such as "xref-missing"
	Severity Severity
	Summary  string // one sentence
	Why      string // what goes wrong when it is broken
	Source   string // where the rule stands, with its address; may be empty
	Bad      string // an example that breaks it
	Good     string // the same, mended
	Hint     string // what to do
}
