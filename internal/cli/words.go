package cli

import (
	"fmt"
	"strings"
	"unicode"
)

// words is the value of a flag that takes words separated by commas, and may
// be given several times. A line end or another control character is no
// separator: what follows it would be lost.
type words struct {
	list    []string
	changed bool // from the default
}

// String returns the words as the help shows them.
func (w *words) String() string {
	if len(w.list) == 0 {
		return ""
	}
	return "[" + strings.Join(w.list, ",") + "]"
}

// Type names the value in the help.
func (w *words) Type() string { return "strings" }

// Set adds words; the first replace the default.
func (w *words) Set(value string) error {
	if strings.ContainsFunc(value, unicode.IsControl) {
		return fmt.Errorf("%q has a line end or another control character in it; separate words by commas", value)
	}
	if !w.changed {
		w.list, w.changed = nil, true
	}
	if value != "" {
		w.list = append(w.list, strings.Split(value, ",")...)
	}
	return nil
}
