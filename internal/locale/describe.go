package locale

import (
	"rapporteur/internal/locale/lexicon"
	"rapporteur/internal/tomlfile"
)

// Name is all that one language knows of what an entity is called. Forms are those of
// the language's names; a place has those of places.
type Name struct {
	Forms   map[string]string `json:"forms"`
	Short   map[string]string `json:"short,omitempty"`
	Gender  string            `json:"gender,omitempty"`
	Plural  bool              `json:"plural,omitempty"`
	Sort    string            `json:"sort,omitempty"`
	Aliases []string          `json:"aliases,omitempty"`
	Unsure  []string          `json:"unsure,omitempty"` // forms that are not certain, "gender" or "name"
	Former  []FormerName      `json:"former,omitempty"` // in the order of time
	At      string            `json:"at"`               // file and line
}

// FormerName is a name that was official from a day until another. Forms that it
// lacks were those of today.
type FormerName struct {
	From   string            `json:"from,omitempty"`
	Until  string            `json:"until"`
	Forms  map[string]string `json:"forms"`
	Unsure []string          `json:"unsure,omitempty"`
}

// Describe returns what the language knows of a code.
func (l *Locale) Describe(code string) Name {
	e, _ := l.Entry(code)
	n := named(e)
	n.At = e.Place().String()
	entity, _ := l.Entity(code)
	for _, f := range l.Former(code) {
		if f.Until.V == entity.Of.Until {
			continue // which is the name of a State that is no more
		}
		n.Former = append(n.Former, FormerName{Day(f.From.V), f.Until.V.String(), plainForms(f.Long), plainTexts(f.Unsure)})
	}
	return n
}

// DescribePlace returns what the language knows of a place.
func (l *Locale) DescribePlace(key string) Name {
	forms, _ := l.places.Get(key)
	return Name{Forms: plainForms(forms), At: forms[placeForms()[0].name].Span.String()}
}

func named(e lexicon.Entry) Name {
	return Name{Forms: plainForms(e.Long), Short: plainForms(e.Short), Gender: e.Gender.V, Plural: e.Plural.V, Sort: e.Sort.V, Aliases: plainTexts(e.Aliases), Unsure: plainTexts(e.Unsure)}
}

// Day writes a day as data has it, "" for none.
func Day(d tomlfile.Date) string {
	if (d == tomlfile.Date{}) {
		return ""
	}
	return d.String()
}

func plainForms(forms map[string]text) map[string]string {
	if forms == nil {
		return nil
	}
	all := make(map[string]string, len(forms))
	for form, name := range forms {
		all[form] = name.V
	}
	return all
}

func plainTexts(texts []text) []string {
	var all []string
	for _, t := range texts {
		all = append(all, t.V)
	}
	return all
}
