package verify

import "rapporteur/internal/diag"

// Rules returns all rules of this package in the order of their checks.
func Rules() []diag.Rule {
	return []diag.Rule{
		unreadable, claims, title, language, untagged, fonts, unicodeMap, missingGlyph, offPage,
		alternative, headings, actualText, links, outline, paragraphNumbers, lostText,
		noManifest, changedFile, unlistedFile,
	}
}

var (
	unreadable = diag.Rule{
		ID: "pdf-unreadable", Summary: "the file is whole and follows PDF syntax",
		Hint:   "build the file again; a copy may have been cut short",
		Source: "ISO 32000-1, 7",
	}
	claims = diag.Rule{
		ID: "pdf-claims", Summary: "the metadata says that the file is PDF/A, level a, and PDF/UA-1",
		Hint:   "publish the file as it was built; printing or saving it anew loses this",
		Source: "ISO 19005-2, 6.6.4; ISO 14289-1, 5",
	}
	title = diag.Rule{
		ID: "pdf-title", Summary: "the file has a title, the same everywhere, and viewers show it",
		Hint:   `write the message "title" in messages.toml of the language, and build the file again`,
		Source: "ISO 14289-1, 7.1",
	}
	language = diag.Rule{
		ID: "pdf-language", Summary: "the file says in which language it is",
		Hint:   "build the file again",
		Source: "ISO 14289-1, 7.2",
	}
	untagged = diag.Rule{
		ID: "pdf-untagged", Summary: "all that is drawn is in the structure or marked as decoration",
		Hint:   "build the file again; readers for the blind skip or garble such text",
		Source: "ISO 14289-1, 7.1",
	}
	fonts = diag.Rule{
		ID: "pdf-font", Summary: "every font is inside the file",
		Hint:   "build the file again; elsewhere another font may be shown",
		Source: "ISO 19005-2, 6.2.11.4",
	}
	unicodeMap = diag.Rule{
		ID: "pdf-unicode", Summary: "every glyph says which characters it stands for",
		Hint:   "build the file again; such text cannot be searched, copied or read aloud",
		Source: "ISO 19005-2, 6.2.11.7",
	}
	missingGlyph = diag.Rule{
		ID: "pdf-missing-glyph", Summary: "no character is drawn as an empty box",
		Hint:   "add a font that has the character",
		Source: "ISO 19005-2, 6.2.11.8",
	}
	offPage = diag.Rule{
		ID: "pdf-off-page", Summary: "no text is drawn beyond the edges of its page",
		Hint:   "report this; the file was not written rightly",
		Source: "ISO 32000-1, 14.11.2",
	}
	alternative = diag.Rule{
		ID: "pdf-alternative", Summary: "every figure has a text for those who cannot see it",
		Hint:   `describe it, an emblem in the message "body.emblem", an image in a text between the square brackets of ![…](…)`,
		Source: "ISO 14289-1, 7.3",
	}
	headings = diag.Rule{
		ID: "pdf-heading", Summary: "headings begin with the first level and skip none",
		Hint:   "mend the levels of the headings",
		Source: "ISO 14289-1, 7.4.2",
	}
	actualText = diag.Rule{
		ID: "pdf-actual-text", Summary: "a replacement text has the letters that are drawn",
		Hint:   "report this; the file was not written rightly",
		Source: "ISO 32000-1, 14.9.4",
	}
	links = diag.Rule{
		ID: "pdf-link", Summary: "every link leads somewhere, says where, and is in the structure",
		Hint:   "mend the address or the reference",
		Source: "ISO 14289-1, 7.18.5",
	}
	outline = diag.Rule{
		ID: "pdf-outline", Summary: "every bookmark has words and leads to a page",
		Hint:   "build the file again",
		Source: "ISO 32000-1, 12.3.3",
	}
	paragraphNumbers = diag.Rule{
		ID: "pdf-paragraph-number", Summary: "paragraphs are numbered from 1, each number once and in order",
		Hint:   "build the file again from its source",
		Source: "the drafting habits of United Nations reports",
	}
	lostText = diag.Rule{
		ID: "pdf-text", Summary: "all text of the edition is in the file, in its order",
		Hint:   "report this; the file was not written rightly",
		Source: "design: the output audits itself",
	}
	noManifest = diag.Rule{
		ID: "set-manifest", Summary: "the folder of a published set has a manifest that can be read",
		Hint:   "build the session again into an empty folder",
		Source: "design: a published set is one thing",
	}
	changedFile = diag.Rule{
		ID: "set-file", Summary: "the folder of a published set has the files of its manifest, as they were built",
		Hint:   "build the session again, or take the files from where they were published",
		Source: "design: a published set is one thing",
	}
	unlistedFile = diag.Rule{
		ID: "set-unlisted", Summary: "the folder of a published set has no file besides those of its manifest",
		Hint:   "move it away; the next build stops at it",
		Source: "design: a published set is one thing",
	}
)
