package message

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// messageReader finds the messages of a file: tables whose keys are plural
// categories, and keys with words.
type messageReader struct {
	document *tomlfile.Document
	messages []Message
	findings diag.List
}

// readMessages returns the messages of a file, with what is wrong in it.
func readMessages(f *source.File) ([]Message, diag.List) {
	document, findings := tomlfile.Open(f)
	r := &messageReader{document: document, findings: findings}
	if len(findings) > 0 {
		return nil, findings
	}
	r.table(nil)
	return r.messages, r.findings
}

// table reads what is in the table at path.
func (r *messageReader) table(path []string) {
	keys := r.document.Keys(path...)
	forms := 0
	for _, key := range keys {
		if grammar.IsCategory(key) {
			forms++
		}
	}
	switch {
	case forms == 0:
		for _, key := range keys {
			r.child(append(slices.Clone(path), key))
		}
	case forms == len(keys) && len(path) > 0:
		r.message(path, keys)
	default:
		for _, key := range keys {
			if !grammar.IsCategory(key) {
				at, _ := r.document.Find(append(slices.Clone(path), key)...)
				r.findings.Add(problem(at.Key, "give it a table of its own: [name."+key+"]",
					"%q is not a plural form, but its neighbours are", key))
			}
		}
	}
}

// child reads a key of a table that is not a message.
func (r *messageReader) child(path []string) {
	if len(r.document.Keys(path...)) > 0 {
		r.table(path)
		return
	}
	at, _ := r.document.Find(path...)
	if words, ok := r.words(path); ok {
		r.messages = append(r.messages, Message{ID: strings.Join(path, "."), Span: at.Key, Forms: map[string]text{grammar.Other: words}})
	}
}

func (r *messageReader) message(path, forms []string) {
	at, _ := r.document.Find(path...)
	m := Message{ID: strings.Join(path, "."), Span: at.Key, Forms: make(map[string]text)}
	for _, form := range forms {
		words, ok := r.words(append(slices.Clone(path), form))
		if !ok {
			return
		}
		m.Forms[form] = words
	}
	r.messages = append(r.messages, m)
}

// words returns the text at path; anything else is reported.
func (r *messageReader) words(path []string) (text, bool) {
	at, _ := r.document.Find(path...)
	words, ok := r.document.Text(path...)
	if !ok {
		r.findings.Add(problem(at.Value, "write text in quotation marks", "%q is not a message", strings.Join(path, ".")))
	}
	return text{V: words, Span: at.Value}, ok
}
