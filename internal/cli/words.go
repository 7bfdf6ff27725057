package cli

import (
	"fmt"
	"strings"
	"unicode"
)

// words is the value of a flag that takes words separated by commas and may be
// given several times. Control characters such as line ends are refused: what
// follows them would be lost.
type words struct {
	list    []string
	changed bool // no longer the default
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

// Set adds words; the first call replaces the default.
func (w *words) Set(value string) error {
	if strings.ContainsFunc(value, unicode.IsControl) {
		return fmt.Errorf("%q contains a line end or another control character; separate words by commas", value)
	}
	if !w.changed {
		w.list, w.changed = nil, true
	}
	if value != "" {
		w.list = append(w.list, strings.Split(value, ",")...)
	}
	return nil
}
