package reporttest

import (
	"strings"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// words are the parts of the document that differ between languages.
type words struct {
	organization, body, distribution, date, language, original, job string

	title                                                                               string
	labels                                                                              [5]string
	introduction, recommendations, causes, deliberations, history, annex                string
	mandateText, mandateEnd, noteText, leadInText, leadInEnd, reference                 string
	recommendation, decisionLabel, recommendationText, recommendationMore, decisionText string
	proposalsText, nameEnd                                                              string
	itemLabels                                                                          [4]string
	itemTexts                                                                           [4]string
	table, figureLabel                                                                  string
	caption                                                                             string
	header                                                                              [2]string
	rows                                                                                [2][2]string
	alt, figure, annexText, addressText                                                 string
}

func (w words) masthead() report.Masthead {
	return report.Masthead{
		Organization: w.organization,
		Symbol:       Symbol,
		Distribution: w.distribution,
		Date:         w.date,
		Language:     w.language,
		Original:     w.original,
		JobNumber:    w.job,
		JobDates:     "260724 290724",
		Reissued:     true,
		Emblem:       &report.Image{Name: "emblem.png", Data: picture()},
		Facts:        report.Facts{Distribution: "general", Date: "2024-07-26", Original: lang.English},
	}
}

func (w words) mandate(note *resolve.Note) resolve.Text {
	const symbol = "CTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4"
	return resolve.Text{
		{Text: w.mandateText},
		{Text: symbol, Symbol: true, Link: &resolve.Link{Address: "https://undocs.org/en/CTOC/COP/WG.4/2024/4"}},
		{Text: w.mandateEnd},
		{Text: note.Mark, Note: note},
		{Text: " 1", NoBreaks: true},
		{Text: "er", Style: report.Superscript, NoBreaks: true},
	}
}

func (w words) leadIn() resolve.Text {
	mandate, proposals := resolve.Target{Key: "mandate", Anchor: "para-1"}, resolve.Target{Key: "proposals", Anchor: "para-3"}
	r := &resolve.BoundReference{Targets: []resolve.Target{mandate, {Key: "lead-in", Anchor: "para-2"}, proposals}}
	return resolve.Text{
		{Text: w.leadInText},
		{Text: w.reference + "\u00a0", Reference: r},
		{Text: "1", Reference: r, Link: &resolve.Link{Target: mandate}, NoBreaks: true},
		{Text: "\u2013\u2060", Reference: r, NoBreaks: true},
		{Text: "3", Reference: r, Link: &resolve.Link{Target: proposals}, NoBreaks: true},
		{Text: w.leadInEnd, Style: report.Emphasis},
		{Text: " <&> ", Style: report.Code},
		{Text: "!", Style: report.Strong},
	}
}

func (w words) provision() *resolve.Provision {
	return &resolve.Provision{
		Key: "cooperation", Anchor: "rec-1", Series: "recommendation", Number: "1",
		Label: w.recommendation, Section: "recommendations-causes",
		Blocks: []resolve.Block{
			&resolve.Paragraph{
				Key: "cooperation", Section: "recommendations-causes", Text: text(w.recommendationText),
				Items: []*resolve.ListItem{{Key: "cooperation.1", Anchor: "rec-1-a", List: resolve.ProvisionList, Label: w.itemLabels[0], Text: text(w.itemTexts[0])}},
			},
			&resolve.Paragraph{
				Section: "recommendations-causes", Text: text(w.recommendationMore),
				Items: []*resolve.ListItem{{Key: "cooperation.2", Anchor: "rec-1-b", List: resolve.ProvisionList, Label: w.itemLabels[1], Text: text(w.itemTexts[2])}},
			},
		},
	}
}

func (w words) decision() *resolve.Provision {
	return &resolve.Provision{
		Key: "sessions", Anchor: "dec-1", Series: "decision", Number: "1",
		Label: w.decisionLabel, Section: "recommendations-causes",
		Blocks: []resolve.Block{&resolve.Paragraph{Section: "recommendations-causes", Text: text(w.decisionText)}},
	}
}

func (w words) proposals(note *resolve.Note) resolve.Text {
	return resolve.Text{
		{Text: w.proposalsText},
		{Text: "Michael Schotter", Foreign: w.language == "Arabic"},
		{Text: w.nameEnd},
		{Text: note.Mark, Note: note},
	}
}

func (w words) items() []*resolve.ListItem {
	cooperation := resolve.Target{Key: "cooperation", Anchor: "rec-1"}
	r := &resolve.BoundReference{Targets: []resolve.Target{cooperation}}
	number := strings.TrimSuffix(w.recommendation, "1")
	return []*resolve.ListItem{
		{Key: "early", Anchor: "para-3-a", List: resolve.ParagraphList, Label: w.itemLabels[0], Text: text(w.itemTexts[0]), Items: []*resolve.ListItem{
			{Key: "proposals.1.1", Anchor: "para-3-a-i", List: resolve.ParagraphList, Label: w.itemLabels[2], Text: text(w.itemTexts[2])},
			{Key: "proposals.1.2", Anchor: "para-3-a-ii", List: resolve.ParagraphList, Label: w.itemLabels[3], Text: text(w.itemTexts[3])},
		}},
		{Key: "proposals.2", Anchor: "para-3-b", List: resolve.ParagraphList, Label: w.itemLabels[1], Text: resolve.Text{
			{Text: w.itemTexts[1]},
			{Text: number, Reference: r},
			{Text: "1", Reference: r, Link: &resolve.Link{Target: cooperation}},
			{Text: "."},
		}},
	}
}

func (w words) address() resolve.Text {
	return resolve.Text{{Text: w.addressText, Link: &resolve.Link{Address: "https://www.unodc.org/"}}}
}
