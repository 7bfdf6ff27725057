package resolve

import (
	"strings"
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// inParts is a report in two parts, with texts that have numbers by rules.
func inParts() *report.Report {
	section := func(key string, level int, blocks ...report.Block) *report.Section {
		return &report.Section{Key: key, Level: level, Numbered: true, Title: text(key), Blocks: blocks}
	}
	adopted := func(key, series, number string) *report.Provision {
		items := []*report.Item{{Key: key + ".1", Items: []*report.Item{{Key: key + ".1.1"}}}, {Key: key + ".2"}}
		return &report.Provision{Key: key, Series: series, Number: report.Own{Text: number}, Blocks: []report.Block{&report.Paragraph{Agenda: true, Items: items}}}
	}
	foreword := section("foreword", 1, section("under", 2))
	foreword.Numbered = false
	return &report.Report{
		System: report.System{
			Sections: []string{report.Part, "roman", "alpha"}, Values: map[string]int{"meeting": 19, "year": 2024},
			Series: map[string]report.Series{
				"adopted-decision": {Pattern: "{meeting:ROMAN}/{number}"}, "adopted-resolution": {Pattern: "{number} ({meeting:ROMAN})"},
				"resolution": {Pattern: "{number:ROMAN}"}, "recommendation": {Pattern: "{paragraph}.{number}", Label: "number"},
				"decision": {Pattern: "{year}/{number}"},
			},
		},
		Blocks: []report.Block{
			foreword,
			section("one", 1, section("one-i", 2, section("one-i-a", 3)), section("one-ii", 2)),
			section("two", 1, section("two-i", 2, section("two-i-a", 3)), section("two-ii", 2)),
			&report.Paragraph{Key: "p1", Numbered: true}, adopted("r1", "recommendation", ""), adopted("r2", "recommendation", ""), adopted("r3", "recommendation", ""),
			&report.Paragraph{Key: "p2", Numbered: true}, adopted("r4", "recommendation", ""),
			adopted("d1", "adopted-decision", ""), adopted("d2", "adopted-decision", "XIX/7"), adopted("d3", "adopted-decision", ""),
			adopted("ga1", "adopted-resolution", ""), adopted("ga2", "adopted-resolution", ""), adopted("res1", "resolution", ""), adopted("res2", "resolution", ""), adopted("y1", "decision", ""),
			&report.Paragraph{Key: "agenda", Agenda: true, Numbered: true, Items: []*report.Item{
				{Key: "i3", Number: "3", Items: []*report.Item{{Key: "i3c", Number: "3"}}}, {Key: "i3bis", Number: "3 bis", Items: []*report.Item{{Key: "i3bisa"}}}, {Key: "i4"},
			}},
		},
	}
}

// words returns what references to keys, joined by commas, are in a language.
func (n *Numbering) words(t *testing.T, r *report.Report, tag lang.Tag, references ...string) []string {
	t.Helper()
	all := *r
	all.Blocks = nil
	for _, reference := range references {
		keys, form, _ := strings.Cut(reference, " ")
		all.Blocks = append(all.Blocks, &report.Paragraph{Text: report.Text{{Reference: &report.Reference{Keys: strings.Split(keys, ","), Form: form}}}})
	}
	edition, findings := Bind(&all, n, load(t, tag), nil)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var words []string
	for _, b := range edition.Blocks {
		words = append(words, b.(*Paragraph).Text.Plain())
	}
	return words
}

func TestNumbersByRuleInSixLanguages(t *testing.T) {
	references := []string{
		"one", "two,one", "one-ii", "one-i-a", "one-i,one-ii", "one-ii,two-i,two-ii", "one-i-a short", "foreword", "foreword number", "under",
		"d1", "d3,d1,d2", "ga1,ga2", "res1,res2", "y1", "r1", "r2,r1,r3", "r3,r4", "d1.1", "d1.1,d1.2", "d1.1.1", "d1.1,ga1.2", "r4.2 short",
		"i3", "i3bis,i4", "i3c", "i3bisa",
	}
	r := inParts()
	n, findings := Number(r)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	for tag, want := range map[lang.Tag]string{
		lang.English: `part one|parts one and two|section II of part one|section I.A of part one|sections I and II of part one|section II of part one and sections I and II of part two|part one, sect. I.A|the section entitled “foreword”|“foreword”|section I of the part entitled “foreword”|decision XIX/1|decisions XIX/1, XIX/7 and XIX/2|resolutions 1 (XIX) and 2 (XIX)|draft resolutions I and II|draft decision 2024/1|recommendation 1.1|recommendations 1.1–1.3|recommendations 1.3 and 2.1|paragraph 1 of decision XIX/1|paragraphs 1 and 2 of decision XIX/1|paragraph 1 (a) of decision XIX/1|paragraph 1 of decision XIX/1 and paragraph 2 of resolution 1 (XIX)|recommendation 2.1, para. 2|agenda item 3|agenda items 3 bis and 4|agenda item 3 (c)|agenda item 3 bis (a)`,
		lang.French:  `première partie|première et deuxième parties|section II de la première partie|section I.A de la première partie|sections I et II de la première partie|section II de la première partie et sections I et II de la deuxième partie|première partie, sect. I.A|section intitulée « foreword »|« foreword »|section I de la partie intitulée « foreword »|décision XIX/1|décisions XIX/1, XIX/7 et XIX/2|résolutions 1 (XIX) et 2 (XIX)|projets de résolution I et II|projet de décision 2024/1|recommandation 1.1|recommandations 1.1 à 1.3|recommandations 1.3 et 2.1|paragraphe 1 de la décision XIX/1|paragraphes 1 et 2 de la décision XIX/1|paragraphe 1 a) de la décision XIX/1|paragraphe 1 de la décision XIX/1 et paragraphe 2 de la résolution 1 (XIX)|recommandation 2.1, par. 2|point 3 de l’ordre du jour|points 3 bis et 4 de l’ordre du jour|point 3 c) de l’ordre du jour|point 3 bis a) de l’ordre du jour`,
		lang.Spanish: `primera parte|partes primera y segunda|sección II de la primera parte|sección I.A de la primera parte|secciones I y II de la primera parte|sección II de la primera parte y secciones I y II de la segunda parte|primera parte, secc. I.A|sección titulada “foreword”|“foreword”|sección I de la parte titulada “foreword”|decisión XIX/1|decisiones XIX/1, XIX/7 y XIX/2|resoluciones 1 (XIX) y 2 (XIX)|proyectos de resolución I y II|proyecto de decisión 2024/1|recomendación 1.1|recomendaciones 1.1 a 1.3|recomendaciones 1.3 y 2.1|párrafo 1 de la decisión XIX/1|párrafos 1 y 2 de la decisión XIX/1|párrafo 1 a) de la decisión XIX/1|párrafo 1 de la decisión XIX/1 y párrafo 2 de la resolución 1 (XIX)|recomendación 2.1, párr. 2|tema 3 del programa|temas 3 bis y 4 del programa|tema 3 c) del programa|tema 3 bis a) del programa`,
		lang.Russian: `часть первая|части первая и вторая|раздел II части первой|раздел I.A части первой|разделы I и II части первой|раздел II части первой и разделы I и II части второй|часть первая, разд. I.A|раздел «foreword»|«foreword»|раздел I части «foreword»|решение XIX/1|решения XIX/1, XIX/7 и XIX/2|резолюции 1 (XIX) и 2 (XIX)|проекты резолюций I и II|проект решения 2024/1|рекомендация 1.1|рекомендации 1.1–1.3|рекомендации 1.3 и 2.1|пункт 1 решения XIX/1|пункты 1 и 2 решения XIX/1|пункт 1 a) решения XIX/1|пункт 1 решения XIX/1 и пункт 2 резолюции 1 (XIX)|рекомендация 2.1, п. 2|пункт 3 повестки дня|пункты 3 бис и 4 повестки дня|пункт 3 c) повестки дня|пункт 3 бис a) повестки дня`,
		lang.Chinese: `第一部分|第一和第二部分|第一部分第二节|第一部分第一.A节|第一部分第一和第二节|第一部分第二节和第二部分第一和第二节|第一部分第一.A节|题为“foreword”的一节|“foreword”|题为“foreword”的部分第一节|第XIX/1号决定|第XIX/1号、第XIX/7号和第XIX/2号决定|第1 (XIX)号和第2 (XIX)号决议|决议草案一和二|决定草案2024/1|建议1.1|建议1.1至1.3|建议1.3和2.1|第XIX/1号决定第1段|第XIX/1号决定第1和2段|第XIX/1号决定第1(a)段|第XIX/1号决定第1段和第1 (XIX)号决议第2段|建议2.1第2段|议程项目3|议程项目3之二和4|议程项目3(c)|议程项目3之二(a)`,
		lang.Arabic:  `الجزء الأول|الجزءان الأول والثاني|الفرع ثانيا من الجزء الأول|الفرع أولا - ألف من الجزء الأول|الفرعان أولا وثانيا من الجزء الأول|الفرع ثانيا من الجزء الأول والفرعان أولا وثانيا من الجزء الثاني|الفرع أولا - ألف من الجزء الأول|الفرع المعنون "foreword"|"foreword"|الفرع أولا من الجزء المعنون "foreword"|المقرر 19/1|المقررات 19/1 وXIX/7 و19/2|القراران 1 (د-19) و2 (د-19)|مشروعا القرارين الأول والثاني|مشروع المقرر 2024/1|التوصية 1.1|التوصيات 1.1-1.3|التوصيتان 1.3 و2.1|الفقرة 1 من المقرر 19/1|الفقرتان 1 و2 من المقرر 19/1|الفقرة 1(أ) من المقرر 19/1|الفقرة 1 من المقرر 19/1 والفقرة 2 من القرار 1 (د-19)|الفقرة 2 من التوصية 2.1|البند 3|البندان 3 مكررا و4|البند 3(ج)|البند 3 مكررا(أ)`,
	} {
		if got := strings.Join(n.words(t, r, tag, references...), "|"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", tag, got, want)
		}
	}
}

func TestLabelsAndAnchorsByRule(t *testing.T) {
	r := inParts()
	n, _ := Number(r)
	for tag, want := range map[lang.Tag]string{
		lang.English: `|I.|Part one|I.|A.|II.|Part two|I.|A.|II.|1.1|1.2|1.3|2.1|Decision XIX/1|Decision XIX/7|Decision XIX/2|Resolution 1 (XIX)|Resolution 2 (XIX)|Draft resolution I|Draft resolution II|Draft decision 2024/1|3.|3 bis.|4.`,
		lang.French:  `|I.|Première partie|I.|A.|II.|Deuxième partie|I.|A.|II.|1.1|1.2|1.3|2.1|Décision XIX/1|Décision XIX/7|Décision XIX/2|Résolution 1 (XIX)|Résolution 2 (XIX)|Projet de résolution I|Projet de résolution II|Projet de décision 2024/1|3.|3 bis.|4.`,
		lang.Spanish: `|I.|Primera parte|I.|A.|II.|Segunda parte|I.|A.|II.|1.1|1.2|1.3|2.1|Decisión XIX/1|Decisión XIX/7|Decisión XIX/2|Resolución 1 (XIX)|Resolución 2 (XIX)|Proyecto de resolución I|Proyecto de resolución II|Proyecto de decisión 2024/1|3.|3 bis.|4.`,
		lang.Russian: `|I.|Часть первая|I.|A.|II.|Часть вторая|I.|A.|II.|1.1|1.2|1.3|2.1|Решение XIX/1|Решение XIX/7|Решение XIX/2|Резолюция 1 (XIX)|Резолюция 2 (XIX)|Проект резолюции I|Проект резолюции II|Проект решения 2024/1|3.|3 бис.|4.`,
		lang.Chinese: `|一.|第一部分|一.|A.|二.|第二部分|一.|A.|二.|1.1|1.2|1.3|2.1|第XIX/1号决定|第XIX/7号决定|第XIX/2号决定|第1 (XIX)号决议|第2 (XIX)号决议|决议草案一|决议草案二|决定草案2024/1|3.|3之二.|4.`,
		lang.Arabic:  `|أولا -|الجزء الأول|أولا -|ألف -|ثانيا -|الجزء الثاني|أولا -|ألف -|ثانيا -|1.1|1.2|1.3|2.1|المقرر 19/1|المقرر XIX/7|المقرر 19/2|القرار 1 (د-19)|القرار 2 (د-19)|مشروع القرار الأول|مشروع القرار الثاني|مشروع المقرر 2024/1|3-|3 مكررا-|4-`,
	} {
		edition, findings := Bind(r, n, load(t, tag), nil)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		var got []string
		for _, b := range edition.Blocks {
			switch b := b.(type) {
			case *Heading:
				got = append(got, b.Label)
			case *Provision:
				got = append(got, b.Label)
			case *Paragraph:
				for _, item := range b.Items {
					got = append(got, item.Label)
				}
			}
		}
		if joined := strings.Join(got, "|"); joined != want {
			t.Errorf("%s:\n got %s\nwant %s", tag, joined, want)
		}
	}
	for key, want := range map[string]string{"one-i-a": "sec-1-1-1", "d2": "ado-xix-7", "ga1": "ado-1-xix", "r4": "rec-2-1", "r4.1.1": "rec-2-1-1-a", "res2": "res-ii"} {
		if p, _ := n.Find(key); p.Anchor != want {
			t.Errorf("%s: anchor %q, want %q", key, p.Anchor, want)
		}
	}
}

func TestSectionsThatCountOn(t *testing.T) {
	r := inParts()
	r.System.Through = []string{"roman"}
	n, _ := Number(r)
	if got := strings.Join(n.words(t, r, lang.English, "two-ii", "two-i-a", "one-i,two-ii", "under"), "|"); got != "section V|section IV.A|sections II and V|section I" {
		t.Error(got)
	}
}

// Inside the part or text that a number is counted in, a reference does not name it.
func TestAReferenceWithinItsScope(t *testing.T) {
	r := inParts()
	reference := func(key string) *report.Paragraph {
		return &report.Paragraph{Text: report.Text{{Reference: &report.Reference{Keys: []string{key}}}}}
	}
	one, d1 := r.Blocks[1].(*report.Section), r.Blocks[9].(*report.Provision)
	one.Blocks = append(one.Blocks, reference("one-ii"), reference("two-i"))
	d1.Blocks = append(d1.Blocks, reference("d1.2"), reference("d3.2"))
	n, _ := Number(r)
	edition, _ := Bind(r, n, load(t, lang.English), nil)
	var got []string
	for p := range PlacedTexts(edition.Blocks...) {
		if len(p.Text) > 0 && p.Text[0].Reference != nil {
			got = append(got, p.Text.Plain())
		}
	}
	if joined := strings.Join(got, "|"); joined != "section II|section I of part two|paragraph 2|paragraph 2 of decision XIX/2" {
		t.Error(joined)
	}
}

func TestFaultsOfNumbersByRule(t *testing.T) {
	at := source.NewFile("session.toml", []byte("XIX/1")).Whole()
	for want, change := range map[string]func(*report.Report){
		`text-number-duplicate two texts of the series "adopted-decision" have the number XIX/1`: func(r *report.Report) {
			r.Blocks[10].(*report.Provision).Number = report.Own{Text: "XIX/1", At: at}
		},
		`text-number-impossible the number {meeting:ROMAN}/{number} of "d1" cannot be written: the meeting has no number`: func(r *report.Report) {
			r.System.Values["meeting"] = 0
			r.System.Series["adopted-resolution"] = report.Series{}
		},
		`text-number-impossible the number {paragraph}.{number} of "r1" cannot be written: the paragraph has no number`: func(r *report.Report) {
			r.Blocks = r.Blocks[4:]
		},
	} {
		r := inParts()
		change(r)
		_, findings := Number(r)
		if len(findings) != 1 || string(findings[0].Rule)+" "+findings[0].Message != want {
			t.Errorf("%v, want %s", findings, want)
		}
	}
}
