package reading

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/locales"
)

func TestADocumentIsOfTheDayInItsMasthead(t *testing.T) {
	folder := locale.NewFolder(locales.FS)
	for tag, lines := range map[lang.Tag][]string{
		"en": {"Distr.: General", "CTOC/COP/2006/14", "Vienna, 9–18 October 2006", "11 October 2006", "3 May 2024"},
		"fr": {"Distr. générale 11 octobre 2006 Français Original : anglais"},
		"es": {"Distr. general", "11 de octubre de 2006"},
		"ru": {"Distr.: General 11 October 2006", "11 октября 2006 года"},
		"ar": {"11 تشرين الأول/أكتوبر 2006"},
		"zh": {"Distr.: General", "2006年10月11日"},
	} {
		l, _ := folder.Load(tag)
		words, _ := ReadLanguage(locales.FS, tag)
		var masthead []report.Text
		for _, line := range lines {
			masthead = append(masthead, report.Text{{Text: line}})
		}
		if got := DateOf(words, l, masthead).String(); got != "2006-10-11" {
			t.Errorf("%s: %s", tag, got)
		}
		if got := DateOf(words, l, masthead[:0]); got.Year != 0 {
			t.Errorf("%s: %s without a masthead", tag, got)
		}
	}
}
