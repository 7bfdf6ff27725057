package check

// pageRules are about what cannot be printed.
func pageRules() []Rule {
	return []Rule{
		stage("missing-glyph", "Every character is in one of the fonts",
			"it would print as an empty box", "write the text without it, or name a folder with a font that has it: --font-dir"),
		stage("unreadable-picture", "Pictures can be read",
			"the page would have a hole", "pictures are PNG or JPEG files with the colours of a screen (sRGB)"),
		stage("picture-too-large", "A picture has 10 megabytes and 25 million pixels at most",
			"it is a part of every output, in every language", "save it smaller: 2,000 pixels fill the width of a page"),
	}
}
