package check

import (
	"io/fs"
	"regexp"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/search"
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
type surroundings struct{ before, after *search.Pattern }

// around reports whether the words stand around text[start:end].
func (s surroundings) around(text string, start, end int) bool {
	return s.before.Matches(nearBefore(text, start)) || s.after.Matches(nearAfter(text, end))
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
	var f vocabularyFile
	c := compiler{locale.ReadPatterns(fsys, tag, "check.toml", &f)}
	v := c.vocabulary(f)
	return v, c.Findings()
}

// compiler turns what the file says into what rules look for.
type compiler struct{ *locale.Patterns }

func (c compiler) vocabulary(f vocabularyFile) *Vocabulary {
	r := f.References
	c.Notation = notation("")
	ranges, lists := c.Part(r.Range), c.Part(r.List)
	between, _ := search.Parse("^" + ranges + "$")
	c.Notation = notation("(?P<numbers>" + figures + "(?:(?:" + ranges + "|" + lists + ")" + figures + ")*)")
	v := &Vocabulary{
		numbers: enumeration{item: regexp.MustCompile(figures), between: between},
		other:   c.surroundings(r.Other), own: c.surroundings(r.Own),
		above: c.surroundings(r.Above), below: c.surroundings(r.Below),
		onBehalf: c.All(f.Statements.OnBehalf, "n"),
	}
	for _, t := range r.Typed {
		v.typed = append(v.typed, typedForm{c.One(t.Find, "numbers"), t.Form.V})
	}
	v.usage = c.usage(f.usageFile)
	return v
}

func (c compiler) surroundings(w words) surroundings {
	return surroundings{before: c.Any("", "$", w.Before...), after: c.Any("^", "", w.After...)}
}

// The figures of a number: European, or Arabic-Indic.
const figures = `[0-9٠-٩]+`

// notation is what patterns may use beside the syntax of package regexp.
func notation(numbers string) *strings.Replacer {
	return strings.NewReplacer(
		" ", `(?:[\s\x{A0}\x{202F}]+)`,
		"{n}", `(?P<n>`+figures+`|\pL[\pL\pM'’-]*?(?:[\s\x{A0}]\pL+){0,2}?)`,
		"{figures}", figures,
		"{numbers}", numbers,
	)
}
