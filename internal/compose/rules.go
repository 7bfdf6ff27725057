package compose

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
)

// Rules returns the rules that this package reports.
func Rules() []rule.Rule {
	return []rule.Rule{
		ruleBodyUnknown, ruleBodyWordless, ruleEmblemMissing, ruleTextEmpty, ruleTextUnplaced, ruleFigureFile, rulePictureUnreadable,
		rulePictureLarge, ruleTemplateMissing, ruleTemplateFailed, ruleBodyDates,
		ruleActUnplaced, ruleFieldUnprinted, ruleActTwice, ruleActUnknown, ruleActText, ruleSittingUnknown, ruleNumberSeries, ruleLabelUnknown, ruleNumberText, ruleOutputSection,
	}
}

// IsBodyUnknown reports whether a finding says that no body has the name that a
// session gives.
func IsBodyUnknown(f diag.Finding) bool { return f.Rule == ruleBodyUnknown.ID }

var (
	ruleBodyUnknown = rule.Rule{
		ID: "body-unknown", Former: []string{"unknown-body"}, Sees: rule.Facts, Fixed: true,
		Summary: "The body is one that is described in templates/bodies",
		Why:     "its name, mandate and kind of report come from there",
		Hint:    "correct the key, or describe the body in templates/bodies",
	}
	ruleEmblemMissing = rule.Rule{
		ID: "emblem-missing", Sees: rule.Data, Fixed: true,
		Summary: "The picture of a body's emblem exists",
		Why:     "the masthead would lack it",
		Hint:    "put the file beside the body's description, or remove the line",
	}
	ruleTextEmpty = rule.Rule{
		ID: "text-empty", Sees: rule.Source, Fixed: true,
		Summary: "Every Markdown file of the session has a text",
		Why:     "a heading would have nothing under it",
		Hint:    "write its text, or do not ask for it in session.toml",
	}
	ruleTextUnplaced = rule.Rule{
		ID: "text-unplaced", Sees: rule.Facts, Fixed: true,
		Summary: "Every text of the session has a place in reports of its kind",
		Why:     "nobody would read it",
		Hint:    "remove it from session.toml, or give it a place in the templates of the kind",
	}
	ruleActUnplaced = rule.Rule{
		ID: "act-unplaced", Sees: rule.Facts, Fixed: true,
		Summary: "Every act of the session has a place in the report",
		Why:     "nobody would read of it",
		Hint:    "add the item to which it belongs, or put it between the paragraphs of deliberations by a line {>KEY}; in a kind of report of your own, place acts of its kind in a template",
	}
	ruleActTwice = rule.Rule{
		ID: "act-placed-twice", Sees: rule.Source, Fixed: true,
		Summary: "Every act of the session has one place in the report",
		Why:     "it would be told twice",
		Hint:    "delete one of the two lines",
	}
	ruleActUnknown = rule.Rule{
		ID: "act-unknown", Sees: rule.Source, Fixed: true,
		Summary: "A line {>KEY} of deliberations names an act, a statement or a panel of the session",
		Why:     "there is nothing to put in its place",
		Hint:    "correct the key",
	}
	ruleActText = rule.Rule{
		ID: "act-text-unknown", Sees: rule.Facts, Fixed: true,
		Summary: "An act is about a text that is among the provisions or recommendations",
		Why:     "its sentence refers to the text by its number",
		Hint:    "correct the key, or write the text",
	}
	ruleSittingUnknown = rule.Rule{
		ID: "paragraph-sitting-unknown", Sees: rule.Source, Fixed: true,
		Summary: "The sitting that the key of a paragraph gives took place",
		Why:     "the next sentence would begin \"At the same meeting\"",
		Hint:    "correct the number, or delete sitting=…",
	}
	ruleFigureFile = rule.Rule{
		ID: "figure-file-missing", Former: []string{"figure-file"}, Sees: rule.Source, Fixed: true,
		Summary: "A figure names a file in the folder images",
		Why:     "a report is made of its session's folder alone",
		Hint:    "put the file into the folder images of the language or of the session, and write its name",
	}
	rulePictureUnreadable = rule.Rule{
		ID: "picture-unreadable", Former: []string{"unreadable-picture"}, Sees: rule.Source, Fixed: true,
		Summary: "Pictures can be read",
		Why:     "the page would have a hole",
		Hint:    "pictures are PNG or JPEG files with the colours of a screen (sRGB)",
	}
	rulePictureLarge = rule.Rule{
		ID: "picture-too-large", Sees: rule.Source, Fixed: true,
		Summary: "A picture has 10 megabytes and 25 million pixels at most, and all figures of a report have 30 megabytes",
		Why:     "it is a part of every output, in every language",
		Hint:    "save it smaller: 2,000 pixels fill the width of a page",
	}
	ruleTemplateMissing = rule.Rule{
		ID: "template-missing", Sees: rule.Data, Fixed: true,
		Summary: "The templates of the body's kind of report exist",
		Why:     "there is nothing to make a report from",
		Hint:    "name a folder of templates/ in the body's description",
	}
	ruleTemplateFailed = rule.Rule{
		ID: "template-failed", Sees: rule.Data, Fixed: true,
		Summary: "Templates can be executed",
		Why:     "a part of the report would be missing",
		Hint:    "correct the template",
	}
)
