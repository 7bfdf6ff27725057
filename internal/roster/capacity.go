package roster

import (
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/session"
)

// capacities decides in which capacity entries take part or speak.
type capacities struct {
	words   *Words
	session *session.Session
	given   []string                 // by the user
	use     func(kind.Capacity) bool // which can be meant

	open []undecided
}

// undecided is entries with the same capacities to choose from.
type undecided struct {
	first   entry
	written bool // in a cell, which may mean several
	may     []string
	codes   []string
}

// may returns the capacities that somebody may have.
func (c *capacities) may(who Named) []string {
	of := map[bool]string{true: "state", false: "organization"}[who.isState]
	return c.session.Kind.Capacities.Only(func(k kind.Capacity) bool {
		if who.kind == "" && k.IsPrivate() {
			return false // the lexicon has organizations of governments
		}
		return c.use(k) && k.Of.V == of && (who.kind == "" || k.Takes(who.kind))
	}).Keys()
}

// has returns those that somebody has by the session's groups of participants.
func (c *capacities) has(who Named) []string {
	return c.session.Kind.Capacities.Only(func(k kind.Capacity) bool {
		return slices.ContainsFunc(c.session.Participation.Groups, func(g session.Attending) bool {
			return slices.Contains(k.Attended(), g.Capacity.V) && slices.ContainsFunc(g.Members, func(m session.Text) bool { return m.V == who.Code })
		})
	}).Keys()
}

// spoken returns those of the session's statements.
func (c *capacities) spoken() []string {
	var all []string
	for _, st := range c.session.Statements {
		all = append(all, st.Capacity.V)
	}
	return all
}

// closest returns the one of some capacities in which the members of the fewest groups speak.
func (c *capacities) closest(some []string) string {
	fewest := func(a, b kind.Capacity) int { return len(a.Attended()) - len(b.Attended()) }
	return slices.MinFunc(c.session.Kind.Capacities.Only(func(k kind.Capacity) bool { return slices.Contains(some, k.Key.V) }), fewest).Key.V
}

// of returns the capacity of an entry; "" if it cannot be decided, with a finding if it
// concerns this entry alone.
func (c *capacities) of(e entry) (string, diag.List) {
	may := c.may(e.who)
	if e.capacity != "" {
		wanted := append(slices.Clone(c.words.capacity(e.capacity)), strings.ToLower(e.capacity))
		fits := both(may, wanted)
		if len(fits) == 0 {
			f := ruleCapacity.At(e.place, "%s cannot have the capacity that is written here, or it is not known", e.who)
			return "", diag.List{f.Hinting(choice("write ", may))}
		}
		may = fits
	}
	for _, decide := range [][]string{may, c.has(e.who), c.given} {
		if fits := both(may, decide); len(fits) == 1 {
			return fits[0], nil
		}
	}
	if speaks := both(may, c.has(e.who)); len(speaks) > 0 { // in several, of which the session uses one, or one is the closest
		if used := both(speaks, c.spoken()); len(used) == 1 {
			return used[0], nil
		}
		return c.closest(speaks), nil
	}
	i := slices.IndexFunc(c.open, func(u undecided) bool { return slices.Equal(u.may, may) && u.written == (e.capacity != "") })
	if i < 0 {
		c.open, i = append(c.open, undecided{first: e, written: e.capacity != "", may: may}), len(c.open)
	}
	if u := &c.open[i]; !slices.Contains(u.codes, e.who.Code) {
		u.codes = append(u.codes, e.who.Code)
	}
	return "", nil
}

// both returns those of some that are among others.
func both(some, others []string) []string {
	return slices.DeleteFunc(slices.Clone(some), func(s string) bool { return !slices.Contains(others, s) })
}

// undecided reports those whose capacity is not known: one finding for all that may have
// the same ones.
func (c *capacities) undecided() diag.List {
	var findings diag.List
	for _, u := range c.open {
		if u.written {
			f := ruleCapacity.At(u.first.place, "what is written here can mean %s, for %s", strings.Join(u.may, " or "), shown(u.codes))
			findings.Add(f.Hinting(choice("write, or say with --capacity, ", u.may)))
			continue
		}
		f := ruleCapacity.At(u.first.at, "nothing says in which capacity these take part: %s", shown(u.codes))
		findings.Add(f.Hinting(choice("add a column of capacities, name it with --map capacity=C, or give --capacity with ", u.may)))
	}
	return findings
}

func choice(do string, may []string) string {
	if len(may) == 0 {
		return "this kind of report has no capacity for them"
	}
	return do + "one of " + strings.Join(may, ", ")
}
