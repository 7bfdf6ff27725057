package locale

import (
	"errors"
	"fmt"
)

func (w *Writer) messageFunctions() []function {
	return []function{
		{
			name: "t", takes: "ID [DATA]", first: messageID, call: w.message,
			does:     "Writes another message. DATA are the facts that it sees; a full stop passes on those of this message.",
			examples: []example{{"en", `{{t "masthead.organization"}}`}},
		},
		{
			name: "tn", takes: "ID COUNT [DATA]", first: messageID, call: w.counted,
			does:     "Writes another message in the plural form that goes with COUNT.",
			examples: []example{{"en", `{{tn "sittings.at" 1 (dict "Sittings" 4 "Dates" .From)}}`}, {"en", `{{tn "sittings.at" (len .Sittings) .}}`}},
		},
		{
			name: "each", takes: "ID ITEMS", first: messageID, call: w.eachMessage,
			does:     "Writes a message once for each item and returns the results, for example to `join`. The message sees the facts of its item.",
			examples: []example{{"en", `{{join (each "person.affiliated" .Chairs)}}`}, {"fr", `{{join (each "person.affiliated" .Chairs)}}`}},
		},
		{
			name: "dict", takes: "NAME VALUE …", call: dict,
			does:     "Returns facts for `t` and `tn`: names in quotation marks, each followed by its value.",
			examples: []example{{"en", `{{t "person.affiliated" (dict "Name" "Jane Doe" "Affiliation" "GBR")}}`}},
		},
		{
			name: "list", takes: "VALUE …", call: func(v ...any) []any { return v },
			does:     "Returns several values as one, for functions that take several.",
			examples: []example{{"en", `{{join (list "Jane Doe" "Richard Roe")}}`}},
		},
	}
}

func optional(data []any) any {
	if len(data) == 0 {
		return nil
	}
	return data[0]
}

func (w *Writer) message(id string, data ...any) (string, error) {
	return w.Execute(id, nil, optional(data))
}

func (w *Writer) counted(id string, count any, data ...any) (string, error) {
	return w.Execute(id, count, optional(data))
}

// eachMessage executes a message with each of several things.
func (w *Writer) eachMessage(id string, items any) ([]string, error) {
	return each(items, func(v any) (string, error) { return w.Execute(id, nil, v) })
}

func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, errors.New("dict needs a value after every key")
	}
	d := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		key, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %v is not a key", pairs[i])
		}
		d[key] = pairs[i+1]
	}
	return d, nil
}
