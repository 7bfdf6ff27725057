package published_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/plain"
	"rapporteur/internal/published"
	"rapporteur/internal/report"
)

func TestWhatIsWrittenIsRead(t *testing.T) {
	var w published.Writer
	w.Begin(published.Heading, "p. 1, line 1")
	w.Text("I. *Introduction*")
	w.Begin(published.Plain, "p. 1, line 2")
	w.Pieces([]published.Piece{{Text: "1. On the 1"}, {Text: "er", Raised: true}, {Text: "  it <b> met_"}, {Call: "1"}, {Text: "."}})
	w.At("p. 2, line 1")
	w.Text(" # See https://a.example/b_c*d &amp; [x](y)\u00ad`z`.")
	w.Paragraph(published.Plain, "x")
	w.Text("| a")
	w.Table([][]string{{"a", "b|c"}, {"d", "e"}})
	w.Begin(published.Heading, "p. 3")
	w.Text("II. Bold ")
	w.Begin(published.NoteMark("1"), "p. 4")
	w.Text("  A note.")
	file := w.File("r.pdf")
	want := `

## I. \*Introduction\*

1. On the 1<sup>er</sup> it &lt;b> met\_[^1]. # See https://a.example/b_c*d &amp;amp; \[x](y)&#96;z&#96;.

¦ a


| a | b¦c |
| d | e |

## II. Bold

[^1]: A note.

`
	if diff := cmp.Diff(want, string(file.Content())); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	d := reader(t, lang.English).Read(file)
	section := d.Blocks[0].(*report.Section)
	paragraph := section.Blocks[0].(*report.Paragraph)
	if got, want := paragraph.Text.Plain(), "On the 1er it <b> met_. # See https://a.example/b_c*d &amp; [x](y)`z`. ¦ a"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := paragraph.Text[len(paragraph.Text)-1].Origin.Place(); got != "¶ 1, “x”" || d.Label(paragraph).At.Place() != "p. 1, line 2" || len(d.Notes) != 1 {
		t.Errorf("the places are %q, %q; notes %v", got, d.Label(paragraph).At.Place(), d.Notes)
	}
}

// FuzzWriter: words that are written are read as they were, whatever they look like.
func FuzzWriter(f *testing.F) {
	for _, words := range []string{"a_b_ *c* \\_ &#60; <!-- x --> [^1] `` ~~~", "http://a.b/_c_*", "# - | x\n===\n", "a **b*"} {
		f.Add(words)
	}
	read := reader(f, lang.English)
	f.Fuzz(func(t *testing.T, words string) {
		var w published.Writer
		w.Begin(published.Heading, "")
		w.Text("I. Title")
		w.Begin(published.Plain, "")
		w.Text("1. x" + words)
		d := read.Read(w.File("r"))
		section, ok := d.Blocks[0].(*report.Section)
		if !ok || len(section.Blocks) != 1 {
			t.Fatalf("%q is more than one block", words)
		}
		got := plain.Text(section.Blocks[0].(*report.Paragraph).Text.Plain())
		if want := plain.Text(plain.Typed("x" + words)); spaceless(got) != spaceless(want) {
			t.Errorf("%q is read as %q", want, got)
		}
	})
}

func spaceless(text string) string { return strings.Join(strings.Fields(text), "") }

func TestHTMLIsReadAsBrowsersShowIt(t *testing.T) {
	for name, test := range map[string]struct{ page, want string }{
		"lists":            {`<ol start=4><li>a<li value=7>b<li><p>c<p>d</ol><ol type=a><li>e<ol type=i><li>f<li>g</ol></ol><ol type=I><li>h</ol><ul><li>i</ul>`, "4. a\n7. b\n8. c\nd\n(a) e\n(i) f\n(ii) g\nI. h\n- i"},
		"our items":        {`<ul><li><p><span class="label">(a)</span> x</p></ul>`, "(a) x"},
		"headings":         {`<h1>T</h1>a<h2>I. B</h2><p>c`, "## T\na\n## I. B\nc"},
		"what is not text": {`<script>a</script><nav>b</nav><p hidden>c<p>d<del>e</del><!-- f --><p class="elsewhere">g`, "c\nd"},
		"notes of pandoc":  {`<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> b<section class="footnotes"><ol><li id="fn1"><p>c <a href="#fnref1" class="footnote-back">↩</a></ol>`, "a[^1] b\n[^1]: c"},
		"notes of Word":    {`<p>a<a href="#_ftn1" name="_ftnref1">[1]</a><div><p><a href="#_ftnref1" name="_ftn1">[1]</a> c</div>`, "a[^1]\n[^1]: c"},
		"our notes":        {`<p>a<sup><a id="r" href="#note-3" role="doc-noteref">3</a></sup><section role="doc-endnotes"><h2>Notes</h2><ul><li id="note-3"><p><span class="label">3</span> c</ul></section>`, "a[^3]\n[^3]: c"},
		"a table":          {`<table><tr><th>a<th>b<tr><td>c <b>d</b><td>e</table>`, "| a | b |\n| c d | e |"},
		"a placing table":  {`<table><tr><td><p>a<p>b<td>c</table>`, "a\nb\nc"},
		"inline":           {`<p>1<sup>er</sup> a<br>b  <i>c</i>&nbsp;d &lt;e&gt;`, "1<sup>er</sup> a b c\u00a0d &lt;e>"},
	} {
		t.Run(name, func(t *testing.T) {
			file, err := published.FromHTML("r.html", []byte(test.page))
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(strings.FieldsFunc(string(file.Content()), func(r rune) bool { return r == '\n' }), "\n")
			if got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
	if _, err := published.FromHTML("r.html", []byte(strings.Repeat("<div>", 2000))); err == nil {
		t.Error("2000 levels are read")
	}
}
