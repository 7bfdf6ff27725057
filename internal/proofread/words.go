package proofread

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Words are what the rules look for in the words of one language: the content
// of locales/<lang>/proofread.toml, which explains itself.
type Words struct {
	between        *regexp.Regexp
	attached       string
	article        *regexp.Regexp
	attended       []*regexp.Regexp
	spoke          []*regexp.Regexp
	behalf         []*regexp.Regexp
	capacities     []capacityWords
	titled         []*regexp.Regexp
	dated          []*regexp.Regexp
	held           []*regexp.Regexp
	alike          []string
	recommendation *regexp.Regexp
}

// capacityWords say in which capacity those took part whose names follow.
type capacityWords struct {
	name string
	find *regexp.Regexp
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
// The findings say what is wrong in it; Words are returned in any case.
func ReadWords(fsys fs.FS, tag lang.Tag) (*Words, diag.List) {
	name := path.Join(string(tag), "proofread.toml")
	content, err := fs.ReadFile(fsys, name)
	file := source.NewFile(path.Join("locales", name), content)
	c := &compiler{}
	if err != nil {
		c.report(file.Whole(), "restore the file", "the file cannot be read: %v", err)
		return &Words{between: nothing()}, c.findings
	}
	var f wordsFile
	c.findings = tomlfile.Decode(file, &f)
	w := &Words{
		between: c.one(f.Lists.Between, "^(?:", ")$"), attached: f.Lists.Attached.V, article: c.one(f.Names.Article, "(?:", ")$"),
		attended: c.all(f.Participation.Attended), spoke: c.all(f.Participation.Spoke), behalf: c.all(f.Participation.Behalf),
		titled: c.all(f.People.Titled, "name"), dated: c.all(f.Sittings.Dated, "sittings", "days"), held: c.all(f.Sittings.Held, "n"),
		recommendation: c.one(f.References.Recommendation, "", "", "n"),
	}
	for _, x := range f.Participation.Capacities {
		w.capacities = append(w.capacities, capacityWords{x.Name.V, c.one(x.Find, "", "")})
	}
	for _, term := range f.Terms.Alike {
		w.alike = append(w.alike, term.V)
	}
	return w, c.findings
}

// compiler turns patterns into regular expressions.
type compiler struct{ findings diag.List }

func (c *compiler) report(at source.Span, hint, format string, args ...any) {
	c.findings.Add(diag.Finding{
		Rule: "locale-data", Severity: diag.Error, Span: at, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// personName matches the words of a person's name in a script that has
// capitals, with particles such as "van der" between them.
const (
	nameWord   = `\p{Lu}[\p{L}\p{M}'-]*`
	laterWord  = `(?: (?:\p{Ll}{1,3} ){0,2}` + nameWord + `)`
	personName = `(?P<name>` + nameWord + laterWord + `{0,3})`
)

// groupOf returns where the group of that name stands in a match of a pattern:
// nowhere, which is empty, if the pattern can do without.
func groupOf(pattern *regexp.Regexp, match []int, name string) (from, to int) {
	at := 2 * pattern.SubexpIndex(name)
	return max(match[at], 0), max(match[at+1], 0)
}

// one compiles a pattern, which must have the named groups. One that is
// missing or wrong matches nothing.
func (c *compiler) one(p pattern, prefix, suffix string, groups ...string) *regexp.Regexp {
	if !p.IsSet() {
		return nothing()
	}
	compiled, err := regexp.Compile(prefix + strings.ReplaceAll(p.V, "{name}", personName) + suffix)
	if err != nil {
		c.report(p.Span, "see the syntax of Go's package regexp", "%v", err)
		return nothing()
	}
	for _, group := range groups {
		if compiled.SubexpIndex(group) < 0 {
			c.report(p.Span, "see the head of the file", "the pattern has no group %q", group)
			return nothing()
		}
	}
	return compiled
}

func (c *compiler) all(patterns []pattern, groups ...string) []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, p := range patterns {
		all = append(all, c.one(p, "", "", groups...))
	}
	return all
}

// nothing matches no text.
func nothing() *regexp.Regexp { return regexp.MustCompile(`[^\x00-\x{10FFFF}]`) }

// anyMatches reports whether one of the patterns matches.
func anyMatches(patterns []*regexp.Regexp, text string) bool {
	for _, p := range patterns {
		if p.MatchString(text) {
			return true
		}
	}
	return false
}
