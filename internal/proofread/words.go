package proofread

import (
	"io/fs"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/search"
	"rapporteur/internal/tomlfile"
)

// Words are what the rules look for in the words of one language: the content
// of locales/<lang>/proofread.toml, which explains itself.
type Words struct {
	between        *search.Pattern
	attached       string
	article        *search.Pattern
	attended       *search.Pattern
	spoke          *search.Pattern
	behalf         []*search.Pattern
	capacities     []capacityWords
	titled         []*search.Pattern
	dated          []*search.Pattern
	held           []*search.Pattern
	alike          []string
	recommendation *search.Pattern
}

// capacityWords say in which capacity those took part whose names follow.
type capacityWords struct {
	name string
	find *search.Pattern
}

type pattern = tomlfile.Value[string]

// wordsFile is proofread.toml.
type wordsFile struct {
	Lists struct {
		Between  pattern `toml:"between" required:"true"`
		Attached pattern `toml:"attached"`
	} `toml:"lists" required:"true"`
	Names struct {
		Article pattern `toml:"article"`
	} `toml:"names"`
	Participation struct {
		Attended   []pattern `toml:"attended" required:"true"`
		Spoke      []pattern `toml:"spoke" required:"true"`
		Behalf     []pattern `toml:"behalf" required:"true"`
		Capacities []struct {
			Name pattern `toml:"name" required:"true" oneof:"party signatory other observer"`
			Find pattern `toml:"find" required:"true"`
		} `toml:"capacities" required:"true"`
	} `toml:"participation" required:"true"`
	People struct {
		Titled []pattern `toml:"titled"`
	} `toml:"people"`
	Sittings struct {
		Dated []pattern `toml:"dated"`
		Held  []pattern `toml:"held"`
	} `toml:"sittings"`
	Terms struct {
		Alike []pattern `toml:"alike"`
	} `toml:"terms"`
	References struct {
		Recommendation pattern `toml:"recommendation"`
	} `toml:"references"`
}

// ReadWords reads a language's proofread.toml from fsys (package locales).
// The findings say what is wrong in it; Words are returned in any case, and
// are fit for use if none of them is an error.
func ReadWords(fsys fs.FS, tag lang.Tag) (*Words, diag.List) {
	var f wordsFile
	p := locale.ReadPatterns(fsys, tag, "proofread.toml", &f)
	p.Notation = strings.NewReplacer("{name}", personName)
	w := &Words{
		between: p.Any("^", "$", f.Lists.Between), attached: f.Lists.Attached.V, article: p.Any("", "$", f.Names.Article),
		attended: p.Any("", "", f.Participation.Attended...), spoke: p.Any("", "", f.Participation.Spoke...),
		behalf: p.All(f.Participation.Behalf), titled: p.All(f.People.Titled, "name"),
		dated: p.All(f.Sittings.Dated, "sittings", "days"), held: p.All(f.Sittings.Held, "n"),
		recommendation: p.One(f.References.Recommendation, "n"),
	}
	for _, x := range f.Participation.Capacities {
		w.capacities = append(w.capacities, capacityWords{x.Name.V, p.One(x.Find)})
	}
	for _, term := range f.Terms.Alike {
		w.alike = append(w.alike, term.V)
	}
	return w, p.Findings()
}

// personName matches the words of a person's name in a script that has
// capitals, with particles such as "van der" between them.
const (
	nameWord   = `\p{Lu}[\p{L}\p{M}'-]*`
	laterWord  = `(?: (?:\p{Ll}{1,3} ){0,2}` + nameWord + `)`
	personName = `(?P<name>` + nameWord + laterWord + `{0,3})`
)
