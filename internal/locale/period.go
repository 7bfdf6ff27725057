package locale

import (
	"fmt"

	"rapporteur/internal/locale/message"
)

// ends returns the fields From and To of a struct, or the entries "From" and
// "To" of a map.
func ends(period any) (from, to any, err error) {
	from, begins := part(period, "From")
	to, closes := part(period, "To")
	if !begins || !closes {
		return nil, nil, fmt.Errorf("%s is not a period: it has no From and To", message.Describe(period))
	}
	return from, to, nil
}
