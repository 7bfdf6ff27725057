package rule

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
)

// Settings say how a project applies rules. The zero value applies every rule
// as documented.
type Settings struct {
	Levels  map[string]string           // [Off] or the name of a severity, by rule
	Numbers map[string]map[string]int64 // by rule and option
}

// Over returns the settings where they say something, and those of a base
// elsewhere.
func (s Settings) Over(base Settings) Settings {
	over := Settings{Levels: make(map[string]string), Numbers: make(map[string]map[string]int64)}
	for _, from := range []Settings{base, s} {
		maps.Copy(over.Levels, from.Levels)
		for id, numbers := range from.Numbers {
			if over.Numbers[id] == nil {
				over.Numbers[id] = make(map[string]int64)
			}
			maps.Copy(over.Numbers[id], numbers)
		}
	}
	return over
}

// Off is the level at which a rule is not applied.
const Off = "off"

// Levels returns the levels that a rule may have.
func Levels() []string {
	return []string{Off, diag.Error.String(), diag.Warning.String(), diag.Info.String()}
}

// Applies reports whether a rule is applied.
func (s Settings) Applies(r Rule) bool {
	level, ok := s.Levels[r.ID]
	if !ok {
		return !r.Off
	}
	return level != Off
}

// Option returns the value of one of a rule's options.
func (s Settings) Option(r Rule, name string) int64 {
	if value, ok := s.Numbers[r.ID][name]; ok {
		return value
	}
	return r.Option(name).Default
}

// Level returns the findings with the severities of the settings, without
// those of rules that are off.
func (s Settings) Level(findings diag.List) diag.List {
	var kept diag.List
	for _, f := range findings {
		level, ok := s.Levels[f.Rule]
		if level == Off {
			continue
		}
		if ok {
			f.Severity = diag.Severity(slices.Index(Levels(), level) - 1)
		}
		kept = append(kept, f)
	}
	return kept
}
