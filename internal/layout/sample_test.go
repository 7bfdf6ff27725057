package layout

import (
	"fmt"
	"strings"
	"testing"

	"rapporteur/internal/font"
	"rapporteur/internal/lang"
	"rapporteur/internal/report"
	"rapporteur/internal/resolve"
)

// words are sentences of each language for synthetic editions.
func words(tag lang.Tag) []string {
	switch tag {
	case lang.Arabic:
		return []string{
			"نظر الفريق العامل، في جلستيه الأولى والثالثة، المعقودتين في 11 و12 تموز/يوليه 2024، في البند 2 من جدول الأعمال، المعنون “التدابير الناجحة”. ",
			"وشدَّد عدة متكلمين على أهمية التعاون الدولي وتبادل المعلومات بين بلدان المنشأ والعبور والمقصد (انظر القرار 10/4)، ولا سيما في المناطق الحدودية. ",
			"وأشير إلى أن هذه الشراكات أتاحت إجراء تحقيقات مشتركة في هذا الشكل من أشكال الإجرام. ",
		}
	case lang.Chinese:
		return []string{
			"在2024年7月11日和12日第1次和第3次会议上，工作组审议了题为“防止和打击偷运移民”的议程项目2。",
			"若干发言者强调了原籍国、过境国和目的地国之间开展国际合作与交流信息的重要性（见第10/4号决议），特别是在边境地区；",
			"据指出，这些伙伴关系使得能够对这一形式的犯罪进行联合调查。",
		}
	case lang.French:
		return []string{
			"À ses 1re et 3e séances, les 11 et 12 juillet 2024, le Groupe de travail a examiné le point 2 de l’ordre du jour, intitulé «\u00a0Prévenir et combattre le trafic illicite de personnes migrantes\u00a0». ",
			"Plusieurs orateurs ont souligné l’importance de la coopération internationale et de l’échange d’informations entre États d’origine, de transit et de destination (résolution 10/4), notamment dans les zones frontalières\u00a0; ",
			"Ces partenariats ont permis de mener des enquêtes conjointes sur cette forme de criminalité. ",
		}
	case lang.Russian:
		return []string{
			"На своих 1-м и 3-м заседаниях 11 и 12 июля 2024 года Рабочая группа рассмотрела пункт 2 повестки дня, озаглавленный «Предупреждение незаконного ввоза мигрантов». ",
			"Ряд выступавших подчеркнули важность международного сотрудничества и обмена информацией между государствами происхождения, транзита и назначения (резолюция 10/4), особенно в приграничных районах. ",
			"Эти партнёрства позволили провести совместные расследования этого вида преступности. ",
		}
	case lang.Spanish:
		return []string{
			"En sus sesiones 1ª y 3ª, celebradas los días 11 y 12 de julio de 2024, el Grupo de Trabajo examinó el tema 2 del programa, titulado “Prevención del tráfico ilícito de migrantes”. ",
			"Varios oradores subrayaron la importancia de la cooperación internacional y del intercambio de información entre los Estados de origen, tránsito y destino (resolución 10/4), especialmente en las zonas fronterizas. ",
			"Esas alianzas permitieron llevar a cabo investigaciones conjuntas sobre esta forma de delincuencia. ",
		}
	}
	return []string{
		"At its 1st and 3rd meetings, on 11 and 12 July 2024, the Working Group considered agenda item 2, entitled “Preventing and countering the smuggling of migrants”. ",
		"Several speakers underscored the importance of international cooperation and of the exchange of information between States of origin, transit and destination (resolution 10/4), in particular in border areas. ",
		"Those partnerships had made it possible to conduct joint investigations of that form of criminality. ",
	}
}

const sampleSymbol = "CTOC/COP/WG.7/2024/5"

// sampleEdition returns an edition with every construct and about the given
// number of paragraphs.
func sampleEdition(tag lang.Tag, paragraphs int) *resolve.Edition {
	language, _ := lang.Find(tag)
	w := words(tag)
	e := &resolve.Edition{Language: language, Organ: plainText(strings.TrimSpace(w[2])), Title: plainText(strings.TrimSpace(w[2])), Masthead: sampleMasthead(tag)}
	number := 0
	for section := 1; number < paragraphs; section++ {
		e.Blocks = append(e.Blocks, &resolve.Heading{Anchor: fmt.Sprintf("sec-%d", section), Level: 1 + section%3,
			Label: []string{"1.", "II.", "A."}[section%3], Title: plainText(strings.TrimSpace(w[0]))})
		for i := 0; i < 6 && number < paragraphs; i++ {
			number++
			e.Blocks = append(e.Blocks, sampleParagraph(w, number))
		}
		if section%3 == 1 {
			e.Blocks = append(e.Blocks, sampleProvision(w, section), sampleTable(w, section))
		}
	}
	return e
}

func sampleMasthead(tag lang.Tag) report.Masthead {
	name := map[lang.Tag]string{lang.Arabic: "الأمم المتحدة", lang.Chinese: "联合国", lang.English: "United Nations",
		lang.French: "Nations Unies", lang.Russian: "Организация Объединенных Наций", lang.Spanish: "Naciones Unidas"}[tag]
	return report.Masthead{Organization: name, Symbol: sampleSymbol, Distribution: "Distr.: General", Date: "26 July 2024", Language: "English", Original: "Original: English",
		JobNumber: "V.24-13577", JobDates: "260724 290724"}
}

func plainText(s string) resolve.Text { return resolve.Text{{Text: s}} }

func sampleParagraph(w []string, number int) *resolve.Paragraph {
	p := &resolve.Paragraph{Number: fmt.Sprint(number), Label: fmt.Sprintf("%d.", number), Anchor: fmt.Sprintf("para-%d", number)}
	for i := 0; i <= number%5; i++ {
		p.Text = append(p.Text, resolve.Span{Text: w[(number+i)%3]})
	}
	switch number % 7 {
	case 1:
		link := &resolve.Link{Address: "https://undocs.org/" + sampleSymbol}
		p.Text = append(p.Text, resolve.Span{Text: "("}, resolve.Span{Text: sampleSymbol, Symbol: true, Link: link}, resolve.Span{Text: ") "})
	case 2:
		p.Text = append(p.Text, resolve.Span{Text: fmt.Sprint(number), Note: &resolve.Note{Anchor: fmt.Sprintf("note-%d", number),
			Mark: fmt.Sprint(number), Text: plainText(strings.Repeat(w[number%3], 1+number%4))}}, resolve.Span{Text: " " + w[1]})
	case 3:
		p.Text = append(p.Text, resolve.Span{Text: w[0], Style: report.Emphasis},
			resolve.Span{Text: "para. 1", NoBreaks: true, Link: &resolve.Link{Target: resolve.Target{Anchor: "para-1"}}})
	case 4:
		p.Items = []*resolve.ListItem{
			{Label: "a)", Anchor: fmt.Sprintf("para-%d-a", number), Text: plainText(w[0]), Items: []*resolve.ListItem{
				{Label: "i)", Text: plainText(w[1])}, {Label: "ii)", Text: plainText(w[2])}}},
			{Label: "b)", Text: plainText(w[2])},
		}
	case 5:
		p.Text = append(p.Text, resolve.Span{Text: "Global Study on Smuggling of Migrants", Foreign: true}, resolve.Span{Text: w[0]})
	}
	return p
}

func sampleProvision(w []string, number int) *resolve.Provision {
	return &resolve.Provision{Anchor: fmt.Sprintf("rec-%d", number), Label: fmt.Sprintf("Recommendation %d", number),
		Blocks: []resolve.Block{&resolve.Paragraph{Text: plainText(w[0] + w[1])}}}
}

func sampleTable(w []string, number int) *resolve.Table {
	t := &resolve.Table{Anchor: fmt.Sprintf("table-%d", number), Label: fmt.Sprintf("Table %d", number), Caption: plainText(strings.TrimSpace(w[2])),
		Align: []report.Alignment{report.Start, report.Start, report.End}, Header: []resolve.Text{plainText(w[2][:12]), plainText("Two"), plainText("Three")}}
	t.Header[0] = plainText(string([]rune(w[2])[:8]))
	for i := range 5 {
		t.Rows = append(t.Rows, []resolve.Text{plainText(w[i%3]), plainText(w[(i+1)%3]), plainText(fmt.Sprint(i * 1000))})
	}
	return t
}

func typesetSample(t testing.TB, tag lang.Tag, paragraphs int) *Document {
	t.Helper()
	return Typeset(sampleEdition(tag, paragraphs), font.Bundled())
}
