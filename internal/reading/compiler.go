package reading

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"rapporteur/internal/locale"
	"rapporteur/internal/search"
)

// compiler turns the content of reading.toml into patterns and tables.
type compiler struct{ *locale.Patterns }

func (c compiler) words(l *Language, f *file) {
	l.Common, l.WordSize = setOf(f.Words.Common), int(f.Words.Size.V)
	l.abbreviations = setOf(f.Abbreviations.Known)
	for _, term := range f.Terms.Alike {
		l.Terms = append(l.Terms, term.V)
	}
	l.numerals, l.months = make(map[string]int), make(map[string]int)
	c.numerals(l.numerals, f.Figures.Words)
	l.articles = setOf(f.Figures.Articles)
	for of, forms := range f.Figures.Endings {
		for _, form := range forms {
			l.endings = append(l.endings, ending{form.V, of})
		}
	}
	slices.SortFunc(l.endings, func(a, b ending) int {
		return cmp.Or(cmp.Compare(len(b.text), len(a.text)), strings.Compare(a.text, b.text), strings.Compare(a.of, b.of))
	})
	for i, names := range f.Dates.Months {
		for name := range strings.SplitSeq(names.V, "|") {
			if name != "" {
				l.months[name] = i + 1
			}
		}
	}
}

func (c compiler) figures(l *Language, f *file) {
	c.Notation = notation("")
	l.wordsApart, l.headings, l.romans = c.All(f.Figures.Apart), c.All(f.Figures.Headings, "n"), c.All(f.Figures.Roman, "n")
	l.clock = c.All(f.Figures.Clock, "h")
	l.joined, l.betweenTens, l.betweenUnits = c.Any("^", "$", f.Figures.Joined), c.Any("^", "$", f.Figures.Tens), c.Any("^", "$", f.Figures.Units)
	l.over = c.Any("^", "", f.Figures.Over)
	l.days, l.ofMonth, l.monthFirst = c.Any("^", "$", f.Dates.Between), c.Any("^", "$", f.Dates.Of), c.Any("^", "", f.Dates.After)
}

func (c compiler) usage(l *Language, f *file) {
	c.Notation = notation("")
	l.Percent, l.PercentWord, l.PercentInflects = c.One(f.Percent.Find, "sign"), f.Percent.Word.V, f.Percent.Inflects.V
	l.NotesAfter, l.Dashes = f.Footnotes.Side.V == "after", f.Punctuation.Dashes.V
}

func (c compiler) references(l *Language, f *file) {
	r := f.References
	c.Notation = notation("")
	ranges, lists := c.Part(r.Range), c.Part(r.List)
	between, _ := search.Parse("^" + ranges + "$")
	c.Notation = notation("(?P<numbers>" + digits + "(?:(?:" + ranges + "|" + lists + ")" + digits + ")*)")
	l.numbers = enumeration{item: regexp.MustCompile(digits), between: between}
	l.other, l.own, l.Above, l.Below = c.around(r.Other), c.around(r.Own), c.around(r.Above), c.around(r.Below)
	for _, t := range r.Typed {
		l.typed = append(l.typed, typedForm{c.One(t.Find, "numbers"), t.Form.V})
	}
	l.Recommendation = c.One(r.Recommendation, "n")
}

func (c compiler) names(l *Language, f *file) {
	l.article = c.Any("", "$", f.Names.Article)
	l.between, l.ownOrder = c.Any("^", "$", f.Names.Between), c.Any("", "", f.Names.OwnOrder...)
	l.adjectiveEndings, l.meant = setOf(f.Names.Adjectives.Endings), make(map[string]*search.Pattern)
	for name, before := range f.Names.Meant {
		l.meant[name] = c.Any("", "$", before)
	}
	for _, t := range f.Names.Apart {
		l.apart = append(l.apart, phrase{c.One(t), t.V})
	}
	p, who := &l.Participation, f.Participation
	p.attended, p.spoke = c.Any("", "", who.Attended...), c.Any("", "", who.Spoke...)
	p.onBehalf, p.counted = c.All(who.OnBehalf), c.All(who.Counted, "n")
	p.capacities = []capacityWords{
		{Other, c.One(who.Capacities.Other)}, {Signatory, c.One(who.Capacities.Signatory)},
		{Party, c.One(who.Capacities.Party)}, {Observer, c.One(who.Capacities.Observer)},
	}
	l.titled = c.All(f.People.Titled, "name")
	l.address = map[string]*search.Pattern{"masculine": c.Any("", "", f.Address.Masculine...), "feminine": c.Any("", "", f.Address.Feminine...)}
	l.doubled, l.ordinals = setOf(f.Twice.Allowed), c.Any("", "", f.Ordinals.Wrong...)
	l.speakers = speakers{c.Any("", "", f.Speakers.Apart...), c.Any("", "", f.Speakers.One...), c.Any("", "", f.Speakers.Two...), c.Any("^", "", f.Speakers.Noun...)}
	l.units = sync.OnceValue(func() []unit { return c.units(f.Units) })
	if slices.ContainsFunc(slices.Collect(maps.Values(f.Units)), isChanged) {
		l.units() // what is wrong in them is told
	}
	l.nameEndings = setOf(f.Address.Endings)
	l.Transliterated = f.People.Transliterated.V
	l.Dated, l.Held = c.All(f.Sittings.Dated, "sittings", "days"), c.All(f.Sittings.Held, "n")
}

// units reads the units when a number asks for them: they are many, and most texts
// have few numbers.
func (c compiler) units(all map[string]around) (units []unit) {
	for _, name := range slices.Sorted(maps.Keys(all)) {
		words := all[name]
		u := unit{name: name, Around: Around{c.Any("", "$", words.Before...), c.Any(`^[\s\x{A0}\x{202F}-]*`, "", words.After...)}}
		if slices.Contains(currencies, name) {
			u.alone = c.Any("", "", words.After...)
		}
		units = append(units, u)
	}
	return units
}

// isChanged reports whether any of the patterns is not the program's own.
func isChanged(words around) bool {
	return slices.ContainsFunc(slices.Concat(words.Before, words.After), func(p pattern) bool { return !p.Span.File.Shipped() })
}

func (c compiler) around(a around) Around {
	return Around{before: c.Any("", "$", a.Before...), after: c.Any("^", "", a.After...)}
}

// numerals adds words, given by the numbers that they mean.
func (c compiler) numerals(to map[string]int, words map[string][]pattern) {
	for number, all := range words {
		n, err := strconv.Atoi(number)
		for _, word := range all {
			if err != nil {
				c.Report(word.Span, "write the number in digits", "%q is not a number", number)
				break
			}
			to[word.V] = n
		}
	}
}

// Digits of a number: European or Arabic-Indic.
const digits = `[0-9٠-٩]+`

// notation replaces what patterns may use besides the syntax of package
// regexp.
func notation(numbers string) *strings.Replacer {
	return strings.NewReplacer(
		" ", `(?:[\s\x{A0}\x{202F}]+)`,
		"{n}", `(?P<n>`+digits+`|\pL[\pL\pM'-]*?(?:[\s\x{A0}]\pL+){0,2}?)`,
		"{figures}", digits,
		"{numbers}", numbers,
		"{name}", personName,
	)
}

func setOf(all []pattern) map[string]bool {
	set := make(map[string]bool, len(all))
	for _, p := range all {
		set[p.V] = true
	}
	return set
}
