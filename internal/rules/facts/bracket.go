package facts

import (
	"fmt"
	"strings"

	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
	"rapporteur/internal/rules"
)

func textDisputed() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "text-disputed", Severity: rules.Error,
		Summary: "A text that was adopted has no brackets around words that are not agreed",
		Why:     "the report would give as adopted what it says is not",
		Hint:    "write what was agreed, without the brackets and the other alternatives, or correct the act",
	}, func(p *rules.Pass) {
		last := lastOf(p.Session)
		for _, text := range disputedTexts(p) {
			a := last[text.Key]
			if a == nil || a.Result() != "adopted" {
				continue
			}
			p.Report(text.open[0].Origin, "%q was adopted, and words of it are not agreed", text.Key).Relate(a.At(), "the act")
		}
	})
}

func bracketsLeft() rules.Check {
	return rules.OfSession(rules.Rule{
		ID: "brackets-left", Severity: rules.Info,
		Summary: "No text has brackets around words that are not agreed",
		Why:     "they show how far the negotiation is",
		Hint:    "this is for information: rapporteur check --info",
	}, func(p *rules.Pass) {
		for _, text := range disputedTexts(p) {
			p.Report(text.open[0].Origin, "%s left in %q%s", bracketCount(len(text.open)), text.Key, text.paragraphs(p.Numbering))
		}
	})
}

// disputed is an adopted or proposed text with the brackets that open in it.
type disputed struct {
	*report.Provision
	open []report.Span
}

// disputedTexts returns the texts with brackets, in the original language.
func disputedTexts(p *rules.Pass) []disputed {
	if len(p.Languages) == 0 {
		return nil
	}
	var all []disputed
	report.EachProvision(p.Languages[p.Original].Report.Blocks, func(text *report.Provision) {
		if open := report.Brackets(text); len(open) > 0 {
			all = append(all, disputed{text, open})
		}
	})
	return all
}

// paragraphs counts the brackets of each operative paragraph.
func (d disputed) paragraphs(numbering *resolve.Numbering) string {
	var told []string
	for _, b := range d.Blocks {
		p, ok := b.(*report.Paragraph)
		if !ok || !p.Agenda || numbering == nil {
			continue
		}
		for _, item := range p.Items {
			place, numbered := numbering.Find(item.Key)
			if n := len(report.Brackets(&report.Paragraph{Text: item.Text, Items: item.Items})); n > 0 && numbered {
				told = append(told, fmt.Sprintf("%d in operative paragraph %d", n, place.Number))
			}
		}
	}
	if told == nil {
		return ""
	}
	return ", " + strings.Join(told, ", ")
}

func bracketCount(n int) string {
	if n == 1 {
		return "1 bracket is"
	}
	return fmt.Sprintf("%d brackets are", n)
}
