package check

// factRules are about the facts of session.toml.
func factRules() []Rule {
	return []Rule{
		speakerAbsent(),
	}
}
