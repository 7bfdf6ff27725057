// Package lang knows the six official languages of the United Nations and
// their fixed properties: tag, document letter, direction, script.
// Words of a language live in locales/, never here.
package lang

// Tag is a BCP 47 language tag of one of the six languages.
type Tag string

// The six languages.
const (
	Arabic  Tag = "ar"
	Chinese Tag = "zh"
	English Tag = "en"
	French  Tag = "fr"
	Russian Tag = "ru"
	Spanish Tag = "es"
)

// Direction is the base direction of a script (UAX 9).
type Direction int

// The two directions.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// String returns the value of HTML's dir attribute: "ltr" or "rtl".
func (d Direction) String() string {
	if d == RightToLeft {
		return "rtl"
	}
	return "ltr"
}

// Language is one official language.
type Language struct {
	Tag       Tag
	Letter    string // in the symbols of United Nations documents: A, C, E, F, R, S
	Direction Direction
	Script    string // ISO 15924: Arab, Hans, Latn, Cyrl
	HTML      string // language in HTML and PDF, with the script where it matters
	Name      string // in English
}

var all = []Language{
	{Arabic, "A", RightToLeft, "Arab", "ar", "Arabic"},
	{Chinese, "C", LeftToRight, "Hans", "zh-Hans", "Chinese"},
	{English, "E", LeftToRight, "Latn", "en", "English"},
	{French, "F", LeftToRight, "Latn", "fr", "French"},
	{Russian, "R", LeftToRight, "Cyrl", "ru", "Russian"},
	{Spanish, "S", LeftToRight, "Latn", "es", "Spanish"},
}

// All returns the six languages in the order of their English names, which
// is the order in which the United Nations lists them.
func All() []Language { return append([]Language(nil), all...) }

// Find returns the language of a tag.
func Find(tag Tag) (Language, bool) {
	for _, l := range all {
		if l.Tag == tag {
			return l, true
		}
	}
	return Language{}, false
}
