package markdown

import (
	"strings"
	"testing"

	"rapporteur/internal/source"
)

// What is between ⟦ and ⟧ is found, by the rule of that name, and nothing
// else is.
func TestWhatWouldBePrintedAsTypedIsFound(t *testing.T) {
	tests := []struct{ name, text, rule string }{
		{"a key with a space", "{#k}\nSome words. ⟦{# two}⟧", "markup-typed"},
		{"a key with capitals and a space", "⟦{#Bad Key}⟧\nWords.", "markup-typed key-missing"},
		{"an open key", "{#k}\nSee ⟦{#two⟧", "markup-typed"},
		{"a space in a reference", "{#k}\nSee ⟦[] (#a)⟧.", "markup-typed"},
		{"brackets in the wrong order", "{#k}\nSee ⟦()[#a]⟧.", "markup-typed"},
		{"an address without its link", "{#k}\nThe words.\n⟦[a]: https://example.org⟧", "markup-typed"},
		{"a link without its address", "{#k}\nSee ⟦[the text][a]⟧.", "markup-typed"},
		{"double brackets", "{#k}\nSee ⟦[[a]]⟧.", "markup-typed"},
		{"double brackets in Chinese", "{#k}\n见⟦[[a]]⟧。", "markup-typed"},
		{"a formula", `{#k}` + "\nThe ⟦{{name \"FRA\"}}⟧ met.", "markup-typed"},
		{"in emphasis", "{#k}\nThe *very ⟦[[a]]⟧* same.", "markup-typed"},
		{"in a list", "{#k}\nThe words:\n\n- See ⟦[[a]]⟧.", "markup-typed"},
		{"in a cell", "|a|\n|-|\n|⟦[[a]]⟧|", "markup-typed"},
		{"unclosed bold", "{#k}\nSome ⟦**m⟧ore words.", "markup-typed"},
		{"unclosed bold in Arabic", "{#k}\nقال ⟦**ا⟧لفريق.", "markup-typed"},
		{"unclosed bold before a quotation", "{#k}\nSome ⟦**⟧“more” words.", "markup-typed"},
		{"unclosed bold before a letter in brackets", "{#k}\nSome ⟦**⟧(a) words.", "markup-typed"},
		{"unclosed bold before a link", "{#k}\nSome ⟦**⟧[words](https://un.org) more.", "markup-typed"},
		{"unclosed bold before code", "{#k}\nSome ⟦**⟧`code` more.", "markup-typed"},
		{"unclosed bold before emphasis", "{#k}\nSome ⟦**⟧*more* words.", "markup-typed"},
		{"unclosed bold at the start", "{#k}\n⟦**S⟧ome more words.", "markup-typed"},
		{"unclosed bold after a word in Arabic", "{#k}\nقال و⟦**ا⟧لفريق.", "markup-typed"},
		{"unclosed bold between Chinese words", "{#k}\n发言者⟦**指⟧出了问题。", "markup-typed"},
		{"unclosed bold after a Chinese comma", "{#k}\n会议，⟦**指⟧出了问题。", "markup-typed"},
		{"unclosed bold with low lines", "{#k}\nSome ⟦__m⟧ore words.", "markup-typed"},
		{"unclosed bold italics", "{#k}\nSome ⟦***m⟧ore words.", "markup-typed"},
		{"unclosed emphasis", "{#k}\nSome ⟦*m⟧ore words.", "markup-typed"},
		{"unclosed emphasis in brackets", "{#k}\nSome (⟦*m⟧ore) words.", "markup-typed"},
		{"unclosed emphasis after an apostrophe", "{#k}\nDe l’⟦*É⟧tude mondiale.", "markup-typed"},
		{"unclosed emphasis with a low line", "{#k}\nSome ⟦_m⟧ore words.", "markup-typed"},
		{"unclosed emphasis in a list", "{#k}\nThe words:\n\n- Some ⟦*m⟧ore;\n- Others.", "markup-typed"},
		{"unclosed emphasis in a footnote", "{#k}\nWords.[^n]\n\n[^n]: See ⟦*G⟧lobal Study.", "markup-typed"},
		{"unclosed emphasis in bold", "{#k}\nThe ⟦*⟧*very *same** words.", "markup-typed"},
		{"emphasis that ends in another paragraph", "{#k}\nSome ⟦*m⟧ore\n\n{#l}\nwords* here.", "markup-typed"},
		{"unclosed code", "{#k}\nThe ⟦`n⟧ame of it.", "markup-typed"},
		{"unclosed code of two", "{#k}\nThe ⟦``n⟧ame` of it.", "markup-typed"},
		{"a circle of two footnotes", "{#k}\nWords.[^a]\n\n[^a]: See b.[^b]\n\n[^b]: See a.⟦[^a]⟧", "note-itself"},
		{"a circle of three footnotes", "{#k}\nWords.[^c]\n\n[^a]: See b.[^b]\n\n[^b]: See c.[^c]\n\n[^c]: See a.⟦[^a]⟧", "note-itself"},
		{"a circle after a way", "{#k}\nWords.[^a]\n\n[^a]: See b.[^b]\n\n[^b]: See c.[^c]\n\n[^c]: See b.⟦[^b]⟧", "note-itself"},
		{"two circles", "{#k}\nWords.[^a]\n\n[^a]: See b.[^b]\n\n[^b]: See a.⟦[^a]⟧ See b.⟦[^b]⟧", "note-itself"},
		{"a call in another form", "{#k}\nWords.⟦[^ a]⟧", "markup-typed"},
		{"a table without its rule", "{#k}\nWords.\n\n⟦|a|b|⟧\n|c|d|", "markup-typed key-missing"},
		{"a conflict", "{#k}\n⟦<<<<<<<⟧ HEAD\nWords.\n=======\nOthers.", "markup-typed"},
		{"XXX", "{#k}\nThe ⟦XXX⟧ met.", "text-unfinished"},
		{"TODO", "{#k}\nThe words. ⟦TODO⟧: more.", "text-unfinished"},
		{"dots", "{#k}\n⟦...⟧", "text-unfinished"},
		{"dots before words", "{#k}\n⟦...⟧ and the words.", "text-unfinished"},
		{"dots before the words of an item", "{#k}\nOne:\n\n- ⟦…⟧the words;", "text-unfinished"},
		{"dots among words", "{#k}\nThe seas... and the lakes …", ""},
		{"one character of dots", "{#k}\n⟦…⟧", "text-unfinished"},
		{"a number", "{#k}\n⟦12. ⟧One speaker said so.", "number-typed"},
		{"a number in Arabic", "{#k}\n⟦١٢- ⟧قال أحد المتكلمين.", "number-typed"},
		{"a number in Chinese", "{#k}\n⟦12．一⟧位发言者说。", "number-typed"},
		{"a number after a list", "{#k}\nThese:\n\n- One;\n- Two.\n\n⟦12. One speaker said so.⟧", "number-typed"},
		{"a remark that does not end", "{#k}\nWords.\n\n⟦<!-- a note ⟧->\n\n{#lost}\nLost.\n\n<!-- another -->", "remark-open"},
		{"a footnote of itself", "{#k}\nWords.[^n]\n\n[^n]: See it.⟦[^n]⟧", "note-itself"},

		{"what a backslash makes a character", `{#k}` + "\n" + `A \[\[b\]\], \{#c}, \{{d}}, \**e.`, ""},
		{"code", "{#k}\nThe words `{{name}} [[a]] **b TODO`.", ""},
		{"brackets of editors", "{#k}\nThey [the Group] met [sic] [to] (#) act.", ""},
		{"resolutions", "{#k}\nResolution 3379 (XXX) and part XXXI.", ""},
		{"a heading in Spanish", "{#k}\nSOBRE TODO ELLO se habló.", ""},
		{"marks of notes in a table", "|a|\n|-|\n|12**|\n|** See above.|\n|…|", ""},
		{"a product", "{#k}\n2 * 3 and 2*3 and a * b * c and 2**3.", ""},
		{"names with low lines", "{#k}\nThe file_name, CTOC_COP_WG.7 and https://un.org/_layouts/15/a*b at _ and __.", ""},
		{"asterisks about themselves", "{#k}\nThe signs *, ** and *** (*) “*” mark *.pdf files.", ""},
		{"asterisks of notes in prose", "{#k}\nChile* and Peru** met.\n\n{#l}\n\\* Not present. ** Absent.", ""},
		{"asterisks of notes in a table", "|a|b|\n|-|-|\n|12*|3 **|\n|*Provisional.|**Estimated.|", ""},
		{"asterisks of notes after Chinese names", "{#k}\n智利**和秘鲁**出席。", ""},
		{"asterisks before a note", "|a|\n|-|\n|*|\n|*Provisional.|", ""},
		{"a letter of Arabic names", "{#k}\nSana`a, Ka`ba and the Qur`an.", ""},
		{"a line to write on", "{#k}\nName: ____________ Date: ________", ""},
		{"emphasis that ends", "{#k}\nThe *Global Study*, **“more”** and ***both***, __so__ _so_, `a*b_c`, **[w](https://un.org)**.", ""},
		{"Chinese that ends", "{#k}\n会议**指出**了问题，**“强调”**合作。", ""},
		{"a way of footnotes", "{#k}\nWords.[^a]\n\n[^a]: See b[^b] and c.[^c]\n\n[^b]: See c.[^c]\n\n[^c]: End.", ""},
		{"a year", "{#k}\n2024 was the year, 12.5 the number.", ""},
		{"a remark that ends", "{#k}\nWords.\n\n<!-- a -> b, \n{#off}\nWords. -->", ""},
		{"a list", "{#k}\nThese:\n\n1. One;\n2. Two.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := strings.NewReplacer("⟦", "", "⟧", "").Replace(test.text)
			doc, findings := Narrative(File(source.NewFile("f", []byte(text))), nil)
			_ = doc
			rules := map[string]bool{}
			var marked []source.Span
			for _, f := range findings {
				rules[f.Rule] = true
				if f.Rule != "key-missing" {
					marked = append(marked, f.Span)
				}
			}
			for _, rule := range strings.Fields(test.rule) {
				if !rules[rule] {
					t.Errorf("no finding of %s", rule)
				}
				delete(rules, rule)
			}
			for rule := range rules {
				if rule != "key-missing" {
					t.Errorf("a finding of %s: %v", rule, findings)
				}
			}
			if got := brackets(text, marked); test.rule != "" && got != test.text {
				t.Errorf("found\n%s\nwant\n%s", got, test.text)
			}
		})
	}
}

// brackets puts ⟦ and ⟧ round the places.
func brackets(text string, places []source.Span) string {
	for i := len(places) - 1; i >= 0; i-- {
		p := places[i]
		text = text[:p.Start] + "⟦" + text[p.Start:p.End] + "⟧" + text[p.End:]
	}
	return text
}

func TestTitlesHaveNoMarkup(t *testing.T) {
	for _, text := range []string{"Root causes[^t]", "[[Root]] causes", "{{.Title}}", "**Root causes", "*Root causes*", "Root _causes", "Root (`causes`)"} {
		f := source.NewFile("f", []byte(text))
		if found := Leftovers(text, f.Span); len(found) != 1 || found[0].Span.IsZero() {
			t.Errorf("%q: %v", text, found)
		}
	}
	for text, want := range map[string]bool{" ... ": true, "…": true, "???": true, "–": true, "... of migrants": true, "A.": false, "": false} {
		f := source.NewFile("f", []byte(text))
		if got := len(Leftovers(text, f.Span)) == 1; got != want {
			t.Errorf("%q is unfinished: %v", text, got)
		}
	}
	if found := Leftovers("Causes of the smuggling of migrants (2019–2024)", nil); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}

// A paragraph keeps its place even after one that has neither words nor a key.
func TestEveryFindingHasAPlace(t *testing.T) {
	text := "<b>{#k}\n[^n]: \nThe words.\n"
	_, findings := Narrative(File(source.NewFile("f", []byte(text))), nil)
	for _, f := range findings {
		if f.Span.IsZero() {
			t.Errorf("%q has no place", f.Message)
		}
	}
}
