package diag

// Rule is the description of a rule in SARIF.
type Rule struct {
	ID       string
	Severity Severity
	Summary  string // what should be true
	Why      string // what goes wrong if it is not; may be empty
	Hint     string // what to do; may be empty
}
