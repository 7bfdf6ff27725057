package tomlfile

import (
	"fmt"
	"strings"
	"time"

	"rapporteur/internal/source"
)

// The kinds of values, as findings name them.
const (
	kindText    = "text in quotes"
	kindInteger = "a whole number"
	kindBool    = "true or false"
	kindDate    = "a date"
	kindList    = "a list"
	kindTable   = "a table"
)

// set stores a decoded value if it is of the right type.
func (v *Value[T]) set(decoded any, span source.Span) bool {
	ok := false
	switch p := any(&v.V).(type) {
	case *string:
		*p, ok = decoded.(string)
	case *int64:
		*p, ok = decoded.(int64)
	case *bool:
		*p, ok = decoded.(bool)
	case *Date:
		t, isTime := decoded.(time.Time)
		if ok = isTime && kindOf(decoded, span) == kindDate; ok {
			*p = Date{t.Year(), int(t.Month()), t.Day()}
		}
	default:
		panic(fmt.Sprintf("rapporteur: internal error: %T cannot be a TOML value", v.V))
	}
	if ok {
		v.Span = span
	}
	return ok
}

// wants names the type of the leaf.
func (v *Value[T]) wants() string {
	switch any(v.V).(type) {
	case string:
		return kindText
	case int64:
		return kindInteger
	case bool:
		return kindBool
	}
	return kindDate
}

// kindOf names the type of a decoded value that is written at span.
func kindOf(decoded any, span source.Span) string {
	switch decoded.(type) {
	case string:
		return kindText
	case int64:
		return kindInteger
	case float64:
		return "a number with a fraction"
	case bool:
		return kindBool
	case time.Time:
		return kindOfTime(span.Text())
	case map[string]any:
		return kindTable
	case []map[string]any:
		return "several tables"
	}
	return kindList
}

func kindOfTime(text string) string {
	switch {
	case !strings.Contains(text, ":"):
		return kindDate
	case strings.Contains(text, "-"):
		return "a date with a time"
	}
	return "a time"
}

// mismatch reports a value of the wrong type.
func (b *binder) mismatch(path trail, wanted string, decoded any, n *node) {
	found := kindOf(decoded, n.span)
	b.report(ruleType, n.span, rewrite(wanted, found, decoded, n.span.Text()),
		"%s must be %s, not %s", quote(path.String()), wanted, found)
}

// rewrite returns the hint how to write a value so that it has the type
// wanted.
func rewrite(wanted, found string, decoded any, written string) string {
	switch {
	case wanted == kindText && (found == kindInteger || found == kindDate):
		return "put it in quotes: " + quote(written)
	case wanted == kindDate && found == "a date with a time":
		return "leave the time out: " + written[:min(len(written), len("2024-07-11"))]
	case wanted == kindDate:
		return "write year-month-day without quotes: 2024-07-11"
	case wanted == kindInteger && found == kindText:
		return "write digits without quotes"
	case wanted == kindBool:
		return "write true or false without quotes"
	case wanted == kindList && found == kindTable && strings.HasPrefix(written, "["):
		return "write the header with two brackets: [" + written + "]"
	case wanted == kindList:
		return "put it in brackets: [" + written + "]"
	case wanted == kindTable && found == "several tables":
		return "write the header once, with one pair of brackets"
	}
	return ""
}
