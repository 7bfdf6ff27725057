package font

import "unicode"

// Items cuts text[start:end] into stretches of one script and face.
// Characters common to many scripts take the script of their neighbours where
// these agree and otherwise that of the language ("ar", "zh", "fr"…), the
// language of the text round it. Digits go with the word they are part of;
// ASCII in Chinese is set as Latin. Marks and invisible characters stay with
// what precedes them. The characters that no face has are returned too: they
// are an author's mistake, and the items hold them all the same so that a
// layout can go on.
func (l *Library) Items(text []rune, start, end int, style Style, language string) ([]Item, []Missing) {
	var items []Item
	var missing []Missing
	var preferred *Face // of the script at hand, for speed
	var script Script
	scripts := scriptsOf(text, languageScript(language))
	for i := start; i < end; i++ {
		r := text[i]
		if n := len(items) - 1; n >= 0 && stays(r) && items[n].Face.Has(r) {
			items[n].End = i + 1
			continue
		}
		if scripts[i] != script {
			script = scripts[i]
			preferred = l.families[l.preferred(script)].nearest(style)
		}
		face := preferred
		if !face.Has(r) {
			var ok bool
			if face, ok = l.Face(script, style, r); !ok {
				missing = append(missing, Missing{Rune: r, Index: i})
			}
		}
		if n := len(items) - 1; n >= 0 && items[n].Face == face && items[n].Script == script {
			items[n].End = i + 1
			continue
		}
		items = append(items, Item{Start: i, End: i + 1, Script: script, Face: face})
	}
	return items, missing
}

// stays reports whether a character is set with the one before it.
func stays(r rune) bool { return r == ' ' || isMark(r) || isInvisible(r) }

// scriptsOf gives every character a script, never Common.
func scriptsOf(text []rune, own Script) []Script {
	scripts := make([]Script, len(text))
	inWord := Common // the script of the word's letters so far
	for i, r := range text {
		scripts[i] = scriptOf(r)
		switch {
		case isMark(r) && i > 0:
			scripts[i] = scripts[i-1]
		case own == Han && r > ' ' && r < 0x80:
			scripts[i] = Latin
		case scripts[i] != Common:
			inWord = scripts[i]
		case isSpace(r):
			inWord = Common
		case unicode.IsDigit(r):
			scripts[i] = inWord
		}
	}
	fillCommon(scripts, own)
	return scripts
}

// fillCommon resolves stretches of Common by what stands on both sides.
func fillCommon(scripts []Script, own Script) {
	before := own
	for i := 0; i < len(scripts); {
		if scripts[i] != Common {
			before = scripts[i]
			i++
			continue
		}
		end := i
		for end < len(scripts) && scripts[end] == Common {
			end++
		}
		script := own
		if end < len(scripts) && scripts[end] == before {
			script = before
		}
		for ; i < end; i++ {
			scripts[i] = script
		}
	}
}
