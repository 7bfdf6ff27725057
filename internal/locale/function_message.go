package locale

import (
	"errors"
	"fmt"
	"strings"

	"rapporteur/internal/locale/message"
)

func (w *Writer) messageFunctions() []function {
	return []function{
		{
			name: "t", takes: "ID [DATA]", first: messageIdentifier, call: w.message,
			does:     "Writes another message. DATA are the facts that it sees; a full stop passes on those of this message.",
			examples: []example{{"en", `{{t "masthead.organization"}}`}},
		},
		{
			name: "tn", takes: "ID COUNT [DATA]", first: messageIdentifier, call: w.counted,
			does:     "Writes another message in the plural form that goes with COUNT.",
			examples: []example{{"en", `{{tn "sittings.at" 1 (dict "Sittings" 4 "Dates" .From)}}`}, {"en", `{{tn "sittings.at" (len .Sittings) .}}`}},
		},
		{
			name: "each", takes: "ID ITEMS", first: messageIdentifier, call: w.eachMessage,
			does:     "Writes a message once for each item and returns the results, for example to `join`. The message sees the facts of its item.",
			examples: []example{{"en", `{{join (each "person.named" .Chairs)}}`}, {"fr", `{{join (each "person.named" .Chairs)}}`}},
		},
		{
			name: "dict", takes: "NAME VALUE …", call: w.dict,
			does:     "Returns facts for `t` and `tn`: names in quotation marks, each followed by its value.",
			examples: []example{{"en", `{{t "person.named" (dict "Title" "Dr." "Name" "Jane Doe")}}`}},
		},
		{
			name: "id", takes: "PATTERN WORD", call: w.messageName,
			does:     "Returns the identifier of a message for `t`, `tn` and `each`: the pattern with the word in place of `%s`.",
			examples: []example{{"en", `{{t (id "masthead.%s" "organization")}}`}},
		},
		{
			name: "list", takes: "VALUE …", call: w.list,
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

func (w *Writer) message(id any, data ...any) (string, error) {
	return w.Execute(IDOf(id), nil, optional(data))
}

func (w *Writer) counted(id, count any, data ...any) (string, error) {
	return w.Execute(IDOf(id), count, optional(data))
}

// eachMessage executes a message with each of several things.
func (w *Writer) eachMessage(id, items any) ([]string, error) {
	return each(&w.meter, items, func(v any) (string, error) { return w.Execute(IDOf(id), nil, v) })
}

// messageID is the identifier of a message, made by a formula. It is not words,
// so that it cannot be printed.
type messageID struct{ id string }

func (w *Writer) messageName(pattern string, v any) (messageID, error) {
	s, _, err := word(v)
	if err != nil {
		return messageID{}, err
	}
	_, core, _ := unmarked(s)
	if err := w.meter.Spend(len(pattern) + len(core)*strings.Count(pattern, "%s")); err != nil {
		return messageID{}, err
	}
	return messageID{strings.ReplaceAll(pattern, "%s", core)}, nil
}

// IDOf returns the identifier that a formula calls a message by.
func IDOf(id any) string {
	switch id := id.(type) {
	case messageID:
		return id.id
	case string:
		return id
	}
	return message.Describe(id)
}

func (w *Writer) list(values ...any) ([]any, error) { return values, w.meter.Keep(values) }

func (w *Writer) dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, errors.New("dict needs a value after every key")
	}
	d := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		key, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %s is not the name of a fact", message.Describe(pairs[i]))
		}
		d[key] = pairs[i+1]
	}
	return d, w.meter.Keep(pairs)
}
