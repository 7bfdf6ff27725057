package locale

import (
	"fmt"
	"reflect"
	"strings"

	"rapporteur/internal/locale/message"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Values reach the functions as they are in the session, or plain. These
// functions take them apart.

// word returns a text and the place it comes from.
func word(v any) (string, source.Span, error) {
	switch v := v.(type) {
	case string:
		return v, source.Span{}, nil
	case text:
		return v.V, v.Span, nil
	case fmt.Stringer:
		return v.String(), source.Span{}, nil
	}
	return "", source.Span{}, fmt.Errorf("%s is not a text", message.Describe(v))
}

// integer returns a whole number.
func integer(v any) (int, error) {
	switch v := v.(type) {
	case tomlfile.Value[int64]:
		return int(v.V), nil
	case ItemNumber:
		if v.IsSet() {
			return v.Levels[0].N, nil
		}
	}
	r := reflect.ValueOf(v)
	switch {
	case r.IsValid() && r.CanInt():
		return int(r.Int()), nil
	case r.IsValid() && r.CanUint():
		return int(r.Uint()), nil
	}
	return 0, fmt.Errorf("%s is not a whole number", message.Describe(v))
}

// ItemNumber is the number of an item of the agenda, or of a part of one. Functions
// that write numbers write it as a reference to the item does, unless one counter says
// it all; the zero value is no number.
type ItemNumber struct {
	Levels []Number // of the item, then of its parts down to this one
	Span   source.Span
}

// IsSet reports whether there is a number.
func (n ItemNumber) IsSet() bool { return len(n.Levels) > 0 }

// places returns the item as what a reference is to, and whether a reference has to
// say more than one counter.
func (n ItemNumber) places() (Places, bool) {
	path := make([]int, len(n.Levels))
	for i, level := range n.Levels {
		path[i] = level.N
	}
	numbered := func(path []int) Number { return n.Levels[len(path)-1] }
	return Places{Kind: "agenda", Paths: [][]int{path}, Numbered: numbered}, len(path) > 1 || len(path) == 1 && !n.Levels[0].IsPlain()
}

// date returns a day.
func date(v any) (tomlfile.Date, error) {
	switch v := v.(type) {
	case tomlfile.Date:
		return v, nil
	case tomlfile.Value[tomlfile.Date]:
		return v.V, nil
	}
	return tomlfile.Date{}, fmt.Errorf("%s is not a date", message.Describe(v))
}

// origin returns the place of a value of the session.
func origin(v any) source.Span {
	switch v := v.(type) {
	case text:
		return v.Span
	case tomlfile.Value[int64]:
		return v.Span
	case tomlfile.Value[tomlfile.Date]:
		return v.Span
	case tomlfile.Value[tomlfile.Time]:
		return v.Span
	case ItemNumber:
		return v.Span
	}
	return source.Span{}
}

// part returns the field of a struct or the entry of a map of that name.
func part(v any, name string) (any, bool) {
	r := reflect.Indirect(reflect.ValueOf(v))
	var found reflect.Value
	switch r.Kind() {
	case reflect.Struct:
		found = r.FieldByName(name)
	case reflect.Map:
		found = r.MapIndex(reflect.ValueOf(name))
	}
	if !found.IsValid() {
		return nil, false
	}
	return found.Interface(), true
}

// elements returns the elements of a slice; one value alone is a slice of
// itself.
func elements(v any) []any {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Slice && r.Kind() != reflect.Array {
		if v == nil {
			return nil
		}
		return []any{v}
	}
	all := make([]any, r.Len())
	for i := range all {
		all[i] = r.Index(i).Interface()
	}
	return all
}

// unmarked returns text without the marks around it, and the marks before and
// after.
func unmarked(s string) (before, core, after string) {
	core = strings.TrimLeftFunc(s, source.IsMark)
	before = s[:len(s)-len(core)]
	trimmed := strings.TrimRightFunc(core, source.IsMark)
	return before, trimmed, core[len(trimmed):]
}

// each returns what f makes of every element, which the meter counts.
func each[T any](meter *message.Meter, v any, f func(any) (T, error)) ([]T, error) {
	var all []T
	elements := elements(v)
	if err := meter.Step(len(elements)); err != nil {
		return nil, err
	}
	for _, e := range elements {
		t, err := f(e)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}
