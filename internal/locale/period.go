package locale

import (
	"fmt"
	"reflect"

	"rapporteur/internal/locale/message"
)

// ends returns the fields From and To of a struct, or the entries "From" and
// "To" of a map.
func ends(period any) (from, to any, err error) {
	r := reflect.Indirect(reflect.ValueOf(period))
	var first, last reflect.Value
	switch r.Kind() {
	case reflect.Struct:
		first, last = r.FieldByName("From"), r.FieldByName("To")
	case reflect.Map:
		first, last = r.MapIndex(reflect.ValueOf("From")), r.MapIndex(reflect.ValueOf("To"))
	}
	if !first.IsValid() || !last.IsValid() {
		return nil, nil, fmt.Errorf("%s is not a period: it has no From and To", message.Describe(period))
	}
	return first.Interface(), last.Interface(), nil
}
