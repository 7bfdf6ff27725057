package proofread

import (
	"fmt"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Rule is one rule: its documentation and what applies it.
type Rule struct {
	rule.Rule
	apply func(*pass)
}

// Rules returns every rule, without its examples.
func Rules() []Rule {
	return []Rule{
		numberGap(), numberRepeat(), numberOrder(), subheadingAlone(), referenceRange(),
		listOrder(), listRepeat(),
		nameForms(), nameListForm(), nameUnofficial(), instrumentNames(), abbreviation(), personSpelling(), termCase(),
		capacity(), participationTwice(), speakerAbsent(), behalfCount(), behalfAbsent(), sittings(),
		symbolMissing(), symbolForm(), linkEmpty(),
		spaces(), apostrophes(), quotes(), dashes(), superscripts(),
	}
}

// Apply returns what the rule has to say about a document.
func (r Rule) Apply(ctx *Context) diag.List {
	p := &pass{Context: ctx, rule: r.Rule}
	r.apply(p)
	return p.findings
}

// pass is one rule at work.
type pass struct {
	*Context
	rule     rule.Rule
	findings diag.List
}

// report adds a finding of the rule, with the rule's own hint, and returns it
// for more to be said.
func (p *pass) report(at source.Span, format string, args ...any) *diag.Finding {
	p.findings.Add(p.rule.At(at, format, args...))
	return &p.findings[len(p.findings)-1]
}

// mostRelated is how many other places a finding shows.
const mostRelated = 8

// relate adds another place to a finding.
func relate(f *diag.Finding, at source.Span, format string, args ...any) {
	if len(f.Related) < mostRelated {
		f.Related = append(f.Related, diag.Related{Span: at, Message: fmt.Sprintf(format, args...)})
	}
}
