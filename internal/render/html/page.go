package html

import (
	"strings"
	"unicode"

	"rapporteur/internal/lang"
	"rapporteur/internal/resolve"
)

// page is what page.tmpl prints.
type page struct {
	Lang, Dir string
	Symbol    string
	Head      string // title of the window
	Title     []run
	Masthead  masthead
	Languages []languageLink
	Contents  []entry
	Ranged    bool // Contents has the numbers of paragraphs
	Blocks    []block
	Notes     []endnote
	words     resolve.Words
}

// Word returns a word for readers, for the template.
func (p *page) Word(id string) string { return p.words[id] }

// languageLink is a link to an edition of the document.
type languageLink struct {
	Lang, Autonym, Href string
	Current             bool // this edition
}

// masthead is the head of the first page and the last line of the page.
type masthead struct {
	Organization             string
	Root, Symbol             string // "CTOC", "/COP/WG.7/2024/5"
	Mark                     string // asterisk of a reissued document
	Emblem                   *picture
	Body                     []run
	Lines                    [][]run // below the body
	Lang, Dir                string  // of the following four lines, if not the page's
	Distribution             string
	Date, ISODate            string
	Language, Original       string
	JobNumber, Letter, Dates string
}

func newPage(e *resolve.Edition, siblings []Sibling, documents map[string]string) (*page, error) {
	b := newBuilder(e, siblings)
	b.documents = documents
	head, err := newMasthead(b, e)
	if err != nil {
		return nil, err
	}
	p := &page{
		Lang:      e.Language.HTML,
		Dir:       e.Language.Direction.String(),
		Symbol:    e.Masthead.Symbol,
		Head:      e.Title.Plain() + " · " + e.Masthead.Symbol,
		Masthead:  head,
		Title:     b.runs(e.Title),
		Languages: languages(e.Language, siblings),
		words:     e.Words,
	}
	if p.Blocks, err = b.blocks(e.Blocks); err != nil {
		return nil, err
	}
	numbers := make(map[string]string)
	for _, line := range e.Contents {
		numbers[line.Anchor] = line.Paragraphs
	}
	p.Contents, p.Ranged = contents(p.Blocks, numbers), len(numbers) > 0
	p.Notes = b.written(e.Notes())
	return p, nil
}

func languages(own lang.Language, siblings []Sibling) (editions []languageLink) {
	for _, s := range siblings {
		editions = append(editions, languageLink{
			Lang: s.Language.HTML, Autonym: s.Autonym, Href: s.Href, Current: s.Language.Tag == own.Tag,
		})
	}
	return editions
}

func newMasthead(b *builder, e *resolve.Edition) (masthead, error) {
	m := e.Masthead
	root, rest, _ := strings.Cut(m.Symbol, "/")
	if rest != "" {
		rest = "/" + rest
	}
	head := masthead{
		Organization: m.Organization,
		Root:         root,
		Symbol:       rest,
		Body:         b.runs(e.Organ),
		Distribution: m.Distribution,
		Date:         m.Date,
		ISODate:      m.Facts.Date,
		Language:     m.Language,
		Original:     m.Original,
		JobNumber:    m.JobNumber,
		Letter:       e.Language.Letter,
		Dates:        m.JobDates,
	}
	for _, line := range e.Lines {
		head.Lines = append(head.Lines, b.runs(line))
	}
	if m.Reissued {
		head.Mark = "*"
	}
	if english(e) {
		head.Lang, head.Dir = string(lang.English), lang.LeftToRight.String()
	}
	if m.Emblem == nil {
		return head, nil
	}
	emblem, err := newPicture(*m.Emblem)
	head.Emblem = &emblem
	return head, err
}

// english reports whether the masthead's particulars are in English although
// the edition is not, as in Arabic, Chinese and Russian documents. It looks at
// the letters.
func english(e *resolve.Edition) bool {
	if e.Language.Script == "Latn" {
		return false
	}
	m := e.Masthead
	return !strings.ContainsFunc(m.Distribution+m.Date+m.Language+m.Original, func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
	})
}
