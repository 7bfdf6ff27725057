package locale

import (
	"maps"
	"slices"
	"text/template/parse"

	"rapporteur/internal/diag"
)

// Lint compares the locales with each other and with what their languages
// need: every message in every language, the same facts in it, only forms,
// series and messages that there are, no character that the language does
// not use. The locales should be extended by the messages of one body, since
// messages call those.
func Lint(all []*Locale) diag.List {
	var findings diag.List
	for _, id := range union(all) {
		findings = append(findings, lintPresence(all, id)...)
		findings = append(findings, lintPlaceholders(all, id)...)
	}
	for _, l := range all {
		for _, id := range l.MessageIDs() {
			findings = append(findings, l.lintCalls(l.messages.byID[id])...)
		}
		findings = append(findings, l.lintCharacters()...)
	}
	return findings.Sorted()
}

// union returns the identifiers of the messages of all locales, sorted.
func union(all []*Locale) []string {
	ids := make(map[string]bool)
	for _, l := range all {
		for id := range l.messages.byID {
			ids[id] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// lintPresence reports a message that some languages lack, where one of the
// others defines it.
func lintPresence(all []*Locale, id string) diag.List {
	var findings diag.List
	var defined message
	for _, l := range all {
		if m, ok := l.messages.byID[id]; ok {
			defined = m
			break
		}
	}
	for _, l := range all {
		if !l.Has(id) && !formOfReference(id) {
			findings.Add(problem(ruleMissing, defined.span, "translate it", "the message %q is missing in the %s locale", id, l.language.Tag))
		}
	}
	return findings
}

// lintPlaceholders reports a fact that every other language mentions in a
// message and one does not. Plural forms may say it by their choice.
func lintPlaceholders(all []*Locale, id string) diag.List {
	var findings diag.List
	users := make(map[string]int)
	fields := make([]map[string]bool, len(all))
	for i, l := range all {
		m, ok := l.messages.byID[id]
		if !ok {
			return nil // reported as missing
		}
		fields[i] = m.fields()
		for field := range fields[i] {
			users[field]++
		}
	}
	for i, l := range all {
		for _, field := range slices.Sorted(maps.Keys(users)) {
			if len(all) > 2 && users[field] == len(all)-1 && !fields[i][field] && l.messages.byID[id].invariable() {
				findings.Add(rulePlaceholder.At(l.messages.byID[id].span,
					"the message %q leaves out %s, which it has in every other language", id, field))
			}
		}
	}
	return findings
}

// fields returns the facts that a message takes from its data.
func (m message) fields() map[string]bool {
	fields := make(map[string]bool)
	m.walk(func(_ string, n parse.Node) {
		if f, ok := n.(*parse.FieldNode); ok {
			fields[f.String()] = true
		}
	})
	return fields
}

// walk visits the nodes of all forms that can be parsed.
func (m message) walk(visit func(form string, n parse.Node)) {
	for _, form := range slices.Sorted(maps.Keys(m.trees)) {
		walk(m.trees[form].Root, func(n parse.Node) { visit(form, n) })
	}
}

// walk visits a node and all below it.
func walk(n parse.Node, visit func(parse.Node)) {
	visit(n)
	switch n := n.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			walk(child, visit)
		}
	case *parse.ActionNode:
		walk(n.Pipe, visit)
	case *parse.PipeNode:
		for _, child := range n.Cmds {
			walk(child, visit)
		}
	case *parse.CommandNode:
		for _, child := range n.Args {
			walk(child, visit)
		}
	case *parse.IfNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.RangeNode:
		walkBranch(&n.BranchNode, visit)
	case *parse.WithNode:
		walkBranch(&n.BranchNode, visit)
	}
}

func walkBranch(n *parse.BranchNode, visit func(parse.Node)) {
	walk(n.Pipe, visit)
	walk(n.List, visit)
	if n.ElseList != nil {
		walk(n.ElseList, visit)
	}
}
