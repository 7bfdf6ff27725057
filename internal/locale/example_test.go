package locale_test

import (
	"fmt"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/locales"
)

func ExampleLocale() {
	french, findings := locale.NewFolder(locales.FS).Load(lang.French)
	if findings.HasErrors() {
		fmt.Println(findings)
	}
	codes := []string{"USA", "EGY", "EU", "ZMB"}
	french.Sort(codes)
	for _, code := range codes {
		name, _ := french.Name(code, "de")
		fmt.Println(name)
	}
	label, _ := french.SectionLabel([]string{"roman"}, 1, 4)
	fmt.Println(label)
	// Output:
	// de l'Égypte
	// des États-Unis d'Amérique
	// de l'Union européenne
	// de la Zambie
	// IV.
}
