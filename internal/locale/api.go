package locale

import (
	"io/fs"
	"text/template"

	"rapporteur/internal/diag"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
)

// Locale is the grammar, the names and the messages of one language.
type Locale struct {
	language lang.Language
}

// Load reads the language's folder of fsys (package locales). The findings
// say what is wrong in it; a Locale is returned in any case, and is fit for
// use if none of them is an error.
func Load(fsys fs.FS, tag lang.Tag) (*Locale, diag.List) { return &Locale{}, nil }

// Language returns the language that l speaks.
func (l *Locale) Language() lang.Language { return l.language }

// Extend returns a Locale that has the messages of the files too, such as
// those of a body. A message that l has already is a finding.
func (l *Locale) Extend(files ...*source.File) (*Locale, diag.List) { return l, nil }

// Override returns a Locale in which the messages of the files replace those
// of l, for one session. A message that l has not is a finding.
func (l *Locale) Override(files ...*source.File) (*Locale, diag.List) { return l, nil }

// Has reports whether l has the message.
func (l *Locale) Has(id string) bool { return false }

// Message returns the place where the message is defined.
func (l *Locale) Message(id string) (source.Span, bool) { return source.Span{}, false }

// Mentions remembers which names one report in one language has used, so
// that the first use is long and the later ones short. The zero value is
// ready; a Mentions must not be used by two goroutines at once.
type Mentions struct{ seen map[string]bool }

// Writer executes the messages of a Locale for one report. It must not be
// used by two goroutines at once.
type Writer struct{}

// Writer returns a Writer that wraps everything it writes with marks and
// knows the mentions. Either may be nil: then nothing is wrapped, or nothing
// was mentioned before.
func (l *Locale) Writer(marks *source.Marks, mentions *Mentions) *Writer { return &Writer{} }

// Execute returns the message in the plural form of count, which is an
// integer, a tomlfile.Value of one, or nil, with data as its dot. The text
// is marked with the message's place. The error is a *MessageError.
func (w *Writer) Execute(id string, count, data any) (string, error) { return "", nil }

// Funcs returns the functions that the package documentation lists, for
// templates that are not messages. They share the Writer's mentions.
func (w *Writer) Funcs() template.FuncMap { return nil }

// Findings returns what the Writer had to warn of, such as agreement with a
// name whose gender is marked unsure.
func (w *Writer) Findings() diag.List { return nil }

// Read takes note of the names that an author's own text mentions: those
// whose long form stands in it count as mentioned from then on.
func (w *Writer) Read(text string) {}

// Reference returns the words of a reference to numbered places of one kind
// (paragraph, item, section, recommendation, note, agenda, annex, …) in a
// grammatical form of the language ("" for the usual one). A target is the
// path of ordinals to a place: {7} is paragraph 7, {7, 1} its first
// sub-paragraph, {3, 1} section III.A. Consecutive numbers become ranges.
func (w *Writer) Reference(kind, form string, targets [][]int) (string, error) { return "", nil }

// MessageError says why a message could not be executed.
type MessageError struct {
	ID   string
	Span source.Span // where the message is defined; zero where it is missing
	Err  error
}

// Error implements error.
func (e *MessageError) Error() string { return e.ID }

// SectionLabel returns the label of the n-th section of a level (1 for "I."),
// ready to print before its title.
func (l *Locale) SectionLabel(level, n int) (string, error) { return "", nil }

// AnnexLabel returns the label of the n-th of total annexes: "Annex", or
// "Annex II" where there are several.
func (l *Locale) AnnexLabel(n, total int) (string, error) { return "", nil }

// ParagraphLabel returns the printed number of paragraph n: "12.".
func (l *Locale) ParagraphLabel(n int) (string, error) { return "", nil }

// ItemLabel returns the label of the n-th sub-paragraph of a degree (1 for
// "(a)").
func (l *Locale) ItemLabel(degree, n int) (string, error) { return "", nil }

// AgendaLabel returns the label of the n-th item of an agenda, or of the
// sub-items of degree 2 and more: "1.", "(a)".
func (l *Locale) AgendaLabel(degree, n int) (string, error) { return "", nil }

// ProvisionLabel returns the heading of the n-th provision of a series
// ("recommendation", "decision"): "Recommendation 4".
func (l *Locale) ProvisionLabel(series string, n int) (string, error) { return "", nil }

// Run is a stretch of text that Typeset works on.
type Run struct {
	Text        string
	Protected   bool // code, a symbol, an address: never changed
	Superscript bool
	Source      int // whatever the caller knows it by; parts of a run keep it
}

// Typeset returns the runs of one block of text with the language's
// typography: quotes, apostrophes, spaces, superscripts, punctuation. Rules
// see the text as a whole, across the borders of runs; a run that is partly
// set as a superscript is split. Typeset of its own result changes nothing.
func (l *Locale) Typeset(runs []Run) []Run { return runs }

// Compare orders two names of States or organizations, given by code, as
// the language's lists do: -1, 0 or 1.
func (l *Locale) Compare(a, b string) int { return 0 }

// InOrder reports whether a may stand before b in a list. It is laxer than
// Compare where usage has two orders: word by word and letter by letter.
func (l *Locale) InOrder(a, b string) bool { return true }

// Lint compares the locales with each other and with what their languages
// need: every message everywhere, the same placeholders, no character that
// the language does not use.
func Lint(all []*Locale) diag.List { return nil }
