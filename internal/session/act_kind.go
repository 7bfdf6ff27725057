package session

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/rule"
)

// rank returns where the acts of a kind are among those of their sitting.
func (v *validator) rank(act string) int64 {
	if v.session.Kind == nil {
		return 0
	}
	declared, _ := v.session.Kind.Acts.Find(act)
	return declared.Order.V
}

// ofKind checks an act against what the kind of report declares.
func (v *validator) ofKind(a *Act) {
	k := v.session.Kind
	if k == nil || !a.Kind.IsSet() || a.Kind.V == StatementAct || a.Kind.V == PanelAct {
		return
	}
	declared, ok := k.Acts.Find(a.Kind.V)
	if !ok {
		v.undeclared(ruleActKind, a.Kind, k.Acts.Keys(), k.Acts.Declared(), "this kind of report has no act %q")
		return
	}
	a.Does, a.Becomes = declared.Does.V, declared.Becomes.V
	v.needs(a, declared)
	v.others(a, declared)
	if a.Gender.IsSet() && len(a.Persons()) > 0 {
		v.report(ruleActField, a.Gender.Span, "delete it, or write who acted as by = …", "the persons of this act have genders of their own")
	}
	if _, ok := k.Capacities.Find(a.Capacity.V); !ok {
		v.undeclared(ruleReference, a.Capacity, k.Capacities.Keys(), k.Capacities.Declared(), "this kind of report has no capacity %q")
	}
}

// needs reports the fields that an act of its kind needs and lacks.
func (v *validator) needs(a *Act, declared kind.Act) {
	for _, need := range declared.Needs {
		other := kind.Otherwise(need.V)
		_, written := a.Field(need.V)
		if _, instead := a.Field(other); written || instead {
			continue
		}
		hint := "add " + need.V + " = …"
		if other != "" {
			hint += ", or " + other + " = …"
		}
		f := problem(ruleActField, a.Kind.Span, hint, "an act of the kind %q needs %s", a.Kind.V, need.V)
		f.Related = []diag.Related{{Span: need.Span, Message: "its kind is declared here"}}
		v.findings.Add(f)
	}
}

// others reports the fields that an act of its kind has no use for.
func (v *validator) others(a *Act, declared kind.Act) {
	allowed := declared.Fields()
	for _, f := range a.fields() {
		if !f.at.IsZero() && !slices.Contains(allowed, f.name) {
			v.report(ruleActField, f.at, "delete it; such an act may have "+strings.Join(allowed, ", "), "an act of the kind %q has no use for %s", a.Kind.V, f.name)
		}
	}
}

// undeclared reports a word that is set and that the kind of report does not
// declare.
func (v *validator) undeclared(r rule.Rule, word Text, known []string, declared []diag.Related, format string) {
	if !word.IsSet() {
		return
	}
	hint := "this kind of report declares none"
	if len(known) > 0 {
		hint = "known here: " + strings.Join(known, ", ")
	}
	if nearest := diag.Nearest(word.V, known); nearest != "" {
		hint = `did you mean "` + nearest + `"?`
	}
	f := problem(r, word.Span, hint, format, word.V)
	f.Related = declared
	v.findings.Add(f)
}
