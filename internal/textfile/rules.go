package textfile

import (
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleEncoding,
	}
}

var (
	ruleEncoding = rule.Rule{
		ID: "encoding-wrong", Former: []string{"file-encoding"}, Sees: rule.Source, Fixed: true,
		Summary: "Files are UTF-8 with ordinary line ends, without control and private-use characters",
		Why:     "other characters may be lost, join words or print as boxes",
		Hint:    "save the file with the encoding UTF-8 and line ends LF or CRLF",
	}
)
