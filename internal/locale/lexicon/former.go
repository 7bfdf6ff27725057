package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/tomlfile"
)

// day is a leaf of a file that is a day.
type day = tomlfile.Value[tomlfile.Date]

// Former is a name that was official until a day on which another one became so, or
// on which the State was no more. Without a list form it is only some forms that were
// different.
type Former struct {
	Entry
	From    day                  `toml:"from"` // the name before it was another, or that of today
	Until   day                  `toml:"until" required:"true"`
	Homonym tomlfile.Value[bool] `toml:"homonym"` // in its time only this is meant by the name
}

// isOf reports whether the name was official on a day.
func (f Former) isOf(day tomlfile.Date) bool {
	return day.Compare(f.Until.V) < 0 && (!f.From.IsSet() || f.From.V.Compare(day) <= 0)
}

// existed reports whether there was such a State on a day; on the zero day it is
// asked of today.
func (f Facts) existed(day tomlfile.Date) bool {
	today := tomlfile.Date{}
	return (f.Until == today || day != today && day.Compare(f.Until) < 0) && (day == today || f.From.Compare(day) <= 0)
}

// readFormer reads the former names of a language. A State that is no more has the
// last of them.
func (x *Lexicon) readFormer(r *localefile.Reader, tag lang.Tag, g grammar.Grammar) {
	file := r.File(tag, "names/former.toml")
	document := r.Decode(file, &x.former)
	for _, code := range slices.Sorted(maps.Keys(x.former)) {
		place, _ := document.Find(code)
		if _, ok := x.entities[code]; !ok {
			r.Report(place.Key, "add it to entities.toml", "%s is not in entities.toml", code)
			continue
		}
		names := x.former[code]
		slices.SortStableFunc(names, func(a, b Former) int { return a.Until.V.Compare(b.Until.V) })
		for i := range names {
			f := &names[i]
			f.at = place.Key
			if _, whole := f.Long["list"]; whole {
				completeForms(r.Report, code+".long", f.Long, f.Until.Span, g, x.forms)
			} else if len(f.Long) == 0 {
				r.Report(f.Until.Span, fmt.Sprintf("add [%s.long]", code), "%s has no former name", code)
			}
			if x.changed.Compare(f.Until.V) < 0 {
				x.changed = f.Until.V
			}
		}
		if !x.entities[code].Of.existed(tomlfile.Date{}) {
			x.entries[code] = names[len(names)-1].Entry
		}
	}
}

// On returns the lexicon of a day: the names that were official then, and the States
// that there were. It is the same one if nothing has changed since, or if the day is zero.
func (x *Lexicon) On(day tomlfile.Date) *Lexicon {
	if (day == tomlfile.Date{}) || day.Compare(x.changed) >= 0 {
		return x
	}
	was := new(*x)
	was.then = make(map[string]Entry)
	for code, names := range x.former {
		if i := slices.IndexFunc(names, func(f Former) bool { return f.isOf(day) }); i >= 0 {
			was.then[code] = names[i].over(x.entries[code]).doubted()
		}
	}
	was.codes = codesOn(x.entities, day)
	was.long = sync.OnceValue(was.longNames)
	return was
}

func codesOn(entities map[string]Entity, day tomlfile.Date) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(entities)), func(code string) bool { return !entities[code].Of.existed(day) })
}

// over returns the whole name: what is not said is as it is today.
func (f Former) over(today Entry) Entry {
	e := f.Entry
	if _, whole := e.Long["list"]; whole {
		return e
	}
	e.Gender, e.Plural, e.Sort, e.Short, e.Long = today.Gender, today.Plural, today.Sort, today.Short, maps.Clone(today.Long)
	maps.Copy(e.Long, f.Long)
	return e
}

// doubted returns the name with the mark of all its forms if it is unsure as a whole.
func (e Entry) doubted() Entry {
	if e.IsUnsure("name") {
		e.Unsure = slices.Clone(e.Unsure)
		for _, form := range slices.Sorted(maps.Keys(e.Long)) {
			e.Unsure = append(e.Unsure, text{V: form})
		}
	}
	return e
}

// Former returns the names that an entity had before, in the order of time.
func (x *Lexicon) Former(code string) []Former { return x.former[code] }

// ofOtherDays returns the names of an entity that are not those of the lexicon's day.
func (x *Lexicon) ofOtherDays(code string) []Entry {
	var others []Entry
	names := x.former[code]
	if len(names) == 0 {
		return nil
	}
	if _, ok := x.then[code]; ok {
		others = append(others, x.entries[code])
	}
	for _, f := range names {
		if !f.Homonym.V {
			others = append(others, f.Entry)
		}
	}
	return others
}

// On returns the order of the lexicon of a day.
func (o *Order) On(day tomlfile.Date) *Order {
	names := o.names.On(day)
	if names == o.names {
		return o
	}
	return o.extended(names.entities, &Lexicon{entries: names.then})
}

// Untimely says why a State cannot be named in a document of a day: it did not exist, or
// is a Member of the United Nations now but was not then. It returns "" if it can be.
func (x *Lexicon) Untimely(code string, day tomlfile.Date) string {
	of, name := x.entities[code].Of, x.entries[code].Long["list"].V
	began := func(d tomlfile.Date) bool { return d == tomlfile.Date{} || d.Compare(day) <= 0 }
	switch {
	case !began(of.From):
		return fmt.Sprintf("%s (%s) has existed only since %s", code, name, of.From)
	case !of.existed(day):
		return fmt.Sprintf("%s (%s) ceased to exist on %s", code, name, of.Until)
	case !began(of.Admitted):
		return fmt.Sprintf("%s (%s) became a Member of the United Nations on %s", code, name, of.Admitted)
	}
	return ""
}
