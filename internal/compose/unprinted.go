package compose

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
	"rapporteur/internal/session"
)

var ruleFieldUnprinted = rule.Rule{
	ID: "act-field-unprinted", Sees: rule.Facts, Severity: diag.Warning,
	Summary: "The sentence of an act tells all that session.toml says of the act",
	Why:     "what it leaves out nobody would read",
	Hint:    "delete it; or print it in the message of the act, or name it under unprinted of the act in kind.toml",
}

// noWord is a word that no kind of report declares: a sentence that prints the word
// in whose place it is cannot stay the same.
const noWord = "-"

// withheld are the fields whose words a sentence may print, each with what takes it
// away from an act. Where an act is told depends on the others.
func withheld() map[string]func(*Act) {
	return map[string]func(*Act){
		"time":         func(a *Act) { a.Time = session.Time{} },
		"plenary":      func(a *Act) { a.Plenary.V++ },
		"person":       func(a *Act) { a.People = nil },
		"people":       func(a *Act) { a.People = nil },
		"office":       func(a *Act) { a.Office = noWord },
		"how":          func(a *Act) { a.How = noWord },
		"by":           func(a *Act) { a.By = nil },
		"capacity":     func(a *Act) { a.Capacity = noWord },
		"on_behalf":    func(a *Act) { a.OnBehalf = nil },
		"nominated_by": func(a *Act) { a.NominatedBy = nil },
		"from":         func(a *Act) { a.Term.From = session.Date{} },
		"until":        func(a *Act) { a.Term.Until = session.Date{} },
		"absent":       func(a *Act) { a.Absent = nil },
		"document":     func(a *Act) { a.Document = nil },
		"text":         func(a *Act) { a.Text = nil },
		"part":         func(a *Act) { a.Part = noWord },
		"counts":       func(a *Act) { a.Counts.InFavour.V++; a.Counts.Against.V++; a.Counts.Abstaining.V++ },
		"in_favour":    func(a *Act) { a.InFavour = nil },
		"against":      func(a *Act) { a.Against = nil },
		"abstaining":   func(a *Act) { a.Abstaining = nil },
		"not_voting":   func(a *Act) { a.NotVoting = nil },
		"group":        func(a *Act) { a.Group.V = noWord },
		"members":      func(a *Act) { a.Members = nil },
	}
}

// unprinted reports the fields of acts that make no difference to their sentences.
// Acts of one kind with the same fields are alike: the first of them is tried.
func (p *proceedings) unprinted(l *locale.Locale) {
	without := withheld()
	idle := make(map[string][]string)
	var trial *locale.Writer
	for _, a := range p.all {
		if _, placed := p.places[a]; !placed || !a.own() || a.isIncomplete() {
			continue
		}
		fields := p.printable(a, without)
		shape := a.Kind + " " + strings.Join(fields, " ")
		if _, tried := idle[shape]; !tried {
			if trial == nil {
				trial = l.Writer(nil, nil)
			}
			idle[shape] = silent(trial, a, fields, without)
		}
		for _, field := range idle[shape] {
			at, _ := a.act.Field(field)
			p.findings.Add(ruleFieldUnprinted.At(at, "the sentence of this act, %q, does not tell its %s", a.Kind, field))
		}
	}
}

// printable returns the fields of an act that its sentence is to print: those that
// it has, but for what its kind declares to be for checks and data only, and for the
// capacity of the secretariat, which acts where nobody is named.
func (p *proceedings) printable(a *Act, without map[string]func(*Act)) []string {
	declared, _ := p.session.Kind.Acts.Find(a.Kind)
	capacity, _ := p.session.Kind.Capacities.Find(a.Capacity)
	var fields []string
	for _, field := range declared.Fields() {
		_, written := a.act.Field(field)
		implied := field == "capacity" && capacity.OfSecretariat() && len(a.By) == 0
		if _, may := without[field]; may && written && !implied && !declared.Hides(field) {
			fields = append(fields, field)
		}
	}
	return fields
}

// silent returns those of the fields without which the sentence of an act is the
// same.
func silent(w *locale.Writer, a *Act, fields []string, without map[string]func(*Act)) []string {
	id, count, _ := a.sentence()
	w.Forget()
	whole, err := w.Execute(id, count, a)
	if err != nil {
		return nil // which is reported
	}
	return slices.DeleteFunc(slices.Clone(fields), func(field string) bool {
		changed := *a
		without[field](&changed)
		w.Forget()
		rest, failed := w.Execute(id, count, &changed)
		return failed != nil || rest != whole
	})
}
