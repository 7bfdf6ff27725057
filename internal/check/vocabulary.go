package check

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"regexp/syntax"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/search"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Vocabulary is what rules look for in the words of one language: the content
// of locales/<lang>/check.toml, which explains itself.
type Vocabulary struct {
	typed    []typedForm
	numbers  enumeration
	other    surroundings // of a reference to another document
	own      surroundings // of a reference to the report, in spite of the above
	above    surroundings
	below    surroundings
	onBehalf []*search.Pattern
	usage
}

// typedForm is a way to type a reference to paragraphs by hand.
type typedForm struct {
	find *search.Pattern
	form string // of the live reference that says the same
}

// surroundings are words that stand directly before or behind something.
type surroundings struct{ before, after *regexp.Regexp }

// around reports whether the words stand around text[start:end].
func (s surroundings) around(text string, start, end int) bool {
	return s.before != nil && s.before.MatchString(nearBefore(text, start)) ||
		s.after != nil && s.after.MatchString(nearAfter(text, end))
}

// near is how many bytes on either side of something are looked at: enough
// for a few words, and few enough for long texts with many numbers.
const near = 160

func nearBefore(text string, at int) string { return text[max(at-near, 0):at] }

func nearAfter(text string, at int) string { return text[at:min(at+near, len(text))] }

type pattern = tomlfile.Value[string]

// vocabularyFile is check.toml.
type vocabularyFile struct {
	usageFile
	References struct {
		Range pattern `toml:"range" required:"true"`
		List  pattern `toml:"list" required:"true"`
		Typed []struct {
			Find pattern `toml:"find" required:"true"`
			Form pattern `toml:"form"`
		} `toml:"typed" required:"true"`
		Other words `toml:"other"`
		Own   words `toml:"own"`
		Above words `toml:"above"`
		Below words `toml:"below"`
	} `toml:"references" required:"true"`
	Statements struct {
		OnBehalf []pattern `toml:"on_behalf"`
	} `toml:"statements"`
}

type words struct {
	Before []pattern `toml:"before"`
	After  []pattern `toml:"after"`
}

// ReadVocabulary reads a language's check.toml from fsys (package locales).
// The findings say what is wrong in it; a Vocabulary is returned in any case,
// and is fit for use if none of them is an error.
func ReadVocabulary(fsys fs.FS, tag lang.Tag) (*Vocabulary, diag.List) {
	name := path.Join(string(tag), "check.toml")
	content, err := fs.ReadFile(fsys, name)
	file := source.NewFile(path.Join("locales", name), content)
	c := &compiler{}
	if err != nil {
		c.report(file.Whole(), "restore the file", "the file cannot be read: %v", err)
		return &Vocabulary{}, c.findings
	}
	var f vocabularyFile
	c.findings = tomlfile.Decode(file, &f)
	return c.vocabulary(f), c.findings
}

// compiler turns the patterns of a file into regular expressions.
type compiler struct {
	numbers  string // pattern of an enumeration
	findings diag.List
}

func (c *compiler) report(at source.Span, hint, format string, args ...any) {
	c.findings.Add(diag.Finding{
		Rule: "locale-data", Severity: diag.Error, Span: at, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

func (c *compiler) vocabulary(f vocabularyFile) *Vocabulary {
	r := f.References
	v := &Vocabulary{numbers: enumeration{item: regexp.MustCompile(figures), between: c.one(r.Range, "^(?:", ")$")}}
	if c.one(r.List, "(?:", ")") == nil || v.numbers.between == nil {
		return v // each typed form holds the two
	}
	c.numbers = "(?P<numbers>" + figures + "(?:(?:" + c.expand(r.Range.V) + "|" + c.expand(r.List.V) + ")" + figures + ")*)"
	for _, t := range r.Typed {
		v.typed = append(v.typed, typedForm{c.with("numbers", t.Find), t.Form.V})
	}
	v.other, v.own = c.surroundings(r.Other), c.surroundings(r.Own)
	v.above, v.below = c.surroundings(r.Above), c.surroundings(r.Below)
	for _, p := range f.Statements.OnBehalf {
		v.onBehalf = append(v.onBehalf, c.with("n", p))
	}
	v.usage = c.usage(f.usageFile)
	return v
}

func (c *compiler) surroundings(w words) surroundings {
	return surroundings{before: c.any(w.Before, "(?:", ")$"), after: c.any(w.After, "^(?:", ")")}
}

// any compiles patterns into one that any of them matches, nil for none.
func (c *compiler) any(patterns []pattern, prefix, suffix string) *regexp.Regexp {
	var all []string
	for _, p := range patterns {
		expanded := c.expand(p.V)
		if _, err := syntax.Parse("(?:"+expanded+")", syntax.Perl); err != nil { // \Q would quote what comes behind
			c.refuse(p, err)
		} else if strings.Contains(expanded, "(?P<") {
			c.report(p.Span, "write (?:…)", "a group here cannot have a name")
		} else {
			all = append(all, expanded)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return regexp.MustCompile(prefix + strings.Join(all, "|") + suffix)
}

// with reads a pattern that must hold the numbers of that name; one that is
// none is a finding.
func (c *compiler) with(group string, p pattern) *search.Pattern {
	parsed, err := search.Parse(c.expand(p.V))
	switch {
	case !p.IsSet(): // reported already
	case err != nil:
		c.refuse(p, err)
	case !parsed.HasGroup(group):
		c.report(p.Span, "write {"+group+"} where the number stands", "the pattern has no {%s}", group)
	}
	return parsed
}

// one compiles a pattern; one that is none is a finding.
func (c *compiler) one(p pattern, prefix, suffix string) *regexp.Regexp {
	compiled, err := regexp.Compile(prefix + c.expand(p.V) + suffix)
	if err != nil {
		c.refuse(p, err)
		return nil
	}
	return compiled
}

func (c *compiler) refuse(p pattern, err error) {
	c.report(p.Span, "see the syntax of Go's package regexp", "%v", err)
}

// The figures of a number: European, or Arabic-Indic.
const figures = `[0-9٠-٩]+`

// expand replaces what patterns may use beside the syntax of package regexp.
func (c *compiler) expand(p string) string {
	return strings.ReplaceAll(notation.Replace(p), "{numbers}", c.numbers)
}

var notation = strings.NewReplacer(
	" ", `(?:[\s\x{A0}\x{202F}]+)`,
	"{n}", `(?P<n>`+figures+`|\pL[\pL\pM'’-]*?(?:[\s\x{A0}]\pL+){0,2}?)`,
	"{figures}", figures,
)
