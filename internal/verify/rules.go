package verify

import "rapporteur/internal/rule"

// Rules returns the rules that this package reports, in the order of their checks.
func Rules() []rule.Rule {
	return []rule.Rule{
		unreadable, claims, title, language, untagged, fonts, unicodeMap, missingGlyph, offPage,
		alternative, headings, actualText, links, outline, paragraphNumbers, lostText,
		noManifest, changedFile, unlistedFile,
	}
}

var (
	unreadable = rule.Rule{
		ID: "pdf-unreadable", Sees: rule.PDF, Fixed: true,
		Summary: "The file is whole and follows PDF syntax",
		Why:     "programs repair a damaged file in different ways, or refuse it",
		Hint:    "build the file again; a copy may have been cut short",
		Source:  "ISO 32000-1, 7",
	}
	claims = rule.Rule{
		ID: "pdf-claim-missing", Former: []string{"pdf-claims"}, Sees: rule.PDF, Fixed: true,
		Summary: "The metadata says that the file is PDF/A, level a, and PDF/UA-1",
		Why:     "archives and screen readers do not trust a file that does not claim conformance",
		Hint:    "publish the file as it was built; printing or saving it again loses this",
		Source:  "ISO 19005-2, 6.6.4; ISO 14289-1, 5",
	}
	title = rule.Rule{
		ID: "pdf-title-missing", Former: []string{"pdf-title"}, Sees: rule.PDF, Fixed: true,
		Summary: "The file has a title, the same everywhere, and viewers show it",
		Why:     "a viewer would show the name of the file",
		Hint:    `write the message "title" in messages.toml of the language, and build the file again`,
		Source:  "ISO 14289-1, 7.1",
	}
	language = rule.Rule{
		ID: "pdf-language-missing", Former: []string{"pdf-language"}, Sees: rule.PDF, Fixed: true,
		Summary: "The file states its language",
		Why:     "a screen reader would pronounce it as another language",
		Hint:    "build the file again",
		Source:  "ISO 14289-1, 7.2",
	}
	untagged = rule.Rule{
		ID: "pdf-untagged", Sees: rule.PDF, Fixed: true,
		Summary: "Everything drawn is in the structure or marked as decoration",
		Why:     "a screen reader skips or garbles what is not in the structure",
		Hint:    "build the file again; screen readers skip or garble such text",
		Source:  "ISO 14289-1, 7.1",
	}
	fonts = rule.Rule{
		ID: "pdf-font-missing", Former: []string{"pdf-font"}, Sees: rule.PDF, Fixed: true,
		Summary: "Every font is embedded",
		Why:     "another computer may show another font",
		Hint:    "build the file again; another computer may show another font",
		Source:  "ISO 19005-2, 6.2.11.4",
	}
	unicodeMap = rule.Rule{
		ID: "pdf-unicode-missing", Former: []string{"pdf-unicode"}, Sees: rule.PDF, Fixed: true,
		Summary: "Every glyph has its Unicode text",
		Why:     "such text cannot be searched, copied or read aloud",
		Hint:    "build the file again; such text cannot be searched, copied or read aloud",
		Source:  "ISO 19005-2, 6.2.11.7",
	}
	missingGlyph = rule.Rule{
		ID: "pdf-glyph-missing", Former: []string{"pdf-missing-glyph"}, Sees: rule.PDF, Fixed: true,
		Summary: "No character is drawn as an empty box",
		Why:     "a reader sees a box where a character should be",
		Hint:    "add a font that has the character",
		Source:  "ISO 19005-2, 6.2.11.8",
	}
	offPage = rule.Rule{
		ID: "pdf-text-off-page", Former: []string{"pdf-off-page"}, Sees: rule.PDF, Fixed: true,
		Summary: "No text is drawn beyond the edges of the page",
		Why:     "nobody sees what is beyond the edge",
		Hint:    "report this; the file was written incorrectly",
		Source:  "ISO 32000-1, 14.11.2",
	}
	alternative = rule.Rule{
		ID: "pdf-alternative-missing", Former: []string{"pdf-alternative"}, Sees: rule.PDF, Fixed: true,
		Summary: "Every figure has an alternative text",
		Why:     "readers who cannot see the figure would not know what it shows",
		Hint:    `describe it, an emblem in the message "body.emblem", an image in a text between the square brackets of ![…](…)`,
		Source:  "ISO 14289-1, 7.3",
	}
	headings = rule.Rule{
		ID: "pdf-heading-skipped", Former: []string{"pdf-heading"}, Sees: rule.PDF, Fixed: true,
		Summary: "Headings begin at the first level and skip no level",
		Why:     "a reader who moves from heading to heading gets lost",
		Hint:    "correct the levels of the headings",
		Source:  "ISO 14289-1, 7.4.2",
	}
	actualText = rule.Rule{
		ID: "pdf-actual-text-different", Former: []string{"pdf-actual-text"}, Sees: rule.PDF, Fixed: true,
		Summary: "A replacement text has the same letters as the text drawn",
		Why:     "what is read aloud would differ from what is shown",
		Hint:    "report this; the file was written incorrectly",
		Source:  "ISO 32000-1, 14.9.4",
	}
	links = rule.Rule{
		ID: "pdf-link-broken", Former: []string{"pdf-link"}, Sees: rule.PDF, Fixed: true,
		Summary: "Every link leads somewhere, says where, and is in the structure",
		Why:     "a reader would be led nowhere, or would not know where",
		Hint:    "correct the address or the reference",
		Source:  "ISO 14289-1, 7.18.5",
	}
	outline = rule.Rule{
		ID: "pdf-bookmark-broken", Former: []string{"pdf-outline"}, Sees: rule.PDF, Fixed: true,
		Summary: "Every bookmark has a text and leads to a page",
		Why:     "a reader who moves from bookmark to bookmark gets lost",
		Hint:    "build the file again",
		Source:  "ISO 32000-1, 12.3.3",
	}
	paragraphNumbers = rule.Rule{
		ID: "pdf-number-disordered", Former: []string{"pdf-paragraph-number"}, Sees: rule.PDF, Fixed: true,
		Summary: "Paragraphs are numbered from 1, each number once and in order",
		Why:     "reports are cited by paragraph number",
		Hint:    "build the file again from its source",
		Source:  "the drafting habits of United Nations reports",
	}
	lostText = rule.Rule{
		ID: "pdf-text-lost", Former: []string{"pdf-text"}, Sees: rule.PDF, Fixed: true,
		Summary: "All text of the edition is in the file, in its order",
		Why:     "a part of the report would be missing, and nobody would notice",
		Hint:    "report this; the file was not written rightly",
	}
	noManifest = rule.Rule{
		ID: "set-manifest-unreadable", Sees: rule.Set, Fixed: true,
		Summary: "The folder of a published set has a manifest that can be read",
		Why:     "without it nobody can tell whether the files are those that were built",
		Hint:    "build the session again into an empty folder",
	}
	changedFile = rule.Rule{
		ID: "set-file-changed", Sees: rule.Set, Fixed: true,
		Summary: "The folder of a published set has the files of its manifest, as they were built",
		Why:     "a reader would take a file that was changed for the published one",
		Hint:    "build the session again, or take the files from where they were published",
	}
	unlistedFile = rule.Rule{
		ID: "set-file-unlisted", Sees: rule.Set, Fixed: true,
		Summary: "The folder of a published set has no file besides those of its manifest",
		Why:     "a reader would take it for a part of the set",
		Hint:    "move it away; the next build stops at it",
	}
)
