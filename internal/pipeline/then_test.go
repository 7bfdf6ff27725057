package pipeline

import (
	"os"
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// in makes an example one of a year, with States that had another name in 2006 in place
// of those that it has.
func in(year string) *strings.Replacer {
	return strings.NewReplacer("2027-", year+"-", `"NOR"`, `"MKD"`, `"IRN"`, `"LBY"`, `"CHL"`, `"SWZ"`, `"GHA"`, `"TUR"`, `"KEN"`, `"CZE"`, `"EU"`, `"SYR"`)
}

func TestAReportHasTheNamesOfItsDate(t *testing.T) {
	project := openProject(t)
	for year, says := range map[string]map[lang.Tag][]string{
		"2006": {
			lang.French:  {"la délégation de l’ex-République yougoslave de Macédoine", "de la Jamahiriya arabe libyenne, du Swaziland et de la Turquie, ainsi que de la Palestine", "Bolivie, Cap-Vert, Fidji"},
			lang.English: {"the former Yugoslav Republic of Macedonia", "the Libyan Arab Jamahiriya, Swaziland and Turkey, as well as Palestine", "Bolivia, Cape Verde, "},
			lang.Spanish: {"la ex República Yugoslava de Macedonia", "la Jamahiriya Árabe Libia, Swazilandia y Turquía, así como de Palestina"},
			lang.Russian: {"бывшей югославской Республики Македония", "Ливийской Арабской Джамахирии, Свазиленда и Турции, а также Палестины"},
			lang.Arabic:  {"جمهورية مقدونيا اليوغوسلافية السابقة"},
			lang.Chinese: {"前南斯拉夫的马其顿共和国"},
		},
		"2026": {
			lang.French:  {"la délégation de la Macédoine du Nord", "de l’Eswatini, de la Libye et de la Türkiye, ainsi que de l’État de Palestine"},
			lang.English: {"North Macedonia", "Eswatini, Libya and Türkiye, as well as the State of Palestine"},
			lang.Chinese: {"北马其顿"},
		},
	} {
		files := changed(t, os.DirFS("../../sessions/example-ga-third-committee"), func(name, text string) string {
			if name != "session.toml" {
				return text
			}
			return in(year).Replace(text)
		})
		draft, err := project.Draft(files, year, rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range draft.Findings {
			if f.Rule != "locale-form-unsure" { // which names of 2006 are, in some languages
				t.Errorf("%s: %s: %s [%s]", year, f.Span, f.Message, f.Rule)
			}
		}
		outputs, _, err := draft.Render(t.Context(), Request{Formats: []string{JSON}, Step: func(int, int) {}})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range outputs {
			for _, want := range says[lang.Tag(o.Language)] {
				if !strings.Contains(string(o.Content), want) {
					t.Errorf("%s: %s: nothing says %q", year, o.Language, want)
				}
			}
		}
	}
}

func TestAFormerNameIsRightInAReportOfItsTime(t *testing.T) {
	project := openProject(t)
	const report = "Distr. générale\\\n%s\n\n# Rapport\n\n## I. Débats\n\n1. La Turquie, le Swaziland et le Zaïre ont pris la parole, ainsi que l’Eswatini.\n"
	for date, want := range map[string]string{
		"11 octobre 2006": "Zaïre Eswatini", "11 octobre 1990": "Eswatini", "11 octobre 2026": "Turquie Swaziland Zaïre", "": "Turquie Swaziland Zaïre",
	} {
		file := source.NewFile("report.fr.md", []byte(strings.Replace(report, "%s", date, 1)))
		var got []string
		for _, f := range project.Proofread(file, lang.French, rule.Settings{}) {
			if f.Rule == "state-form" {
				got = append(got, f.Span.Text())
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}
