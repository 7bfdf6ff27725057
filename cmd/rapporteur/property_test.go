package main

import (
	"flag"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/compose"
	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/resolve"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
	"rapporteur/locales"
)

var (
	onlySeed = flag.Uint64("seed", 0, "of the one random session to test")
	happened = flag.Uint64("sessions", 60, "random sessions of acts to test; make random asks for 1,000")
)

// TestRandomSessions composes sessions of random facts in all languages: no
// stage finds an error, the languages have the same keys and numbers, and no
// text has what no edition may have.
func TestRandomSessions(t *testing.T) {
	w := newWorld(t)
	if *onlySeed > 0 {
		w.holdSessions(t, *onlySeed, *onlySeed)
		return
	}
	each := uint64(250)
	if testing.Short() {
		each = 25
	}
	for i := range uint64(4) {
		first, last := i*each+1, (i+1)*each
		t.Run(fmt.Sprintf("%d-%d", first, last), func(t *testing.T) {
			t.Parallel()
			w.holdSessions(t, first, last)
		})
	}
}

// world is what all random sessions share.
type world struct {
	vocabulary *vocabulary
	locales    map[lang.Tag]*locale.Locale
	bodies     map[string]map[lang.Tag]body // by key
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{vocabulary: newVocabulary(t), bodies: make(map[string]map[lang.Tag]body), locales: make(map[lang.Tag]*locale.Locale)}
	folder := locale.NewFolder(locales.FS)
	for _, l := range lang.All() {
		loaded, findings := folder.Load(l.Tag)
		mustBeClean(t, findings)
		w.locales[l.Tag] = loaded
		for _, key := range w.vocabulary.bodies {
			b := loadBody(t, session.Text{V: key})
			spoken, findings := b.Speak(loaded, nil)
			mustBeClean(t, findings)
			if w.bodies[key] == nil {
				w.bodies[key] = make(map[lang.Tag]body)
			}
			w.bodies[key][l.Tag] = body{b, spoken}
		}
	}
	return w
}

func (w *world) holdSessions(t *testing.T, first, last uint64) {
	seen := make(map[string]bool)
	for seed := first; seed <= last; seed++ {
		editions, findings := w.editions(t, randomSession(w.vocabulary, seed))
		for _, f := range findings.Sorted() {
			if f.Rule != "locale-form-unsure" { // which is about a name, not about the shape of the facts
				t.Errorf("seed %d: %s: %s [%s]", seed, f.Span, f.Message, f.Rule)
			}
		}
		for _, e := range editions {
			holdText(t, seed, e, seen)
			if got, want := skeleton(e), skeleton(editions[0]); got != want {
				t.Errorf("seed %d: the keys and numbers in %s are\n%s\nin %s\n%s", seed, e.Language.Tag, got, editions[0].Language.Tag, want)
			}
		}
	}
}

// editions makes the editions of a session in all its languages, each
// numbered by itself and compared with the first.
func (w *world) editions(t *testing.T, files fstest.MapFS) ([]*resolve.Edition, diag.List) {
	t.Helper()
	s, findings, err := session.Load(files, "random", known())
	if err != nil || findings.HasErrors() {
		t.Fatal(err, findings)
	}
	var editions []*resolve.Edition
	var first *resolve.Numbering
	for _, words := range s.Words {
		b := w.speak(t, s, words.Language.Tag)
		r, found := compose.Compose(s, b.Body, loadTemplates(t, b.Report), b.locale)
		findings = append(findings, found...)
		own, found := resolve.Number(r)
		findings = append(findings, found...)
		if first == nil {
			first = own
		}
		findings = append(findings, first.Compare(s.Words[0].Language, []*resolve.Numbering{own}, []lang.Language{words.Language})...)
		e, found := resolve.Bind(r, own, b.locale, nil)
		editions, findings = append(editions, e), append(findings, found...)
	}
	return editions, findings
}

// speak returns the body of a session with the words and names of a language.
func (w *world) speak(t *testing.T, s *session.Session, tag lang.Tag) body {
	t.Helper()
	b := w.bodies[s.Body.V][tag]
	if len(s.Organizations) > 0 {
		spoken, findings := b.Speak(w.locales[tag], s)
		mustBeClean(t, findings)
		b.locale = spoken
	}
	return b
}

func newVocabulary(t *testing.T) *vocabulary {
	t.Helper()
	v := &vocabulary{
		kinds: kindsByBody(t),
		texts: make(map[lang.Tag]session.Texts), remark: make(map[lang.Tag]string),
	}
	for _, key := range bodies(t) {
		// Where nobody speaks in a capacity, as in the report of a Main Committee, the acts have to fit together.
		if slices.ContainsFunc(v.kinds[key].Capacities, func(c kind.Capacity) bool { return c.Speaks.V }) {
			v.bodies = append(v.bodies, key)
		}
	}
	for _, code := range known().Codes {
		if strings.ToUpper(code) == code {
			v.states = append(v.states, code)
		} else {
			v.organizations = append(v.organizations, code)
		}
	}
	slices.Sort(v.states)
	slices.Sort(v.organizations)
	for _, l := range lang.All() {
		files := folder(t, "testdata/base/"+string(l.Tag), "")
		var texts session.Texts
		mustBeClean(t, tomlfile.Decode(source.NewFile("texts.toml", files["texts.toml"].Data), &texts))
		v.texts[l.Tag] = texts
		_, remark, _ := strings.Cut(string(files["deliberations/topic.md"].Data), "\n")
		v.remark[l.Tag] = strings.TrimSpace(remark)
	}
	return v
}

// skeleton returns the keys, anchors and numbers of an edition.
func skeleton(e *resolve.Edition) string {
	var s strings.Builder
	for _, b := range e.Blocks {
		switch b := b.(type) {
		case *resolve.Heading:
			fmt.Fprintln(&s, b.Key, b.Anchor)
		case *resolve.Paragraph:
			fmt.Fprintln(&s, b.Key, b.Anchor, b.Number)
		case *resolve.Provision:
			fmt.Fprintln(&s, b.Key, b.Anchor, b.Number)
		}
	}
	return s.String()
}

// ill is what no text of any language may have.
var ill = map[string]*regexp.Regexp{
	"a doubled space":          regexp.MustCompile(`[ \x{00A0}\x{202F}]{2}`),
	"a space at the edge":      regexp.MustCompile(`^\s|\s$`),
	"a space before a stop":    regexp.MustCompile(`[\s\x{00A0}\x{202F}][,.。，、،)”》]`),
	"a space after a bracket":  regexp.MustCompile(`[(“《]\s`),
	"doubled punctuation":      regexp.MustCompile(`[,;:،؛：；，、][,.;:،؛：；，、。]|\.[,.;:]|。[。，；]|\(\)|\]\(`),
	"a value that is no text":  regexp.MustCompile(`<no value>|%!|<nil>|\{|\}|\[|\]`),
	"a straight mark":          regexp.MustCompile(`'`),
	"a mark of the program":    regexp.MustCompile(`[\x{E000}-\x{F8FF}\x{FFFC}\x{FFFD}]`),
	"a list without its items": regexp.MustCompile(`[:：]\s*[.。;；]`),
}

// illIn is what no text of one language may have.
var illIn = map[lang.Tag]map[string]*regexp.Regexp{
	lang.French: {
		"an article that is not contracted": regexp.MustCompile(`(?:^|[\s(])(?:[dD]e|[àÀ]) les?\s`),
		"a vowel that is not elided":        regexp.MustCompile(`(?:^|[\s(])(?:[dD]e|[dD]u|[lL]e|[lL]a|[aA]u|[qQ]ue) [AEIOUÉÈÎaeiuéèî]`),
		"no space before a high stop":       regexp.MustCompile(`[^\s\x{00A0}\x{202F}][;!?]|\p{L}:(?:\s|$)`),
	},
	lang.Spanish: {
		"an article that is not contracted": regexp.MustCompile(`(?:^|[\s(])(?:[dD]e|[aA]) el\s`),
		"y before the sound i":              regexp.MustCompile(` y (?:[IÍií][^aeoAEOIVX]|[Hh]i[^aeo])`),
		"o before the sound o":              regexp.MustCompile(` o h?[oóOÓ]`),
	},
	lang.English: {
		"an article twice":       regexp.MustCompile(`(?i)\bthe the\b`),
		"a before a vowel":       regexp.MustCompile(`\ba [aeio]`),
		"a comma before and":     regexp.MustCompile(`^[^,]*, and (?:[A-Z]\p{L}+)(?: [A-Z]\p{L}+)?\.$`), // a function may be between commas
		"a space before a colon": regexp.MustCompile(`\s[;:?!]`),
	},
	lang.Russian: {
		"a space before a colon":         regexp.MustCompile(`\s[;:?!]`),
		"a number without year":          regexp.MustCompile(`\b20\d\d (?:[^г–]|$)`),
		"a letter of the other alphabet": regexp.MustCompile(`\p{Cyrillic}[a-zA-Z]|[a-zA-Z]\p{Cyrillic}`),
	},
	lang.Chinese: {
		"a space":                 regexp.MustCompile(`\p{Han} \p{Han}|[，。、：；] `),
		"a half-width stop":       regexp.MustCompile(`\p{Han}(?:[,;:?!]|\.(?:[^A-Z]|$))`), // but 第二.A节
		"a comma before the last": regexp.MustCompile(`、(?:和[^平]|以及)`),                     // but 和平利用外层空间委员会
	},
	lang.Arabic: {
		"a conjunction by itself":        regexp.MustCompile(`(?:^|\s)[ولبف](?:\s|$)`),
		"a Latin stop":                   regexp.MustCompile(`\p{Arabic}[,;?]`),
		"a space before a colon":         regexp.MustCompile(`\s[;:?!؛؟]`),
		"an article after a preposition": regexp.MustCompile(`(?:^|\s)و?لال[^تا]`),
	},
}

// holdText looks at every text of an edition that was not seen before.
func holdText(t *testing.T, seed uint64, e *resolve.Edition, seen map[string]bool) {
	t.Helper()
	complain := func(what, text string) {
		t.Helper()
		t.Errorf("seed %d, %s: %s in\n%s", seed, e.Language.Tag, what, show(text))
	}
	look := func(text resolve.Text) {
		plain := text.Plain()
		if seen[plain] {
			return
		}
		seen[plain] = true
		for what, pattern := range ill {
			if pattern.MatchString(plain) {
				complain(what+" "+pattern.FindString(plain), plain)
			}
		}
		for what, pattern := range illIn[e.Language.Tag] {
			if pattern.MatchString(plain) {
				complain(what+" "+pattern.FindString(plain), plain)
			}
		}
		if what := unbalanced(plain); what != "" {
			complain(what, plain)
		}
		if word := doubledWord(plain); word != "" {
			complain("twice the word "+word, plain)
		}
		if plain == "" {
			complain("no words", plain)
		}
	}
	look(e.Title)
	eachText(e.Blocks, look, func(p *resolve.Paragraph, next resolve.Block) {
		plain := p.Text.Plain()
		_, introduces := next.(*resolve.Provision)
		open := strings.HasSuffix(plain, ":") || strings.HasSuffix(plain, "：")
		closed := strings.HasSuffix(plain, ".") || strings.HasSuffix(plain, "。") || strings.HasSuffix(plain, ")")
		if !closed && (!open || len(p.Items) == 0 && !introduces) {
			complain("no end", plain)
		}
		if first, _ := utf8.DecodeRuneInString(plain); unicode.IsLower(first) {
			complain("no beginning", plain)
		}
	})
}

// eachText visits the texts of an edition, and its paragraphs with the block after each.
func eachText(blocks []resolve.Block, text func(resolve.Text), paragraph func(*resolve.Paragraph, resolve.Block)) {
	for i, b := range blocks {
		var next resolve.Block
		if i+1 < len(blocks) {
			next = blocks[i+1]
		}
		switch b := b.(type) {
		case *resolve.Heading:
			text(b.Title)
		case *resolve.Provision:
			eachText(b.Blocks, text, paragraph)
		case *resolve.Paragraph:
			text(b.Text)
			paragraph(b, next)
			eachItem(b.Items, text)
		}
	}
}

func eachItem(items []*resolve.ListItem, text func(resolve.Text)) {
	for _, i := range items {
		text(i.Text)
		eachItem(i.Items, text)
	}
}

// unbalanced names the bracket or quotation mark that has no partner.
func unbalanced(text string) string {
	var open []rune
	partner := map[rune]rune{')': '(', '»': '«', '”': '“', '》': '《'}
	for _, r := range text {
		switch r {
		case '(', '«', '“', '《':
			open = append(open, r)
		case ')', '»', '”', '》':
			if len(open) == 0 || open[len(open)-1] != partner[r] {
				return "an unbalanced " + string(r)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return "an unbalanced " + string(open)
	}
	return ""
}

// doubledWord returns a word that stands twice in a row; names may.
func doubledWord(text string) string {
	words := strings.FieldsFunc(text, unicode.IsSpace)
	for i := range words[:max(len(words)-1, 0)] {
		first, _ := utf8.DecodeRuneInString(words[i])
		if words[i] == words[i+1] && unicode.IsLower(first) {
			return words[i]
		}
	}
	return ""
}
