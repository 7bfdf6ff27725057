package check

// fileRules are about files as such, and about TOML.
func fileRules() []Rule {
	const toml = "https://toml.io/en/v1.0.0"
	return []Rule{
		stage("file-encoding", "Files are UTF-8 with ordinary line ends, without control and private-use characters",
			"other characters would be lost, join words or print as boxes", "save the file with the encoding UTF-8 and line ends LF or CRLF").
			shown(`title = "Root\u2028causes"`, `title = "Root causes"`),
		stage("file-missing", "Every file that the session asks for exists",
			"the report would lack a part in one language", "create the file, or do not ask for it in session.toml"),
		stage("file-unexpected", "A language's folder holds only files that the session asks for",
			"words in a file that nothing reads would silently be missing from the report", "name it in session.toml, or delete it"),
		stage("toml-syntax", "TOML files follow the syntax of TOML",
			"what cannot be parsed cannot be published", "see toml.io for how to write it").
			shown("symbol = CTOC/COP/WG.7/2024/5", `symbol = "CTOC/COP/WG.7/2024/5"`).from(toml),
		stage("toml-nesting", "Lists, tables and dotted keys are not deep inside each other",
			"no report needs more than a few levels, and reading many takes very long", "write fewer levels").
			shown("items = ["+"[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]", "items = []").from(toml),
		stage("toml-duplicate-key", "A key is given one value",
			"of two values one would be lost", "keep one of the two").
			shown("number = 1\nnumber = 2", "number = 1").from(toml),
		stage("toml-value", "A number or date exists",
			"a date such as 31 June cannot be printed", "write a date as year-month-day: 2024-07-11").
			shown("date = 2024-06-31", "date = 2024-06-30").from(toml),
		stage("toml-unknown-key", "Every key is one that is known",
			"a misspelled key would silently have no effect", "correct the key, or delete it").
			shown(`sybmol = "CTOC/COP/WG.7/2024/5"`, `symbol = "CTOC/COP/WG.7/2024/5"`),
		stage("toml-missing-key", "Every key that is needed is there and not empty",
			"a part of the report could not be written", "add the key").
			shown("[[sittings]]\nnumber = 1", "[[sittings]]\nnumber = 1\ndate = 2024-07-11"),
		stage("toml-type", "A value is of the type that its key asks for",
			"a date in quotes is text, and cannot be written in six languages", "write it as the hint says").
			shown(`date = "2024-07-11"`, "date = 2024-07-11"),
		stage("toml-choice", "A value that is one of a few words is one of them",
			"no sentence exists for another word", "take one of the words that the hint names").
			shown(`distribution = "public"`, `distribution = "general"`),
	}
}
