package markdown

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleKeyMissing, ruleKeyMalformed, ruleKeyMisplaced, ruleParagraphEmpty, ruleItemEmpty, ruleListAlone,
		ruleHeading, ruleAlternative, ruleFigureMalformed, ruleLinkAddress, ruleLinkEmpty, ruleHTML, ruleUnsupported,
		ruleTableCell, ruleNoteUndefined, ruleNoteUnused, ruleReferenceEmpty, ruleReferenceMalformed,
		ruleExcess, ruleMarkupTyped, ruleTextUnfinished, ruleNumberTyped, ruleNoteItself, ruleRemarkOpen,
	}
}

// IsHalf reports whether a finding says that a paragraph has no key, or a key no
// paragraph: the other half may be there, and not have been understood.
func IsHalf(f diag.Finding) bool {
	return f.Rule == ruleKeyMissing.ID || f.Rule == ruleParagraphEmpty.ID
}

// IsNoteUnused reports whether a finding says that nothing refers to a note.
func IsNoteUnused(f diag.Finding) bool { return f.Rule == ruleNoteUnused.ID }

var (
	ruleKeyMissing = rule.Rule{
		ID: "key-missing", Sees: rule.Source, Fixed: true,
		Summary: "Every numbered paragraph and every recommendation has a key",
		Why:     "references and the comparison of languages depend on keys",
		Hint:    "write a key such as {#western-balkans} on the line above it, the same in every language",
	}
	ruleKeyMalformed = rule.Rule{
		ID: "key-malformed", Sees: rule.Source, Fixed: true,
		Summary: "Keys are lower-case Latin letters, digits and hyphens",
		Why:     "they are part of addresses in every language",
		Hint:    "write a key such as {#western-balkans}",
	}
	ruleKeyMisplaced = rule.Rule{
		ID: "key-misplaced", Sees: rule.Source, Fixed: true,
		Summary: "A key is at the beginning of what it names",
		Why:     "it would not be clear what it names",
		Hint:    "put it at the beginning of the paragraph or list item that it names",
	}
	ruleParagraphEmpty = rule.Rule{
		ID: "paragraph-empty", Sees: rule.Source, Fixed: true,
		Summary: "A key is followed by the words of its paragraph",
		Why:     "the paragraph would have a number and no words",
		Hint:    "write the paragraph on the line below the key, without a blank line between them",
	}
	ruleItemEmpty = rule.Rule{
		ID: "item-empty", Sees: rule.Source, Fixed: true,
		Summary: "A list item has words",
		Why:     "the item would have a letter and no words",
		Hint:    "write its text or remove it",
	}
	ruleListAlone = rule.Rule{
		ID: "list-alone", Sees: rule.Source, Fixed: true,
		Summary: "A list has the sentence that introduces it above it",
		Why:     "sub-paragraphs belong to a paragraph",
		Source:  "https://www.un.org/dgacm/en/content/editorial-manual",
		Hint:    "write the sentence that introduces it",
	}
	ruleHeading = rule.Rule{
		ID: "heading-unexpected", Former: []string{"narrative-heading"}, Sees: rule.Source, Fixed: true,
		Summary: "A text has no headings",
		Why:     "headings come from the agenda, the same in every language",
		Hint:    "headings come from the agenda and the template; write a paragraph",
	}
	ruleAlternative = rule.Rule{
		ID: "figure-alternative-missing", Former: []string{"figure-alternative"}, Sees: rule.Source, Fixed: true,
		Summary: "A figure has an alternative text",
		Why:     "readers who cannot see the picture would not know what it shows",
		Source:  "PDF/UA-1 (ISO 14289-1), 7.3; WCAG 2.2, 1.1.1",
		Hint:    "write between the brackets what the picture shows, for those who do not see it",
	}
	ruleFigureMalformed = rule.Rule{
		ID: "figure-malformed", Sees: rule.Source, Fixed: true,
		Summary: "A figure is written so that it is understood as one",
		Why:     "it would be printed as it is written",
		Hint:    figureHint + "; a file's name with spaces goes between < and >",
	}
	ruleLinkAddress = rule.Rule{
		ID: "link-address-unusable", Former: []string{"link-address"}, Sees: rule.Source, Fixed: true,
		Summary: "Links lead to web or mail addresses",
		Why:     "a printed document can carry no other",
		Hint:    "write an address that begins with https://, http:// or mailto:",
	}
	ruleLinkEmpty = rule.Rule{
		ID: "link-empty", Former: []string{"link-without-words"}, Sees: rule.Source, Fixed: true,
		Summary: "A link has words",
		Why:     "there would be nothing to read or to follow",
		Hint:    "write [words](address), or [](#key) to refer to a paragraph",
	}
	ruleHTML = rule.Rule{
		ID: "html-unsupported", Former: []string{"markdown-html"}, Sees: rule.Source, Fixed: true,
		Summary: "A text has no HTML",
		Why:     "it cannot be printed in every format",
		Hint:    `write Markdown; "\<" is the sign itself`,
	}
	ruleUnsupported = rule.Rule{
		ID: "markdown-unsupported", Sees: rule.Source, Fixed: true,
		Summary: "A text has only paragraphs, lists, tables, figures and footnotes",
		Why:     "a report has no other blocks",
		Hint:    "write paragraphs, lists, tables and figures only, without indenting them",
	}
	ruleTableCell = rule.Rule{
		ID: "table-cell-surplus", Former: []string{"table-cells"}, Sees: rule.Source, Fixed: true,
		Summary: "A row of a table has no more cells than the table has columns",
		Why:     "the cells after the last column would be lost",
		Hint:    `give the table another column, or remove the cell; "\|" is the sign itself`,
	}
	ruleNoteUndefined = rule.Rule{
		ID: "footnote-undefined", Former: []string{"note-undefined", "footnote-unknown"}, Sees: rule.Source, Fixed: true,
		Summary: "Every footnote reference has its footnote in the same file",
		Why:     "its mark would lead nowhere",
		Hint:    "write its text as a block of its own: [^key]: …",
	}
	ruleNoteUnused = rule.Rule{
		ID: "footnote-unused", Former: []string{"note-unused"}, Sees: rule.Source, Fixed: true,
		Summary: "Every footnote has a footnote reference",
		Why:     "its text would be lost",
		Hint:    "write [^key] where its mark should be, or remove it",
	}
	ruleReferenceEmpty = rule.Rule{
		ID: "reference-empty", Sees: rule.Source, Fixed: true,
		Summary: "A reference names a key",
		Why:     "it would have no number",
		Hint:    "write [](#key) with the key of a paragraph",
	}
	ruleReferenceMalformed = rule.Rule{
		ID: "reference-malformed", Sees: rule.Source, Fixed: true,
		Summary: "A reference is written so that it is understood as one",
		Why:     "it would be printed as it is written",
		Hint:    `write [](#key), [](#key,other-key) or [](#key "form"), without spaces between keys`,
	}
)
