package resolve

import (
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
)

// Deleted returns the keys of the paragraphs that were issued and that none of the
// reports, which are those of all languages, has any more.
func Deleted(reports []*report.Report) []string {
	there := make(map[string]bool)
	for _, r := range reports {
		for _, l := range levels("", &r.Blocks) {
			for _, b := range *l.blocks {
				if p, ok := b.(*report.Paragraph); ok && p.Numbered {
					there[p.Key] = true
				}
			}
		}
	}
	var deleted []string
	for _, f := range reports[0].System.Frozen {
		if !there[f.Key] {
			deleted = append(deleted, f.Key)
		}
	}
	return deleted
}

// DeletedID is the message in place of a paragraph that was deleted.
const DeletedID = "paragraph.deleted"

// Restore puts paragraphs that were deleted back into their sections, after the one
// that was before them, with words that say so: their numbers stay.
func Restore(r *report.Report, deleted []string, l *locale.Locale) diag.List {
	if len(deleted) == 0 {
		return nil
	}
	words, err := l.Writer(nil, nil).Execute(DeletedID, nil, nil)
	if err != nil {
		return diag.List{messageFinding(err, r.System.Frozen[0].At)}
	}
	before := ""
	for _, f := range r.System.Frozen {
		if slices.Contains(deleted, f.Key) {
			blocks := home(levels("", &r.Blocks), f.Section, before)
			p := &report.Paragraph{Key: f.Key, Origin: f.At, Numbered: true, Text: report.Text{{Text: words, Origin: f.At}}}
			*blocks = slices.Insert(*blocks, 1+indexOf(*blocks, before), report.Block(p))
		}
		before = f.Key
	}
	return nil
}

// level is the blocks of a section, or those outside of all sections.
type level struct {
	section string
	blocks  *[]report.Block
}

// levels returns all levels, a section before those in it.
func levels(section string, blocks *[]report.Block) []level {
	all := []level{{section, blocks}}
	for _, b := range *blocks {
		if s, ok := b.(*report.Section); ok {
			all = append(all, levels(s.Key, &s.Blocks)...)
		}
	}
	return all
}

// home returns the blocks of a section or, if it is not there any more, those among
// which a paragraph is.
func home(all []level, section, paragraph string) *[]report.Block {
	for _, here := range []func(level) bool{
		func(l level) bool { return l.section == section },
		func(l level) bool { return indexOf(*l.blocks, paragraph) >= 0 },
	} {
		if i := slices.IndexFunc(all, here); i >= 0 {
			return all[i].blocks
		}
	}
	return all[0].blocks
}

// indexOf returns the index of a paragraph, or -1.
func indexOf(blocks []report.Block, key string) int {
	return slices.IndexFunc(blocks, func(b report.Block) bool {
		p, ok := b.(*report.Paragraph)
		return ok && p.Key == key
	})
}
