package message

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// Error says why a message could not be executed.
type Error struct {
	ID   string
	Span source.Span // where in the message; zero where the message is missing
	Home source.Span // of a message that is missing: where it can be defined
	Hint string      // what to do; the usual if empty
	Err  error
}

// Error implements error.
func (e *Error) Error() string { return fmt.Sprintf("message %q: %v", e.ID, e.Err) }

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// Finding returns the error as a finding. A message that is missing has no
// place, so the place that asked for it is given, or, where the program asked
// for it itself, the language's messages.
func (e *Error) Finding(asked source.Span) diag.Finding {
	f := problem(e.Span, e.Hint, "%v", e)
	if _, ok := errors.AsType[*LimitError](e.Err); ok {
		f = ruleFormulaExcess.At(e.Span, "%v", e)
	}
	if f.Span.IsZero() {
		if asked.IsZero() {
			asked = e.Home
		}
		f.Span, f.Lacks, f.Hint = asked, e.ID, cmp.Or(e.Hint, "define it in the messages of that language, under locales/")
	} else if !asked.IsZero() {
		f.Related = []diag.Related{{Span: asked, Message: "needed here"}}
	}
	return f
}

// templateError makes what text/template says fit for a translator: where in
// the words of a form it is, and the reason.
func templateError(words text, err error) (source.Span, string) {
	at, reason, ok := TemplateFault(words.V, err)
	if !ok {
		return words.Span, plainly(reason)
	}
	return words.At(at, len(words.V)), reason
}

// TemplateFault takes an error of package text/template apart: the offset in
// the template's text, if the error says where, and the reason.
func TemplateFault(text string, err error) (at int, reason string, ok bool) {
	said := err.Error()
	parts := templateErrorFormat.FindStringSubmatch(said)
	if parts == nil {
		return 0, said, false
	}
	reason = parts[3]
	if wrapped := errors.Unwrap(err); wrapped != nil && strings.Contains(reason, ">: error calling ") {
		reason = rootCause(wrapped).Error()
	}
	return offset(text, parts[1], parts[2]), plainly(reason), true
}

// templateErrorFormat matches "template: :LINE:COLUMN: executing "" at <…>: reason".
var templateErrorFormat = regexp.MustCompile(`^template: :(\d+)(?::(\d+))?: (?:executing "" at )?(?s:(.*))$`)

func rootCause(err error) error {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err
		}
		err = next
	}
}

// offset returns the byte offset of a line, from 1, and a column, in bytes
// from 0 and "" if unknown.
func offset(text, line, column string) int {
	n, _ := strconv.Atoi(line)
	at := 0
	for range n - 1 {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	c, _ := strconv.Atoi(column)
	return min(at+c, len(text))
}
