package tomlfile

import (
	"fmt"
	"strings"
	"time"
)

// The kinds of values, as findings name them.
const (
	kindText    = "text in quotes"
	kindInteger = "a whole number"
	kindBool    = "true or false"
	kindDate    = "a date"
	kindTime    = "a time"
	kindList    = "a list"
	kindTable   = "a table"
)

// set stores a decoded value if it has the right type.
func (v *Value[T]) set(n *valueNode) bool {
	ok := false
	switch p := any(&v.V).(type) {
	case *string:
		*p, ok = n.value.(string)
	case *int64:
		*p, ok = n.value.(int64)
	case *bool:
		*p, ok = n.value.(bool)
	case *Date:
		t, isTime := n.value.(time.Time)
		if ok = isTime && n.kind() == kindDate; ok {
			*p = Date{t.Year(), int(t.Month()), t.Day()}
		}
	case *Time:
		t, isTime := n.value.(time.Time)
		if ok = isTime && n.kind() == kindTime; ok {
			*p = Time{t.Hour(), t.Minute()}
		}
	default:
		panic(fmt.Sprintf("rapporteur: internal error: %T cannot be a TOML value", v.V))
	}
	if ok {
		v.Span = n.span
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
	case Time:
		return kindTime
	}
	return kindDate
}

// kind names the type of the value.
func (n *valueNode) kind() string {
	switch n.value.(type) {
	case string:
		return kindText
	case int64:
		return kindInteger
	case float64:
		return "a number with a fraction"
	case bool:
		return kindBool
	case time.Time:
		return kindOfTime(n.span.Text())
	}
	switch {
	case n.tables:
		return "several tables"
	case n.list:
		return kindList
	}
	return kindTable
}

func kindOfTime(text string) string {
	switch {
	case !strings.Contains(text, ":"):
		return kindDate
	case strings.Contains(text, "-"):
		return "a date with a time"
	}
	return kindTime
}

// mismatch reports a value of the wrong type.
func (b *binder) mismatch(path trail, wanted string, n *valueNode) {
	found := n.kind()
	b.report(ruleType, n.span, rewrite(wanted, found, n.span.Text()),
		"%s must be %s, not %s", quote(path.String()), wanted, found)
}

// rewrite returns a hint on how to write a value so that it has the type wanted.
func rewrite(wanted, found, written string) string {
	switch {
	case wanted == kindText && (found == kindInteger || found == kindDate):
		return "put it in quotes: " + quote(written)
	case wanted == kindDate && found == "a date with a time":
		return "leave out the time: " + written[:min(len(written), len("2024-07-11"))]
	case wanted == kindDate:
		return "write year-month-day without quotes: 2024-07-11"
	case wanted == kindTime:
		return "write hours, minutes and seconds without quotes: 10:15:00"
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

// set accepts any table.
func (t *Table) set(n *valueNode) bool {
	if n.isTable() {
		t.Span = n.span
	}
	return n.isTable()
}

func (t *Table) wants() string { return kindTable }
