package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/internal/lang"
)

// The names of what random sessions bring with them, in the forms of each language.
var (
	ownOrganization = map[lang.Tag]map[string]string{
		lang.English: {"list": "Institute of Examples", "text": "the Institute of Examples"},
		lang.French:  {"list": "Institut des exemples", "text": "l'Institut des exemples", "de": "de l'Institut des exemples", "a": "à l'Institut des exemples"},
		lang.Spanish: {"list": "Instituto de Ejemplos", "text": "el Instituto de Ejemplos", "de": "del Instituto de Ejemplos", "a": "al Instituto de Ejemplos"},
		lang.Russian: {"list": "Институт примеров", "gen": "Института примеров"},
		lang.Arabic:  {"list": "معهد الأمثلة"},
		lang.Chinese: {"list": "示例研究所"},
	}
	ownGroup = map[lang.Tag]map[string]string{
		lang.English: {"list": "Group of Friends of Examples", "text": "the Group of Friends of Examples"},
		lang.French:  {"list": "Groupe des amis des exemples", "text": "le Groupe des amis des exemples", "de": "du Groupe des amis des exemples", "a": "au Groupe des amis des exemples"},
		lang.Spanish: {"list": "Grupo de Amigos de los Ejemplos", "text": "el Grupo de Amigos de los Ejemplos", "de": "del Grupo de Amigos de los Ejemplos", "a": "al Grupo de Amigos de los Ejemplos"},
		lang.Russian: {"list": "Группа друзей примеров", "gen": "Группы друзей примеров"},
		lang.Arabic:  {"list": "مجموعة أصدقاء الأمثلة"},
		lang.Chinese: {"list": "示例之友小组"},
	}
	ownPlace = map[lang.Tag]map[string]string{
		lang.English: {"name": "Exampleville", "in": "in Exampleville"},
		lang.French:  {"name": "Exempleville", "in": "à Exempleville"},
		lang.Spanish: {"name": "Ejemplópolis", "in": "en Ejemplópolis"},
		lang.Russian: {"name": "Примерск", "in": "в Примерске"},
		lang.Arabic:  {"name": "مدينة المثال", "in": "في مدينة المثال"},
		lang.Chinese: {"name": "示例城", "in": "在示例城"},
	}
	// ownNames are the given names and surnames of persons; the other languages have
	// those of English.
	ownNames = map[lang.Tag][][2]string{
		lang.English: {{"Maria", "Novak"}, {"Luis", "Muestra"}, {"Ana", "Primer"}},
		lang.Russian: {{"Мария", "Новак"}, {"Луис", "Муэстра"}, {"Ана", "Пример"}},
		lang.Arabic:  {{"ماريا", "نوفاك"}, {"لويس", "مويسترا"}, {"آنا", "بريمير"}},
		lang.Chinese: {{"玛丽亚", "诺瓦克"}, {"路易斯", "穆埃斯特拉"}, {"安娜", "普里梅尔"}},
	}
)

// own adds an organization, a group and a place of the session's own, and persons
// who hold no office.
func (s *sketch) own() {
	s.line("[[organizations]]\nkey = \"institute\"\nkind = \"ngo\"")
	s.line("[[groups]]\nkey = \"friends\"\nmembers = %s", quoted(s.v.states[:3]))
	s.line("[[places]]\nkey = \"city\"")
	for i, name := range ownNames[lang.English] {
		s.line("[[people]]\nkey = \"person-%d\"\nname = \"%s %s\"\nsurname = %q", i+1, name[0], name[1], name[1])
		s.line("gender = %q", []string{"feminine", "masculine", "feminine"}[i])
		if s.chance(50) {
			s.line("affiliation = %q", []string{s.v.states[s.IntN(len(s.v.states))], "institute"}[s.IntN(2)])
		}
		if s.chance(50) {
			s.names["functions"] = append(s.names["functions"], fmt.Sprint("person-", i+1))
		}
	}
	s.brings = true
}

// ownTexts are the tables of texts.toml for what own adds.
func ownTexts(tag lang.Tag) string {
	var text strings.Builder
	for _, table := range []struct {
		name  string
		forms map[string]string
	}{{"organizations.institute", ownOrganization[tag]}, {"groups.friends", ownGroup[tag]}, {"places.city", ownPlace[tag]}} {
		fmt.Fprintf(&text, "[%s]\n", table.name)
		for _, form := range slices.Sorted(maps.Keys(table.forms)) {
			fmt.Fprintf(&text, "%s = %q\n", form, table.forms[form])
		}
	}
	for i, name := range ownNames[tag] {
		fmt.Fprintf(&text, "[people.person-%d]\nname = \"%s %s\"\nsurname = %q\n", i+1, name[0], name[1], name[1])
	}
	return text.String()
}
