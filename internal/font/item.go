package font

import "unicode"

// Scripts gives every character of a paragraph a script, never Common,
// written to dst if it is large enough. Characters common to many scripts take
// the script of their neighbours where these agree and otherwise that of the
// language ("ar", "zh", "fr"…) of the paragraph. Digits have the script of
// the word they are part of; ASCII in Chinese is set as Latin.
func Scripts(dst []Script, text []rune, language string) []Script {
	if cap(dst) < len(text) {
		dst = make([]Script, len(text))
	}
	scripts := dst[:len(text)]
	own := languageScript(language)
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

// Items divides text[start:end] into items and appends them to dst; scripts
// are those of the whole text. Marks and invisible characters stay with the
// character before them. It also returns the characters that no face has; the
// items include them, so that layout can continue.
func (l *Library) Items(dst []Item, text []rune, scripts []Script, start, end int, style Style) ([]Item, []Missing) {
	var missing []Missing
	var preferred *Face // of the script at hand, for speed
	var script Script
	first := len(dst)
	for i := start; i < end; i++ {
		r := text[i]
		n := len(dst) - 1
		if n >= first && stays(r) && dst[n].Face.Has(r) {
			dst[n].End = i + 1
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
		if n >= first && dst[n].Face == face && dst[n].Script == script {
			dst[n].End = i + 1
			continue
		}
		dst = append(dst, Item{Start: i, End: i + 1, Script: script, Face: face})
	}
	return dst, missing
}

// stays reports whether a character is set with the one before it.
func stays(r rune) bool { return r == ' ' || isMark(r) || isInvisible(r) }

// fillCommon resolves runs of Common from the scripts on both sides.
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
