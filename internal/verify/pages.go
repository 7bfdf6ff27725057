package verify

import (
	"strings"

	"rapporteur/internal/pdfobject"
)

// maxPages bounds how many pages are read.
const maxPages = 20000

// page is a page and the text drawn on it.
type page struct {
	dict      pdfobject.Dict
	resources pdfobject.Dict
	box       [4]float64         // two opposite corners; zero if the page does not state them
	content   map[int]*shownText // by marked-content identifier
	order     []int              // identifiers in drawing order
}

// open returns the builder for the text of an identifier's marked content.
func (p *page) open(id int) *shownText {
	p.order = append(p.order, id)
	b := p.content[id]
	if b == nil {
		b = new(shownText)
		p.content[id] = b
	}
	return b
}

// text returns the text of an identifier, and whether the page has any.
func (p *page) text(id int) (string, bool) {
	b, ok := p.content[id]
	if !ok {
		return "", false
	}
	return b.String(), true
}

// readPages collects the pages and reads what they show.
func (v *verifier) readPages() {
	v.numbers, v.fonts = map[int]int{}, map[int]*embeddedFont{}
	v.collectPages(v.catalog["Pages"], page{}, map[int]bool{}, 0)
	if len(v.pages) == 0 {
		v.report(unreadable, "the file has no pages")
	}
	for i, p := range v.pages {
		if v.readPage(i, p); v.spend(0) != nil {
			break
		}
	}
}

// collectPages walks the page tree; resources and size are inherited.
func (v *verifier) collectPages(o pdfobject.Object, inherited page, seen map[int]bool, depth int) {
	ref, ok := o.(pdfobject.Reference)
	dict := v.file.Dict(o)
	if !ok || dict == nil || seen[ref.Number] || depth > 50 || len(v.pages) >= maxPages {
		return
	}
	seen[ref.Number] = true
	if own := v.file.Dict(dict["Resources"]); own != nil {
		inherited.resources = own
	}
	if own, count := v.measures(v.file.Array(dict["MediaBox"])); count == 4 {
		inherited.box = [4]float64(own[:4])
	}
	if v.file.Name(dict["Type"]) == "Page" {
		v.numbers[ref.Number] = len(v.pages)
		v.pages = append(v.pages, &page{dict: dict, resources: inherited.resources, box: inherited.box, content: map[int]*shownText{}})
		return
	}
	for _, kid := range v.file.Array(dict["Kids"]) {
		v.collectPages(kid, inherited, seen, depth+1)
	}
}

func (v *verifier) readPage(index int, p *page) {
	r := &pageReader{verifier: v, number: index + 1, page: p, graphicsState: graphicsState{plane: identity()}, line: identity()}
	data, err := v.contents(p.dict["Contents"])
	if err == nil {
		err = r.run(data, p.resources, 0)
	}
	if err != nil {
		v.report(unreadable, "page %d cannot be read: %v", index+1, err)
	}
	r.summarize()
}

// contents returns a page's content streams joined by white space.
func (v *verifier) contents(o pdfobject.Object) (string, error) {
	streams := v.file.Array(o)
	if streams == nil {
		streams = pdfobject.Array{o}
	}
	var parts []string
	for _, s := range streams {
		stream := v.file.Stream(s)
		if stream == nil {
			continue // a page may be empty
		}
		data, err := v.file.Decode(stream)
		if err != nil {
			return "", err
		}
		parts = append(parts, data)
	}
	return strings.Join(parts, "\n"), nil
}
