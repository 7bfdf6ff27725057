package tomlfile

import (
	"bytes"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// checkEscaped reports what no text may hold, where escape sequences brought
// it in: behind them, the check of the file does not see it.
func (d *Document) checkEscaped() diag.List {
	if !bytes.ContainsRune(d.file.Content(), '\\') {
		return nil
	}
	return d.index.root.checkEscaped(nil)
}

// wordJoiner keeps lines from ending where it is. Formulas and the rules of
// typography have it, as an escape sequence that readers of the file see.
const wordJoiner = "\u2060"

func (n *valueNode) checkEscaped(findings diag.List) diag.List {
	for _, c := range n.children {
		findings = c.checkEscaped(findings)
	}
	text, ok := n.value.(string)
	if !ok || !strings.Contains(n.span.Text(), `\`) {
		return findings
	}
	text = strings.ReplaceAll(text, wordJoiner, "   ") // typography is written with it
	return append(findings, textfile.CheckCharacters([]byte(text), func(from, to int) source.Span {
		return Inside(n.span, from, to)
	})...)
}
