package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/disk"
)

// docx makes a document of parts; body is what is in w:body.
func docx(t testing.TB, body string, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"_rels/.rels":       `<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document xmlns:w="w" xmlns:mc="m"><w:body>` + body + `</w:body></w:document>`,
	}
	relations := "<Relationships>"
	for name, content := range parts {
		all["word/"+name+".xml"] = `<w:x xmlns:w="w">` + content + `</w:x>`
		relations += fmt.Sprintf(`<Relationship Type="http://x/%s" Target="%s.xml"/>`, name, name)
	}
	all["word/_rels/document.xml.rels"] = relations + "</Relationships>"
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, content := range all {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lines returns the blocks that are read.
func lines(t testing.TB, body string, parts map[string]string) []string {
	t.Helper()
	file, err := Read("r.docx", docx(t, body, parts))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.SplitSeq(string(file.Content()), "\n") {
		if line != "" {
			all = append(all, line)
		}
	}
	return all
}

func p(properties, text string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

func listed(id, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, id)
}

func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, i, format, text, more)
}

func TestNumbersAreThoseThatWordCounts(t *testing.T) {
	numbering := `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.", "") + lvl(1, "lowerLetter", "(%2)", "") +
		lvl(2, "lowerRoman", "%3)", "") + lvl(3, "decimal", "%1.%2.%4", `<w:isLgl/>`) + lvl(4, "bullet", "•", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1">` + lvl(0, "upperRoman", "%1.", `<w:pStyle w:val="Chapter"/>`) + lvl(1, "upperLetter", "%2.", `<w:pStyle w:val="Part"/><w:lvlRestart w:val="0"/>`) + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lists"/></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Lists"/>` + lvl(0, "arabicAbjad", "%1-", "") + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
		`<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>` +
		`<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">` + lvl(1, "upperLetter", "%2/", "") + `</w:lvlOverride></w:num>`
	styles := `<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Part"><w:basedOn w:val="Chapter"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`
	body := p(listed(1, 0), "a") + p(listed(1, 1), "b") + p(listed(1, 1), "c") + p(listed(1, 2), "d") + p(listed(1, 3), "e") + p(listed(1, 4), "f") +
		p(listed(2, 0), "another use counts on") + p(listed(2, 1), "g") + p(listed(3, 0), "begins anew") + p(listed(3, 0), "h") + p(listed(6, 1), "i") +
		p(`<w:pStyle w:val="Chapter"/>`, "J") + p(`<w:pStyle w:val="Part"/>`, "K") + p(`<w:pStyle w:val="Chapter"/>`, "L") + p(`<w:pStyle w:val="Part"/>`, "M") +
		p(`<w:pStyle w:val="Chapter"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "N") + p(listed(5, 0), "o") + p(listed(5, 0), "p") + p("", "q")
	want := []string{
		"1. a", "(a) b", "(b) c", "i) d", "1.2.1 e", "                - f", "2. another use counts on", "(a) g", "7. begins anew", "8. h", "A/ i",
		"## I. J", "## A. K", "## II. L", "## B. M", "## N", "أ- o", "ب- p", "q",
	}
	if diff := cmp.Diff(want, lines(t, body, map[string]string{"numbering": numbering, "styles": styles})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFormatsOfNumbers(t *testing.T) {
	for _, test := range []struct {
		n      int
		format string
		want   string
	}{
		{28, "lowerLetter", "bb"}, {1994, "upperRoman", "MCMXCIV"}, {9, "decimalZero", "09"}, {12, "chineseCountingThousand", "十二"}, {105, "chineseCountingThousand", "一百〇五"},
		{20, "japaneseCounting", "二十"}, {105, "ideographDigital", "一〇五"}, {3, "russianLower", "в"}, {3, "arabicAlpha", "ت"}, {4, "arabicAbjad", "د"}, {12, "hindiNumbers", "١٢"},
		{12, "decimalFullWidth", "１２"}, {3, "none", ""}, {0, "lowerLetter", "0"}, {9999, "upperRoman", "9999"}, {3, "cardinalText", "3"},
	} {
		if got := formatted(test.n, test.format); got != test.want {
			t.Errorf("%d as %s is %q, want %q", test.n, test.format, got, test.want)
		}
	}
}

func TestWordsAreThoseThatWordPrints(t *testing.T) {
	run := func(text string) string { return `<w:r><w:t>` + text + `</w:t></w:r>` }
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	for name, test := range map[string]struct{ body, want string }{
		"changes are accepted":      {`<w:p>` + run("a ") + `<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>` + run("c") + `</w:ins><w:moveFrom>` + run("d") + `</w:moveFrom><w:moveTo>` + run("e") + `</w:moveTo></w:p>`, "a ce"},
		"a deleted end":             {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("one ") + `</w:p><w:p>` + run("two") + `</w:p>`, "one two"},
		"a deleted end at the end":  {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("one") + `</w:p>`, "one"},
		"results of fields":         {`<w:p>` + run("see ") + field("begin") + `<w:r><w:instrText>REF x</w:instrText></w:r>` + field("begin") + run("code") + field("separate") + run("inner") + field("end") + field("separate") + run("12") + field("end") + run(".") + `<w:fldSimple w:instr="PAGE">` + run(" 3") + `</w:fldSimple></w:p>`, "see 12. 3"},
		"what is hidden":            {`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r></w:p>`, "b"},
		"characters":                {`<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/><w:br/><w:t>y</w:t></w:r></w:p>`, "coop‑x • y"},
		"links and controls":        {`<w:sdt><w:sdtPr><w:alias w:val="z"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>` + run("a") + `</w:hyperlink><w:sdt><w:sdtContent>` + run("b") + `</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`, "ab"},
		"raised":                    {`<w:p>` + run("1") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>er</w:t></w:r></w:p>`, "1<sup>er</sup>"},
		"a table":                   {`<w:tbl><w:tr><w:tc>` + p("", "a") + `</w:tc><w:tc>` + p("", "b | c") + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("", "x") + `</w:tc></w:tr><w:tr><w:tc>` + p("", "d") + `</w:tc><w:tc>` + p("", "e") + `</w:tc></w:tr></w:tbl>`, "| a | b ¦ c |\n| d | e |"},
		"a table that places":       {`<w:tbl><w:tr><w:tc>` + p("", "a") + p("", "b") + `</w:tc><w:tc>` + p("", "c") + `</w:tc></w:tr></w:tbl>`, "a\nb\nc"},
		"a text box, once":          {`<w:p>` + run("a") + `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>` + p("", "box") + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + p("", "box") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "a\nbox"},
		"marks of Markdown":         {p("", "# *a* _b_ c_d [x](y) &lt;br&gt; `z` &amp;lt; https://x.org/a_b*c_"), "\\# \\*a\\* \\_b\\_ c_d \\[x](y) &lt;br> &#96;z&#96; &amp;lt; https://x.org/a_b*c\\_"},
		"bold is a heading":         {`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Title</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A sentence.</w:t></w:r></w:p>`, "## Title\nA sentence."},
		"nothing of empty ones":     {p("", "") + p("", " ") + p("", "a"), "a"},
		"ruby, comments, equations": {`<w:p><w:r><w:ruby><w:rt>` + run("above") + `</w:rt><w:rubyBase>` + run("base") + `</w:rubyBase></w:ruby><w:commentReference/></w:r></w:p>`, "base"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(lines(t, test.body, nil), "\n"); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestNotesAreNumberedAsTheyAreCalled(t *testing.T) {
	call := func(kind, id string) string { return `<w:r><w:` + kind + `Reference w:id="` + id + `"/></w:r>` }
	note := func(kind, id, text string) string {
		return `<w:` + kind + ` w:id="` + id + `"><w:p><w:r><w:` + kind + `Ref/></w:r><w:r><w:t> ` + text + `</w:t></w:r></w:p></w:` + kind + `>`
	}
	body := `<w:p><w:r><w:t>a</w:t></w:r>` + call("footnote", "7") + call("endnote", "2") + `<w:r><w:t> b</w:t></w:r>` + call("footnote", "3") + `</w:p>`
	got := lines(t, body, map[string]string{
		"footnotes": note("footnote", "-1", "separator") + note("footnote", "3", "three") + note("footnote", "7", "seven"), "endnotes": note("endnote", "2", "end"),
	})
	if diff := cmp.Diff([]string{"a[^1][^e1] b[^2]", "[^1]: seven", "[^e1]: end", "[^2]: three"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPlacesAreParagraphsAndWords(t *testing.T) {
	file, err := Read("r.docx", docx(t, p("", "one")+p("", "")+p("", "two three four five six seven eight"), nil))
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(string(file.Content()), "seven")
	if got := file.Span(at, at).String(); got != "r.docx:¶ 2, “two three four five six seven …”" {
		t.Errorf("got %q", got)
	}
}

func TestWhatCannotBeReadIsRefused(t *testing.T) {
	bomb := docx(t, "", map[string]string{"styles": strings.Repeat(" ", 2*mostBytes+1)})
	for name, content := range map[string][]byte{
		"no archive": []byte("text"), "a bomb": bomb, "too deep": docx(t, strings.Repeat("<w:p>", 300)+strings.Repeat("</w:p>", 300), nil),
		"cut off": bomb[:len(bomb)/2], "no text": docx(t, p("", " "), nil), "no XML": docx(t, "<w:p>", nil), "an entity": docx(t, "<w:p>&x;</w:p>", nil), "empty": nil,
	} {
		_, err := Read("r.docx", content)
		if refusal, ok := errors.AsType[*disk.Refusal](err); !ok || refusal.Name != "r.docx" || refusal.Hint == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzRead: no document makes the reader panic, or write what is not in the form of a text.
func FuzzRead(f *testing.F) {
	f.Add(p(listed(1, 0), "a"), lvl(0, "decimal", "%1.", ""), `<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="end"/><w:footnoteReference/></w:r></w:p>`, "", "")
	f.Fuzz(func(t *testing.T, body, levels, styles string) {
		numbering := `<w:abstractNum w:abstractNumId="0">` + levels + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
		file, err := Read("r.docx", docx(t, body, map[string]string{"numbering": numbering, "styles": styles, "footnotes": body}))
		if err == nil && (!file.Derived() || len(file.Content()) == 0) {
			t.Fatal("neither text nor error")
		}
	})
}
