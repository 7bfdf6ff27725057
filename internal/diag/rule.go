package diag

// Rule is what SARIF says of a rule.
type Rule struct {
	ID       string
	Severity Severity
	Summary  string // what is right
	Why      string // what goes wrong when it is broken; may be empty
	Hint     string // what to do; may be empty
}
