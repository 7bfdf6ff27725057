package check

// markdownRules are about the Markdown of narratives and templates.
func markdownRules() []Rule {
	return []Rule{
		stage("markdown-excess", "A paragraph or table has no thousands of signs of Markdown, and a line no tens of levels",
			"such a text is a mistake, and reading it would take very long",
			"begin a new paragraph after a blank line; \"\\\" before a sign makes it a character like any other"),
		stage("key-missing", "Every numbered paragraph and every recommendation has a key",
			"references and the comparison of languages hang on keys", "write a key such as {#western-balkans} on the line above it, the same in every language").
			shown("Some speakers encouraged the use of liaison officers.", "{#liaison-officers}\nSome speakers encouraged the use of liaison officers."),
		stage("key-malformed", "Keys are lower-case Latin letters, digits and hyphens",
			"they are part of addresses in every language", "write a key such as {#western-balkans}").
			shown("{#Western Balkans}", "{#western-balkans}"),
		stage("key-misplaced", "A key stands at the beginning of what it names",
			"it would not be clear what it names", "put it at the beginning of the paragraph or list item"),
		stage("key-duplicate", "A key names one place",
			"a reference to it would have two targets, and of two footnotes one would be lost",
			"give one of the places another key, in every language"),
		stage("text-unplaced", "Every text of the session has a place in reports of its kind",
			"nobody would read it", "remove it from session.toml, or give it a place in the templates of the kind"),
		stage("text-empty", "Every Markdown file of the session has a text",
			"a heading would stand with nothing under it", "write the text, or do not ask for the file in session.toml").
			shown("<!-- to be written -->", "{#closing}\nThe meeting was closed by its chair."),
		stage("paragraph-empty", "A key is followed by the words of its paragraph",
			"the paragraph would have a number and no words", "write the paragraph directly below the key"),
		stage("item-empty", "A list item has words",
			"the item would have a letter and no words", "write its text, or remove it"),
		stage("list-alone", "A list has the sentence that introduces it above it",
			"sub-paragraphs belong to a paragraph", "write the sentence that introduces it").
			from("https://www.un.org/dgacm/en/content/editorial-manual"),
		stage("narrative-heading", "A text has no headings",
			"headings come from the agenda, the same in every language", "write a paragraph"),
		stage("figure-alternative", "A figure has an alternative text",
			"who does not see the picture would not know what it shows", "write between the brackets what the picture shows").
			shown(`![](chart.png "Contributions")`, `![Columns: 240 for legislation, 615 for training](chart.png "Contributions")`).
			from("PDF/UA-1 (ISO 14289-1), 7.3; WCAG 2.2, 1.1.1"),
		stage("figure-file", "A figure names a file in the folder images",
			"a report is made of its session's folder alone", "put the file into the folder images of the language or of the session, and write its name").
			shown(`![A map](../charts/map.png "Routes")`, `![A map](map.png "Routes")`),
		stage("figure-malformed", "A figure is written so that it is understood as one",
			"it would be printed as it stands", `write ![alternative text](file.png "Caption"); a file's name with spaces stands between < and >`).
			shown(`![A map](routes map.png "Routes")`, `![A map](<routes map.png> "Routes")`),
		stage("link-address", "Links lead to web or mail addresses",
			"a printed document can carry no other", "write an address that begins with https://, http:// or mailto:").
			shown("[the documents](documents/list.pdf)", "[the documents](https://www.unodc.org/)"),
		stage("link-without-words", "A link has words",
			"there would be nothing to read or to follow", "write [words](address)").
			shown("[](https://www.unodc.org/)", "[the website](https://www.unodc.org/)"),
		stage("markup-typed", "What looks like markup is markup",
			"what was not understood would be printed as it is typed", "correct it; \"\\\" before a sign makes it a character like any other").
			shown("{#closing}\nThe meeting was closed, see [] (#opening).", "{#closing}\nThe meeting was closed, see [](#opening)."),
		warned("text-unfinished", "No text is unfinished",
			"the report would be published with a note of its author's", "write what is missing, or delete it").
			shown("{#closing}\nThe meeting was closed by XXX.", "{#closing}\nThe meeting was closed by its chair."),
		stage("number-typed", "No paragraph begins with a number of its own",
			"paragraphs are numbered by the program, and both numbers would be printed", "delete the number").
			shown("{#closing}\n12. The meeting was closed.", "{#closing}\nThe meeting was closed."),
		stage("note-itself", "No footnote calls itself",
			"its mark would lead readers round in a circle", "delete the call").
			shown("[^source]: As in the report.[^source]", "[^source]: As in the report."),
		stage("remark-open", "A remark ends where its author ended it",
			"all words up to the next --> would silently be missing from the report", "end the remark with -->").
			shown("<!-- for the editor ->", "<!-- for the editor -->"),
		stage("markdown-html", "A text has no HTML",
			"it cannot be printed in every format", "write Markdown; \\< is the sign itself").
			shown("the <b>first</b> draft", "the first draft"),
		stage("markdown-unsupported", "A text has only paragraphs, lists, tables, figures and footnotes",
			"a report has no other blocks", "write paragraphs, lists, tables and figures only, without indenting them").
			shown("{#closing}\nThe meeting was closed.\n\n    By its chair.", "{#closing}\nThe meeting was closed by its chair."),
		stage("table-cells", "A row of a table has no more cells than the table has columns",
			"the cells behind the last column would be lost", "give the table another column, or remove the cell").
			shown("| State | Amount |\n|---|---|\n| Spain | 1 | 2 |", "| State | Amount |\n|---|---|\n| Spain | 1 |"),
		stage("note-undefined", "A footnote that is called is defined in the same file",
			"its mark would lead nowhere", "write its text as a block of its own: [^key]: …"),
		stage("note-unused", "A footnote that is defined is called",
			"its text would be lost", "write [^key] where its mark should stand, or remove it"),
		stage("reference-empty", "A reference names a key",
			"it would have no number", "write [](#key) with the key of a paragraph").
			shown("see [](#)", "see [](#western-balkans)"),
		stage("reference-malformed", "A reference is written so that it is understood as one",
			"it would be printed as it stands", `write [](#key), [](#key,other-key) or [](#key "form"), without spaces between keys`).
			shown("see [](#causes, review)", "see [](#causes,review)"),
	}
}
