package locale

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/tomlfile"
)

func day(y, m, d int) tomlfile.Date { return tomlfile.Date{Year: y, Month: m, Day: d} }

func TestFunctionsWriteEachLanguagesGrammar(t *testing.T) {
	data := map[string]any{
		"Sri": []string{"LKA"}, "Three": []string{"PAK", "CHN", "IRN"}, "Joint": []string{"TUR", "PSE", "DZA", "OMN"},
		"EndI": []string{"GRC", "IRN"}, "EndIt": []string{"ESP", "ITA"},
		"From": day(2012, 5, 30), "To": day(2012, 6, 1), "D11": day(2024, 7, 11), "D12": day(2024, 7, 12),
		"Sittings": []int{1, 3}, "Items": []int{2, 3, 4},
	}
	for _, c := range []struct {
		tag         lang.Tag
		words, want string
	}{
		{"fr", `{{names "list_de" .Three}}`, "de la Chine, de l'Iran (République islamique d') et du Pakistan"},
		{"fr", `{{names "de" .Joint}}`, "de l'Algérie, d'Oman et de la Türkiye, ainsi que de l'État de Palestine"},
		{"fr", `{{names "list" .Joint}}`, "Algérie, Oman et Türkiye, ainsi que l'État de Palestine"},
		{"fr", `{{name "de" "IRN"}}`, "de la République islamique d'Iran"},
		{"fr", `{{name "de" "unhcr"}}; {{name "text" "unhcr" | capital}}`, "du Haut-Commissariat des Nations Unies pour les réfugiés (HCR); Le HCR"},
		{"fr", `{{name "list" "USA"}}; {{name "text" "USA"}}`, "États-Unis d'Amérique; les États-Unis"},
		{"fr", `{{numbers "ordinal_digits_f" .Sittings}} {{numbers "digits" .Items}}`, "1re et 3e 2, 3 et 4"},
		{"fr", `{{number "ordinal_f" 11}} {{quantity "cardinal_f" 4}} {{quantity "cardinal_f" 20}}`, "onzième quatre 20"},
		{"fr", `{{place "in" "vienna"}} {{period "on" .D11 .D12}}`, "à Vienne les 11 et 12 juillet 2024"},
		{"fr", `{{period "on" .From .To}}`, "du 30 mai au 1er juin 2012"},
		{"fr", `{{elide "de" "Olivia"}} {{elide "de" "Martina"}} {{elide "de" "Élise"}}`, "d'Olivia de Martina d'Élise"},
		{"es", `{{names "list" .EndI}} {{names "list" .EndIt}}`, "Grecia e Irán (República Islámica del) España e Italia"},
		{"es", `{{names "list_de+list_text" .Three}}`, "de China, el Irán (República Islámica del) y el Pakistán"},
		{"es", `{{names "de+text" .Joint}}`, "de Argelia, Omán y Türkiye, así como del Estado de Palestina"},
		{"es", `{{period "on" .D11 .D12}} {{period "bare" .From .To}}`, "los días 11 y 12 de julio de 2024 30 de mayo a 1 de junio de 2012"},
		{"ru", `{{names "list_gen" .Three}}`, "Ирана (Исламской Республики), Китая и Пакистана"},
		{"ru", `{{numbers "ordinal_digits_n_prep" .Sittings}} {{days "on" (list .D12 .D11)}}`, "1-м и 3-м 11 и 12 июля 2024 года"},
		{"ru", `{{genderOf "VAT"}} {{genderOf "EU"}} {{numberOf "USA"}}`, "masculine masculine other"},
		{"zh", `{{names "list_text" .Joint}}`, "阿尔及利亚、阿曼和土耳其以及巴勒斯坦国"},
		{"zh", `{{period "on" .From .To}}; {{days "on" (list .D11 .D12)}}`, "2012年5月30日至6月1日; 2024年7月11日和12日"},
		{"zh", `{{join (list "中国" "智利")}} {{join (list "中国" "特立尼达和多巴哥")}}`, "中国和智利 中国以及特立尼达和多巴哥"},
		{"zh", `{{join (list "波斯尼亚和黑塞哥维那" "阿拉伯叙利亚共和国" "中国")}}`, "波斯尼亚和黑塞哥维那、阿拉伯叙利亚共和国和中国"},
		{"zh", `{{quantity "cardinal_before_classifier" 2}}次`, "两次"},
		{"ar", `{{numbers "digits" .Items}} {{days "at" (list .D11 .D12)}}`, "2 و3 و4 في 11 و12 تموز/يوليه 2024"},
		{"ar", `{{names "list_text" .Three}}`, "إيران (جمهورية - الإسلامية) وباكستان والصين"},
		{"ar", `{{names "list" .Sri}}`, "سري لانكا"},
		{"ar", `{{date "masthead" .D11}}`, "11 July 2024"},
		{"en", `{{names "list_text" .Three}}`, "China, Iran (Islamic Republic of) and Pakistan"},
		{"en", `{{numbers "ordinal_digits" .Sittings}} {{period "on" .From .To}}`, "1st and 3rd from 30 May to 1 June 2012"},
	} {
		if got := say(t, c.tag, c.words, data); got != c.want {
			t.Errorf("%s %s\n got %s\nwant %s", c.tag, c.words, got, c.want)
		}
	}
}
