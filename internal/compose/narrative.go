package compose

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// narrative is an author's text that a template has put in its place.
type narrative struct {
	doc      markdown.Content
	findings diag.List
}

// A template places a text by one of three functions, each of which returns
// the line of Markdown that marks its place. The text is read at that moment, so
// that the names it introduces count as introduced for what follows.

// placeNarrative places the numbered paragraphs of <lang>/deliberations/<key>.md.
func (c *composer) placeNarrative(folder, key string) (string, error) {
	return c.place(folder, key, func(in markdown.Input) (markdown.Content, diag.List) {
		return markdown.Narrative(in, c.acts)
	})
}

// placeProvisions places the provisions of a series in <lang>/<folder>/<key>.md.
func (c *composer) placeProvisions(series, folder, key string) (string, error) {
	return c.place(folder, key, func(in markdown.Input) (markdown.Content, diag.List) {
		read := markdown.Provisions
		if c.body.operative(series) {
			read = markdown.Operative
		}
		doc, findings := read(in, series)
		c.record(&doc, series)
		return doc, findings
	})
}

// placeAnnex places the unnumbered text of <lang>/annexes/<key>.md.
func (c *composer) placeAnnex(key string) (string, error) {
	return c.place("annexes", key, markdown.Annex)
}

type reading func(markdown.Input) (markdown.Content, diag.List)

func (c *composer) place(folder, key string, read reading) (string, error) {
	files, err := c.folder(folder)
	if err != nil || files[key] == nil {
		return "", err // a missing file has its finding already
	}
	name := folder + "/" + key
	doc, findings := read(markdown.File(files[key]))
	c.numbered(doc.Blocks)
	for _, f := range report.Figures(doc.Blocks) {
		findings = append(findings, c.illustrate(&f.Image)...)
	}
	if len(doc.Blocks) == 0 && len(findings) == 0 {
		findings.Add(ruleTextEmpty.At(files[key].Whole(), "the file has no text, so that there would be nothing under its heading"))
	}
	c.narratives[name] = narrative{doc, findings}
	c.writer.Read(plain(doc))
	return "{>" + name + "}", nil
}

// Total is how many provisions a folder holds.
type Total struct {
	*Facts
	Count int
}

// total counts the provisions in all texts of a folder; if series are given, only
// theirs.
func (c *composer) total(facts *Facts, folder string, series []string) (Total, error) {
	files, err := c.folder(folder)
	total := Total{Facts: facts}
	for key, file := range files {
		if len(series) > 0 && !slices.Contains(series, facts.seriesIn(folder, key)) {
			continue
		}
		doc, _ := markdown.Provisions(markdown.File(file), "")
		total.Count += len(doc.Blocks)
	}
	return total, err
}

func (c *composer) folder(name string) (map[string]*source.File, error) {
	switch name {
	case "deliberations":
		return c.words.Deliberations, nil
	case "recommendations":
		return c.words.Recommendations, nil
	case "provisions":
		return c.words.Provisions, nil
	case "annexes":
		return c.words.Annexes, nil
	case "annotations":
		return c.words.Annotations, nil
	}
	return nil, fmt.Errorf("a session has no folder %q", name)
}

// include hands the blocks of a placed text to the Markdown reader.
func (c *composer) include(path string) []report.Block {
	n := c.narratives[path]
	c.findings = append(c.findings, n.findings...)
	c.notes = append(c.notes, n.doc.Notes...)
	return n.doc.Blocks
}

// unplaced reports the texts that no template has put in a place: a reader
// would never see them.
func (c *composer) unplaced() {
	for _, folder := range []string{"deliberations", "recommendations", "provisions", "annexes"} {
		files, _ := c.folder(folder)
		for _, key := range slices.Sorted(maps.Keys(files)) {
			if _, ok := c.narratives[folder+"/"+key]; ok {
				continue
			}
			c.findings.Add(ruleTextUnplaced.At(files[key].Whole(), "reports of the kind %q have no place for this text", c.body.Report.V))
		}
	}
}

// plain returns the characters of a text, for the names in it.
func plain(doc markdown.Content) string {
	var s strings.Builder
	report.EachText(doc.Blocks, doc.Notes, func(t *report.Text) {
		s.WriteString(t.Plain())
		s.WriteByte('\n')
	})
	return s.String()
}
