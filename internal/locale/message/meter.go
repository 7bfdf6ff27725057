package message

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// The functions that ParseFormula inserts into a tree. A formula cannot call them: ParseFormula
// refuses their names like any other unknown function.
const (
	stepName    = "_step"
	printedName = "_printed"
)

// The limits of one message, with all messages that it calls. A message that
// names all the world's States and organizations takes a fifth of each.
const (
	messageSteps = 10_000
	messageBytes = 256 << 10
)

// The limits of all messages of one report together. The largest session tried,
// of 490,000 words, takes a tenth of each.
const (
	reportSteps = 50 * messageSteps
	reportBytes = 16 * messageBytes
)

// LimitError is the error of a formula that exceeds a limit.
type LimitError struct {
	reason string
	Report bool // the limit is that of the report: no other message can be executed either
	Used   int  // by the message that is blamed
}

// Error implements error.
func (e *LimitError) Error() string { return e.reason }

// Meter counts what the formulas of one report use. The zero value must be told
// to Begin; a Meter must not be used by two goroutines at once.
type Meter struct{ steps, bytes, stepsEnd, bytesEnd int }

// Begin begins a message: the limits are those of one message anew, as far as
// the report has not come to an end of its own.
func (m *Meter) Begin() {
	m.stepsEnd, m.bytesEnd = min(m.steps+messageSteps, reportSteps), min(m.bytes+messageBytes, reportBytes)
}

// Funcs returns the functions that a confined tree calls.
func (m *Meter) Funcs() map[string]any {
	step := func(n int) (string, error) { return "", m.Step(n) }
	return map[string]any{stepName: step, printedName: printed}
}

// Spend counts bytes that are about to be made. A non-nil error is a
// *LimitError.
func (m *Meter) Spend(bytes int) error {
	return spend(&m.bytes, bytes, m.bytesEnd, reportBytes, "the formula writes too much")
}

// Step counts steps: parts of a formula, and elements of the lists that a
// function takes. A non-nil error is a *LimitError.
func (m *Meter) Step(n int) error {
	return spend(&m.steps, n, m.stepsEnd, reportSteps, "the formula does not end: it repeats too often")
}

// spend adds n, unless that is more than the end allows.
func spend(used *int, n, end, last int, reason string) error {
	if n <= end-*used {
		*used += n
		return nil
	}
	return &LimitError{reason: reason, Report: end == last}
}

// Used returns how much was used up to now.
func (m *Meter) Used() int { return m.steps + m.bytes/(messageBytes/messageSteps) }

// printed lets only words through: other values would be printed in Go's format,
// which includes memory addresses.
func printed(v any) (string, error) {
	words, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%s cannot be printed: put it into words with a function, such as %s", what(v), function(v))
	}
	if !utf8.ValidString(words) {
		return "", errors.New("the formula cuts a letter in two")
	}
	return words, nil
}
