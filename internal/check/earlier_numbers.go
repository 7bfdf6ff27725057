package check

// numberRules are about numbers, references and the structure of languages.
func numberRules() []Rule {
	const manual = "https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
	return []Rule{
		stage("reference-unknown", "A reference names a place that exists",
			"readers would be sent to a number that is not there", "correct the key, or give it to the place that is meant"),
		stage("reference-unnumbered", "A reference without words of its own names a numbered place",
			"there is no number to print", "write the words of the link yourself: [words](#key)"),
		stage("reference-mixed", "One reference names places of one kind",
			"\"paragraphs 4 and III\" is no reference", "write one reference for each kind"),
		stage("footnote-unknown", "A footnote that is called exists",
			"its mark would lead nowhere", "write it below: [^key]: …"),
		stage("parity-missing", "Every place of the original is in every language",
			"numbers, and all references to them, would differ between languages", "translate it here, under the same key").from(manual),
		stage("parity-extra", "No language has a place that the original lacks",
			"numbers, and all references to them, would differ between languages", "remove it, or add it to every language").from(manual),
		stage("parity-kind", "A key names the same kind of place in every language",
			"a recommendation in one language would be a paragraph in another", "give all languages the same structure").from(manual),
		stage("parity-order", "All languages have their places in the order of the original",
			"a number would name different texts in different languages", "bring the paragraphs into the order of the original").from(manual),
	}
}
