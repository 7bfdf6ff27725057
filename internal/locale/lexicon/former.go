package lexicon

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/grammar"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
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

// Existed reports whether there was such a State on a day; on the zero day it is
// asked of today.
func (f Facts) Existed(day tomlfile.Date) bool {
	today := tomlfile.Date{}
	return (f.Until == today || day != today && day.Compare(f.Until) < 0) && (day == today || f.From.Compare(day) <= 0)
}

// formerNames are the names that entities had before.
type formerNames struct {
	all func() map[string][]Former // by code, in the order of time; may be read when first asked for
	at  source.Span                // of the file, if nothing has been read yet
}

// readFormer reads the former names of a language. Those that are part of the program
// are without faults, and read only when they are asked for.
func (x *Lexicon) readFormer(r *localefile.Reader, tag lang.Tag, g grammar.Grammar) formerNames {
	versions := r.Versions(path.Join(string(tag), formerFile))
	if len(versions) == 1 && versions[0].Shipped() {
		return formerNames{sync.OnceValue(func() map[string][]Former { return x.formerNames(&localefile.Reader{FS: r.FS}, tag, g) }), versions[0].Whole()}
	}
	names := x.formerNames(r, tag, g)
	return formerNames{all: func() map[string][]Former { return names }}
}

// formerFile has the former names, in the folder of each language.
const formerFile = "names/former.toml"

// formerNames reads the former names.
func (x *Lexicon) formerNames(r *localefile.Reader, tag lang.Tag, g grammar.Grammar) map[string][]Former {
	var all map[string][]Former
	document := r.Decode(r.File(tag, formerFile), &all)
	for _, code := range slices.Sorted(maps.Keys(all)) {
		names := all[code]
		place, _ := document.Find(code)
		entity, _ := x.entities.Get(code)
		of := entity.Of
		last := of.Until
		if of.Existed(tomlfile.Date{}) {
			last = of.Renamed
		}
		for i := range names {
			f := &names[i]
			f.at = place.Key
			if _, whole := f.Long["list"]; whole {
				completeForms(r.Report, code+".long", f.Long, f.Until.Span, g, x.forms)
			} else if len(f.Long) == 0 {
				r.Report(f.Until.Span, fmt.Sprintf("add [%s.long]", code), "%s has no former name", code)
			}
			if last.Compare(f.Until.V) < 0 {
				r.Report(f.Until.Span, "add renamed to "+code+" in entities.toml, or correct it", "a name of %s ends later than entities.toml says", code)
			}
		}
		slices.SortStableFunc(names, func(a, b Former) int { return a.Until.V.Compare(b.Until.V) })
	}
	return all
}

// last returns the last name of a State that is no more.
func (x *Lexicon) last(e Entity) (Entry, bool) {
	if e.Of.Existed(tomlfile.Date{}) {
		return Entry{}, false
	}
	names := x.former.all()[e.Code]
	if len(names) == 0 {
		return Entry{}, false
	}
	return names[len(names)-1].Entry, true
}

// On returns the lexicon of a day: the names that were official then, and the States
// that there were. It is the same one if nothing has changed since, or if the day is zero.
func (x *Lexicon) On(day tomlfile.Date) *Lexicon {
	if (day == tomlfile.Date{}) || day.Compare(x.changed) >= 0 {
		return x
	}
	was := new(*x)
	was.then = make(map[string]Entry)
	for code, names := range x.former.all() {
		if i := slices.IndexFunc(names, func(f Former) bool { return f.isOf(day) }); i >= 0 {
			today, _ := x.entries.Get(code)
			was.then[code] = names[i].over(today)
		}
	}
	was.codes, was.differ = nil, slices.Collect(maps.Keys(was.then))
	for code, e := range x.entities.All() {
		existed := e.Of.Existed(day)
		if existed {
			was.codes = append(was.codes, code)
		}
		if existed != isIn(x.codes, code) {
			was.differ = append(was.differ, code)
		}
	}
	slices.Sort(was.differ)
	was.long = sync.OnceValue(was.longNames)
	return was
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

// Former returns the names that an entity had before, in the order of time.
func (x *Lexicon) Former(code string) []Former { return x.former.all()[code] }

// ofOtherDays returns the names of an entity that are not those of the lexicon's day.
func (x *Lexicon) ofOtherDays(code string) []Entry {
	var others []Entry
	entity, _ := x.entities.Get(code)
	of := entity.Of
	if (of.Renamed == tomlfile.Date{}) && (of.Until == tomlfile.Date{}) {
		return nil
	}
	names := x.former.all()[code]
	if _, ok := x.then[code]; ok {
		today, _ := x.entries.Get(code)
		others = append(others, today)
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
	return newOrder(o.collator, o.article, o.entities, names)
}

// Untimely says why a State cannot be named in a document of a day: it did not exist, or
// is a Member of the United Nations now but was not then. It returns "" if it can be.
func (x *Lexicon) Untimely(code string, day tomlfile.Date) string {
	entity, _ := x.entities.Get(code)
	of := entity.Of
	e, _ := x.Entry(code)
	name := e.Long["list"].V
	began := func(d tomlfile.Date) bool { return d == tomlfile.Date{} || d.Compare(day) <= 0 }
	switch {
	case !began(of.From):
		return fmt.Sprintf("%s (%s) has existed only since %s", code, name, of.From)
	case !of.Existed(day):
		gone := fmt.Sprintf("%s (%s) ceased to exist on %s", code, name, of.Until)
		if len(of.Became) > 0 {
			gone += ", its place was taken by " + strings.Join(of.Became, ", ")
		}
		return gone
	case !began(of.Admitted):
		return fmt.Sprintf("%s (%s) became a Member of the United Nations on %s", code, name, of.Admitted)
	}
	return ""
}
