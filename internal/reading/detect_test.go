package reading_test

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/reading"
	"rapporteur/locales"
)

func TestTheLanguageOfATextIsToldOrNot(t *testing.T) {
	known := make(map[lang.Tag]*reading.Language)
	for _, l := range lang.All() {
		known[l.Tag], _ = reading.ReadLanguage(locales.FS, l.Tag)
	}
	for text, want := range map[string]lang.Tag{
		"1. The Group met.\n\n3. It rose.":                                "en",
		"1. Le Groupe s’est réuni dans la salle des conférences.":         "fr",
		"1. El Grupo se reunió en la sala del edificio.":                  "es",
		"1. Рабочая группа собралась (A/65/20).":                          "ru",
		"1- اجتمع الفريق العامل (A/65/20, United Nations).":               "ar",
		"1. 工作组举行了会议(CTOC/COP/WG.7/2024/5)。":                              "zh",
		"1. Die Gruppe trat am Montag zusammen und wählte einen Vorsitz.": "",
		"A/65/20":            "",
		"":                   "",
		"1. 2. 3.":           "",
		"Group Groupe Grupo": "",
	} {
		if got := reading.Detect(known, text); got != want {
			t.Errorf("%q is taken for %q, want %q", text, got, want)
		}
	}
}
