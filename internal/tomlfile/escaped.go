package tomlfile

import (
	"bytes"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// checkEscaped reports characters that no text may contain and that are written
// as escape sequences, which the check of the file's bytes cannot see.
func (d *Document) checkEscaped() diag.List {
	if !bytes.ContainsRune(d.file.Content(), '\\') {
		return nil
	}
	return d.index.root.checkEscaped(nil)
}

// wordJoiner prevents a line break. Formulas and typography rules use it, as an
// escape sequence so that it is visible in the file.
const wordJoiner = "\u2060"

func (n *valueNode) checkEscaped(findings diag.List) diag.List {
	for _, c := range n.children {
		findings = c.checkEscaped(findings)
	}
	text, ok := n.value.(string)
	if !ok || !strings.Contains(n.span.Text(), `\`) {
		return findings
	}
	text = strings.ReplaceAll(text, wordJoiner, "   ") // it is allowed
	return append(findings, textfile.CheckCharacters([]byte(text), func(from, to int) source.Span {
		return Inside(n.span, from, to)
	})...)
}
