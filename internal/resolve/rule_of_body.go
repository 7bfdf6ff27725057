package resolve

import (
	"cmp"
	"fmt"
	"maps"
	"strings"

	"rapporteur/internal/locale"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/report"
)

// numberRule is the rule by which a text has its number, and what it depends on;
// the zero value is that of a text that its series counts from 1.
type numberRule struct {
	pattern string
	values  map[string]int
	n       int    // in its counter; 0 if the session gives the number
	number  string // as no language in particular writes it
}

// byRule gives a text its number: the one that the session gives, or else that by
// the rule of its series. It returns what the number is called in addresses.
func (c *counter) byRule(p *Place, b *report.Provision) string {
	series := c.system.Series[b.Series]
	values := map[string]int{"paragraph": c.paragraphs}
	maps.Copy(values, c.system.Values)
	switch counted := b.Series; {
	case b.Number.Text != "":
		p.rule = numberRule{pattern: b.Number.Text}
	default:
		if strings.Contains(series.Pattern, "{paragraph") {
			counted += fmt.Sprint(" ", c.paragraphs)
		}
		c.counted[counted]++
		values["number"] = c.counted[counted]
		p.rule = numberRule{series.Pattern, values, values["number"], fmt.Sprint(values["number"])}
	}
	if p.rule.pattern != "" {
		number, err := grammar.FillNumber(p.rule.pattern, values)
		if err != nil {
			c.numberless(p, b, series, err)
			return fmt.Sprint(p.Number)
		}
		p.rule.number = number
	}
	c.once(p, b)
	return cmp.Or(slug(p.rule.number), fmt.Sprint(p.Number))
}

// numberless reports the first text of a series whose number cannot be written,
// and gives the text one that can.
func (c *counter) numberless(p *Place, b *report.Provision, series report.Series, err error) {
	if p.Number == 1 {
		at, hint := b.Origin, "put the text below a numbered paragraph, or write its number under [numbers] of session.toml"
		if strings.Contains(series.Pattern, "{meeting") && c.system.Values["meeting"] == 0 {
			at, hint = c.system.Meeting, "write ordinal = …, which of the body's meetings it was, or the numbers of its texts under [numbers]"
		}
		c.findings.Add(ruleTextNumber.At(at, "the number %s of %q cannot be written: %v", series.Pattern, b.Key, err).
			Hinting(hint).Relating(series.At, "the numbers of the series"))
	}
	p.rule = numberRule{n: p.Number, number: fmt.Sprint(p.Number)}
}

// once reports a number that another text of the series has.
func (c *counter) once(p *Place, b *report.Provision) {
	name := b.Series + " " + p.rule.number
	first, taken := c.numbers[name]
	if !taken {
		c.numbers[name] = b
		return
	}
	again, earlier := b.Number.At, first.Number.At
	switch {
	case earlier.IsZero():
		earlier = first.Origin
	case again.IsZero():
		again, earlier = earlier, b.Origin // what the author can correct
	}
	if again.IsZero() {
		again = b.Origin
	}
	c.findings.Add(ruleTextNumberTwice.At(again, "two texts of the series %q have the number %s", b.Series, p.rule.number).Relating(earlier, "the other one"))
}

// slug returns a number in the characters of addresses: "xix-2" for XIX/2.
func slug(number string) string {
	words := strings.FieldsFunc(strings.ToLower(number), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}

// numberOf returns the number of a provision as the language writes it: by the rule,
// as in any language if this one cannot, or by its counter.
func (b *binder) numberOf(p *Place) locale.Number {
	number := locale.Number{N: p.rule.n}
	if p.rule.pattern != "" {
		var err error
		if number.Written, err = b.locale.NumberBy(p.rule.pattern, p.rule.values); err != nil {
			number.Written = p.rule.number
		}
	}
	return number
}
