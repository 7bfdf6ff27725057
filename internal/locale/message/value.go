package message

import (
	"reflect"
	"strconv"

	"rapporteur/internal/tomlfile"
)

// Describe says what a value is in words of an author. It never shows its type,
// and of its content only a short text.
func Describe(v any) string {
	const longest = 40
	switch v := v.(type) {
	case string:
		if runes := []rune(v[:min(len(v), 4*longest)]); len(runes) > longest || len(v) > 4*longest {
			return string(runes[:min(len(runes), longest)]) + "…"
		}
		return v
	case tomlfile.Value[string]:
		return Describe(v.V)
	case int:
		return strconv.Itoa(v)
	}
	return what(v)
}

// what says of what kind a value is.
func what(v any) string {
	switch v.(type) {
	case tomlfile.Date, tomlfile.Value[tomlfile.Date]:
		return "a date"
	case tomlfile.Value[int64]:
		return "a number"
	case tomlfile.Value[string]:
		return "a text"
	}
	switch kind := reflect.ValueOf(v).Kind(); {
	case kind == reflect.Invalid:
		return "nothing"
	case kind == reflect.Bool:
		return "yes or no"
	case kind == reflect.String:
		return "a text"
	case isWhole(kind):
		return "a number"
	case isList(kind):
		return "a list"
	}
	return "a value"
}

// function returns a function that puts such a value into words.
func function(v any) string {
	switch kind := reflect.ValueOf(v).Kind(); {
	case isWhole(kind):
		return `{{number "digits" …}}`
	case isList(kind):
		return `{{names "list" …}} or {{join …}}`
	}
	return `{{number …}}, {{date …}} or {{name …}}`
}

func isWhole(kind reflect.Kind) bool { return kind >= reflect.Int && kind <= reflect.Uintptr }

func isList(kind reflect.Kind) bool { return kind == reflect.Slice || kind == reflect.Array }

// Keep counts a value that a formula keeps in a list or among facts, with all
// that is in it: one that is in it twice counts twice, so that what is made of
// all of it is limited too. A non-nil error is a *LimitError.
func (m *Meter) Keep(v any) error { return m.keep(reflect.ValueOf(v)) }

func (m *Meter) keep(v reflect.Value) error {
	for v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if err := m.Step(1); err != nil {
		return err
	}
	switch kind := v.Kind(); {
	case kind == reflect.String:
		return m.Spend(v.Len())
	case isList(kind):
		for i := range v.Len() {
			if err := m.keep(v.Index(i)); err != nil {
				return err
			}
		}
	case kind == reflect.Map:
		for entries := v.MapRange(); entries.Next(); {
			if err := m.keep(entries.Value()); err != nil {
				return err
			}
		}
	}
	return nil
}
