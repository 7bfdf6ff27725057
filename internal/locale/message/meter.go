package message

import (
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"
)

// The functions that ParseFormula inserts into a tree. A formula cannot call them: ParseFormula
// refuses their names like any other unknown function.
const (
	stepName    = "_step"
	printedName = "_printed"
)

// The limits for all formulas of one report together. The largest session tried,
// of 490,000 words, uses less than a hundredth of each.
const (
	maxSteps = 500_000
	maxBytes = 64 << 20
)

// Errors of a formula that exceeds a limit.
var (
	errSteps = errors.New("the formula does not end: it repeats too often")
	errBytes = errors.New("the formula writes too much")
)

// Meter counts what the formulas of one report use. The zero value is ready to
// use; a Meter must not be used by two goroutines at once.
type Meter struct{ steps, bytes int }

// Funcs returns the functions that a confined tree calls.
func (m *Meter) Funcs() map[string]any {
	return map[string]any{stepName: m.step, printedName: m.printed}
}

// Spend counts bytes that a function has written. A non-nil error means that the
// limit is exceeded.
func (m *Meter) Spend(bytes int) error {
	if m.bytes += bytes; m.bytes > maxBytes {
		return errBytes
	}
	return nil
}

func (m *Meter) step() (string, error) {
	if m.steps++; m.steps > maxSteps {
		return "", errSteps
	}
	return "", nil
}

// printed lets only words through: other values would be printed in Go's format,
// which includes memory addresses.
func (m *Meter) printed(v any) (string, error) {
	words, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("%s cannot be printed: put it into words with a function, such as %s", what(v), function(v))
	}
	if !utf8.ValidString(words) {
		return "", errors.New("the formula cuts a letter in two")
	}
	return words, m.Spend(len(words))
}

// what describes a value to the author of a formula.
func what(v any) string {
	switch kind := reflect.ValueOf(v).Kind(); {
	case kind == reflect.Invalid:
		return "nothing"
	case kind == reflect.Bool:
		return "yes or no"
	case isWhole(kind):
		return "a number"
	case kind == reflect.Slice, kind == reflect.Array:
		return "a list"
	}
	return "a value"
}

// function returns a function that puts such a value into words.
func function(v any) string {
	switch kind := reflect.ValueOf(v).Kind(); {
	case isWhole(kind):
		return `{{number "digits" …}}`
	case kind == reflect.Slice, kind == reflect.Array:
		return `{{names "list" …}} or {{join …}}`
	}
	return `{{number …}}, {{date …}} or {{name …}}`
}

func isWhole(kind reflect.Kind) bool { return kind >= reflect.Int && kind <= reflect.Uintptr }
