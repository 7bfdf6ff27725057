package session

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// validator checks one session.toml.
type validator struct {
	session  *Session
	document *tomlfile.Document
	known    Known
	codes    []string        // of the program and of the session, sorted
	places   []string        // keys of the program and of the session
	parts    wordList        // keys of agenda items and sub-items
	persons  wordList        // keys of officers, moderators and others
	papers   wordList        // keys of documents
	unknown  diag.Tally      // codes
	untimely map[string]bool // codes that are reported because of the date
	rekeyed  bool            // whether a key is not the one that was meant
	findings diag.List
}

// validate reports what is wrong within session.toml, and whether one of its keys
// is not the one that was meant.
func validate(s *Session, document *tomlfile.Document, known Known) (found diag.List, rekeyed bool) {
	v := &validator{session: s, document: document, known: known, parts: names(agendaKeys(s)), untimely: make(map[string]bool)}
	v.codes = append(slices.Clone(known.Codes), names(ownCodes(s)).words...)
	slices.Sort(v.codes)
	v.places = append(slices.Clone(known.Places), names(placeKeys(s)).words...)
	v.persons = names(keysOf(s.Persons(), func(p Person) Text { return p.Key }))
	v.papers = names(keysOf(s.Documents, func(p Paper) Text { return p.Key }))
	v.walk(reflect.ValueOf(*s), "")
	v.uniqueKeys()
	v.own()
	v.issue()
	v.event()
	v.documents()
	v.outputs()
	v.people()
	v.statements()
	v.agenda()
	v.acts()
	return append(v.findings, v.unknown.Findings()...), v.rekeyed
}

func (v *validator) report(r rule.Rule, span source.Span, hint, format string, args ...any) {
	v.findings.Add(problem(r, span, hint, format, args...))
}

// walk visits every leaf under value; what is the kind tag of the field that
// holds it.
func (v *validator) walk(value reflect.Value, what string) {
	switch leaf := value.Interface().(type) {
	case Text:
		if leaf.IsSet() {
			v.text(leaf, what)
		}
		return
	case []Text:
		v.repeats(leaf)
	case Date:
		if leaf.IsSet() {
			v.year(leaf)
		}
		return
	case Int, Bool, Time:
		return
	}
	switch value.Kind() {
	case reflect.Struct:
		for _, f := range reflect.VisibleFields(value.Type()) {
			if f.Tag.Get("toml") != "-" && !f.Anonymous {
				v.walk(value.FieldByIndex(f.Index), f.Tag.Get("kind"))
			}
		}
	case reflect.Slice:
		for i := range value.Len() {
			v.walk(value.Index(i), what)
		}
	case reflect.Map:
		for entries := value.MapRange(); entries.Next(); {
			v.walk(entries.Value(), what)
		}
	}
}

// text checks a text by its kind.
func (v *validator) text(t Text, what string) {
	switch what {
	case "key":
		v.key(t)
	case "symbol":
		if !symbolForm().MatchString(t.V) {
			v.report(ruleSymbol, t.Span, symbolHint, "%q cannot be a document symbol", t.V)
		}
	case "number":
		if number := strings.TrimSpace(t.V); number == "" || number != t.V || len(number) > longestNumber || strings.ContainsAny(number, "{}\"\\\n") {
			v.report(ruleNumber, t.Span, "write it as it is printed, such as 4 bis or XIX/7", "%q cannot be a number", t.V)
		}
	case "part":
		if !v.parts.has(t.V) {
			v.report(ruleReference, t.Span, diag.Suggest(t.V, v.parts.words), "no agenda item has the key %q", t.V)
		}
	case "place":
		if !slices.Contains(v.places, t.V) {
			hint := cmp.Or(diag.Suggest(t.V, v.places), "add it: [[places]] with this key, and its names under [places] of each texts.toml")
			v.report(ruleReference, t.Span, hint, "no place has the key %q", t.V)
		}
	case "language":
		if _, ok := lang.Find(lang.Tag(t.V)); !ok {
			v.report(ruleLanguage, t.Span, diag.Suggest(t.V, languages()), "%q is not one of the six languages", t.V)
		}
	case "code":
		v.code(t)
	default:
		v.declared(t, what)
	}
}

func (v *validator) key(t Text) {
	switch {
	case kind.IsKey(t.V):
		return
	case len(t.V) > kind.LongestKey:
		v.report(ruleKey, t.Span, "use a few words", "a key of %d letters is too long: it becomes part of file names", len(t.V))
	default:
		v.report(ruleKey, t.Span, "use lower-case Latin letters, digits and single hyphens: adoption-of-agenda", "%q cannot be a key", t.V)
	}
	v.rekeyed = true
}

// longestNumber is how many bytes a number that the session gives may have.
const longestNumber = 40

// repeats reports a text that is in a list twice.
func (v *validator) repeats(list []Text) {
	first := make(map[string]Text)
	for _, t := range list {
		if earlier, ok := first[t.V]; ok && t.IsSet() {
			v.duplicate(t.Span, earlier.Span, "%q is in the list twice", t.V)
			continue
		}
		first[t.V] = t
	}
}

func (v *validator) duplicate(again, first source.Span, format string, args ...any) {
	f := problem(ruleDuplicate, again, "delete or correct one of them", format, args...)
	f.Related = []diag.Related{{Span: first, Message: "first here"}}
	v.findings.Add(f)
}

// The range of years for a meeting of the United Nations.
const firstYear, lastYear = 1945, 2100

func (v *validator) year(d Date) {
	if d.V.Year < firstYear || d.V.Year > lastYear {
		v.report(ruleDate, d.Span, "correct the year", "the year %d cannot be right", d.V.Year)
	}
}

// symbolPattern matches document symbols. Their length is limited because the
// published files are named after them.
const symbolPattern = `^[0-9A-Za-z][0-9A-Za-z/.()\[\]*-]{0,99}$`

const symbolHint = "write it as printed on the document, CTOC/COP/WG.7/2024/5: at most 100 Latin letters, digits and / . - ( ) [ ] *"

var symbolForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(symbolPattern) })

func languages() []string {
	var tags []string
	for _, l := range lang.All() {
		tags = append(tags, string(l.Tag))
	}
	return tags
}
