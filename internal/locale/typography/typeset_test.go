package typography

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

// show makes no-break spaces (~ thin, _ normal) and superscripts (^…^)
// visible.
func show(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		s := strings.NewReplacer("\u202f", "~", "\u00a0", "_").Replace(r.Text)
		if r.Superscript {
			s = "^" + s + "^"
		}
		b.WriteString(s)
	}
	return b.String()
}

func TestTypesetMakesEachLanguagesTypography(t *testing.T) {
	rows := map[lang.Tag][][2]string{
		"fr": {
			{`l'article`, `l’article`},
			{`Iran (République islamique d')`, `Iran (République islamique_d’)`},
			{`suivants :`, `suivants_:`}, {`suivants: a`, `suivants_: a`}, {`à 12:30`, `à 12:30`},
			{`quoi ?`, `quoi~?`}, {`quoi?`, `quoi~?`}, {`texte ; autre`, `texte~; autre`}, {`oui !`, `oui~!`},
			{`intitulé "Questions diverses".`, `intitulé «_Questions diverses_».`},
			{`"a "b" c"`, `«_a “b” c_»`}, {`« texte »`, `«_texte_»`}, {`«texte»`, `«_texte_»`}, {`l'"Union"`, `l’«_Union_»`},
			{`1re et 3e séances`, `1^re^_et_3^e^_séances`}, {`1er juin 2012`, `1^er^_juin_2012`}, {`XXIe siècle`, `XXI^e^ siècle`},
			{`Le 2e groupe. Ce.`, `Le 2^e^ groupe. Ce.`},
			{`Mme Berger et M. Schotter`, `M^me^_Berger et M._Schotter`}, {`Mmes Berger et Torrevillas`, `M^mes^_Berger et Torrevillas`},
			{`MM. Mora et Rachedi`, `MM._Mora et Rachedi`},
			{`no 5 et nos 6 et 7`, `n^o^_5 et n^os^_6_et_7`},
			{`30 mai au 1er juin`, `30_mai au_1^er^_juin`}, {`6 à 8 et 10`, `6_à_8_et_10`}, {`n°5`, `n^o^_5`}, {`nos 5 pays`, `nos_5_pays`},
			{`28 c) ii)`, `28_c)_ii)`}, {`les points 2, 3 et 4`, `les points_2, 3_et_4`}, {`sections II.A et IV`, `sections_II.A_et_IV`}, {`et...`, `et…`},
			{`(par. 12)`, `(par._12)`}, {`le point 2 de l'ordre du jour`, `le point_2 de l’ordre du jour`}, {`la section III`, `la section_III`},
			{`11 et 12 juillet 2024`, `11_et_12_juillet_2024`}, {`5 %`, `5_%`}, {`10 000 personnes`, `10_000_personnes`},
			{`de 2020-2021.`, `de 2020-2021.`}, {`COVID-19`, `COVID-19`}, {`créer - ou renforcer - des`, `créer –_ou renforcer_– des`},
			{`voir https://a.org/1-2?b=1re; et www.b.fr.`, `voir https://a.org/1-2?b=1re~; et www.b.fr.`}, {`x.y@un.org ;`, `x.y@un.org~;`},
			{`deux  espaces`, `deux espaces`}, {`Côte d'Ivoire`, `Côte d’Ivoire`}, {`aujourd'hui`, `aujourd’hui`},
		},
		"en": {
			{`the States' views`, `the States’ views`}, {`People's Republic`, `People’s Republic`},
			{`entitled "Other matters".`, `entitled “Other matters”.`}, {`"a "b" c"`, `“a ‘b’ c”`}, {`("a")`, `(“a”)`},
			{`11 and 12 July 2024`, `11_and_12_July_2024`}, {`Ms. Berger`, `Ms._Berger`}, {`(para. 12)`, `(para._12)`},
			{`paras. 3-5.`, "paras._3–\u20605."}, {`agenda item 2`, `agenda item_2`}, {`sections I, II`, `sections_I, II`}, {`5 per cent`, `5_per cent`},
			{`COVID-19`, `COVID-19`}, {`a - b`, `a_– b`}, {`Côte d'Ivoire`, `Côte d’Ivoire`}, {`No. 5`, `No._5`}, {`paragraph 6 (b) (ii)`, `paragraph_6_(b)_(ii)`},
		},
		"es": {
			{`titulado "Otros asuntos".`, `titulado “Otros asuntos”.`}, {`"a "b" c"`, `“a ‘b’ c”`}, {`párr. 44 b)`, `párr._44_b)`},
			{`el tema 2 del programa`, `el tema_2 del programa`}, {`11 y 12 de julio`, `11_y_12_de_julio`}, {`la 11ª reunión`, `la 11ª_reunión`},
			{`la Sra. Berger`, `la Sra._Berger`}, {`Côte d'Ivoire`, `Côte d’Ivoire`}, {`sesiones 1ª y 3ª`, `sesiones_1ª y 3ª`}, {`2020-2021`, `2020–2021`},
			{`secciones I`, `secciones_I`}, {`¿qué?`, `¿qué?`}, {`la trata - o su riesgo - persiste`, `la trata —o su riesgo— persiste`}, {`a - b`, `a – b`},
			{`del 11 al 13 de julio de 2024`, `del 11_al_13_de_julio de_2024`}, {`párrafos 6 a 8`, `párrafos_6_a_8`}, {`45 000 dólares`, `45_000 dólares`},
		},
		"ru": {
			{`озаглавленный "Прочие вопросы".`, `озаглавленный «Прочие вопросы».`}, {`"а "б" в"`, `«а „б“ в»`},
			{`г-жа Бергер и г-н Шоттер`, `г-жа_Бергер и г-н_Шоттер`}, {`12 июля 2024 года`, `12_июля 2024_года`}, {`№5`, `№_5`}, {`№ 5`, `№_5`},
			{`30 мая - 1 июня`, `30_мая_– 1_июня`}, {`пункт 2 повестки дня`, `пункт_2 повестки дня`}, {`разделы I, II`, `разделы_I, II`},
			{`11-13 июля`, "11–\u206013_июля"}, {`на 4-м заседании`, `на 4-м_заседании`}, {`А. Б. Иванов`, `А._Б._Иванов`},
			{`Кот-д'Ивуар`, `Кот-д’Ивуар`}, {`Папуа — Новая Гвинея`, `Папуа_— Новая Гвинея`},
		},
		"zh": {
			{`工作组,会议`, `工作组，会议`}, {`下列建议:`, `下列建议：`}, {`第1次会议,审议了`, `第1次会议，审议了`}, {`好;是吗?`, `好；是吗？`},
			{`通过了报告.`, `通过了报告。`}, {`题为"其他事项"的议程项目5`, `题为“其他事项”的议程项目5`}, {`说"甲 "乙" 丙"`, `说“甲‘乙’丙”`},
			{`（希腊）`, `(希腊)`}, {`2024年7月11日 和 12日`, `2024年7月11日和12日`}, {`由 Michael Schotter 主持`, `由Michael Schotter主持`},
			{`1,000人`, `1,000人`}, {`d'Ivoire`, `d’Ivoire`}, {`第 5(b) 段`, `第5(b)段`}, {`甲...`, `甲……`}, {`报告(第5段).`, `报告(第5段)。`},
			{`甲--乙`, `甲——乙`}, {`《公约》,《议定书》`, `《公约》，《议定书》`}, {`A, B and C`, `A, B and C`},
		},
		"ar": {
			{`نعم, لا`, `نعم، لا`}, {`هل هذا؟`, `هل هذا؟`}, {`هل هذا?`, `هل هذا؟`}, {`أولا; ثانيا`, `أولا؛ ثانيا`}, {`11 و 12 تموز/يوليه`, "11_و12_تموز/\u2060يوليه"},
			{`المعنون "مسائل أخرى"`, `المعنون "مسائل أخرى"`}, {`الفقرة 12`, `الفقرة_12`}, {`نعم ،لا`, `نعم ،لا`}, {`كلمة .`, `كلمة.`},
			{`1,000`, `1,000`}, {`البندين 2 و3`, `البندين_2 و3`}, {`11 و12 و15 تشرين الأول/أكتوبر`, "11_و12_و15_تشرين_الأول/\u2060أكتوبر"},
			{`إيران (جمهورية - الإسلامية)`, "إيران (جمهورية_-\u2060_الإسلامية)"}, {`القرار 5/3`, `القرار_5/3`}, {`السيدة Berger`, `السيدة_Berger`},
		},
	}
	for tag, rows := range rows {
		l := shipped(tag)
		for _, row := range rows {
			set := l.Typeset([]Run{{Text: row[0]}})
			if got := show(set); got != row[1] {
				t.Errorf("%s %s\n got %s\nwant %s", tag, row[0], got, row[1])
			}
			if again := show(l.Typeset(set)); again != show(set) {
				t.Errorf("%s %s: set again it becomes %s", tag, show(set), again)
			}
		}
	}
}

func TestTypesetKeepsRunsAndWhatIsProtected(t *testing.T) {
	runs := []Run{
		{Text: `Voir "`, Source: 7}, {Text: `"a"; b:1-2`, Protected: true, Source: 8}, {Text: `" et l'`, Source: 9},
		{Text: `article 1re`, Source: 10}, {Text: "CTOC/1", Protected: true, Source: 11}, {Text: ` ; fin`, Source: 12},
	}
	var got []string
	for _, r := range shipped("fr").Typeset(runs) {
		got = append(got, fmt.Sprintf("%d:%s", r.Source, show([]Run{r})))
	}
	want := `7:Voir «_|8:"a"; b:1-2|9:_» et l’|10:article_1|10:^re^|11:CTOC/1|12:~; fin`
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

func FuzzTypeset(f *testing.F) {
	for _, s := range []string{`"a "b" c" : 1re ;`, `Mme "`, `«»“”`, `工作组,"甲"(乙).`, `نعم, "لا"`, "\ufffc\"'"} {
		f.Add(s, 2)
	}
	var all []*Typesetter
	var tags []lang.Tag
	for _, l := range lang.All() {
		all, tags = append(all, shipped(l.Tag)), append(tags, l.Tag)
	}
	f.Fuzz(func(t *testing.T, s string, cut int) {
		if strings.ContainsRune(s, placeholder) {
			return
		}
		cut = min(max(cut, 0), len(s))
		for i, l := range all {
			set := l.Typeset([]Run{{Text: s[:cut], Source: 0}, {Text: "X/1", Protected: true, Source: 1}, {Text: s[cut:], Source: 2}})
			protected := 0
			for _, r := range set {
				if r.Protected {
					protected++
				}
			}
			if protected < 1 {
				t.Fatalf("%s %q: the protected run is lost", tags[i], s)
			}
			if again := l.Typeset(set); show(again) != show(set) {
				t.Fatalf("%s %q: %s set again becomes %s", tags[i], s, show(set), show(again))
			}
		}
	})
}
