package renumber_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale"
	"rapporteur/internal/published"
	"rapporteur/internal/reading"
	"rapporteur/internal/renumber"
	"rapporteur/internal/source"
	"rapporteur/locales"
)

type english struct {
	*published.Reader
	*reading.Language
}

var tools = sync.OnceValue(func() english {
	l, _ := locale.NewFolder(locales.FS).Load(lang.English)
	v, _ := reading.ReadLanguage(locales.FS, lang.English)
	return english{published.NewReader(l), v}
})

func document(name, text string) renumber.Snapshot {
	return renumber.FromPublished(tools().Read(source.NewFile(name, []byte(text))), tools())
}

// table returns the result as a terminal shows it.
func table(t *testing.T, r renumber.Result) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const before = `A/80/20

I. Introduction

1. The Working Group met in Vienna on 11 and 12 July 2024.

2. It recalled paragraph 12 of resolution 5/3.

3. Speakers stressed the importance of international cooperation along routes.

4. Some speakers commended the support provided by the Office (see paragraph 3).

5. The Secretariat reported on the progress of the reviews.

II. Recommendations

**Recommendation 1**

States should cooperate at sea.

**Recommendation 2**

States should train their officers.
`

const after = `A/80/20

I. Introduction

1. The Working Group met in Vienna on 11 and 12 July 2024.

2. It was opened by its Chair, who welcomed the participants warmly.

3. The Secretariat reported on the progress of the country reviews.

4. Speakers stressed the importance of international cooperation along routes.

5. Some speakers commended the support provided by the Office (see paragraph 3).

II. Recommendations

**Recommendation 1**

States should train their officers.

**Recommendation 2**

States should cooperate at sea.
`

func TestTextsAreMatchedByTheirWords(t *testing.T) {
	letter := document("letter.md", "# Letter\n\nIt cites A/80/20, para. 4, and A/65/20, para. 3, and paragraph 5 of document A/80/20.\n")
	got := table(t, renumber.Compare(document("old.md", before), document("new.md", after), letter))
	const want = `OLD  NEW                            TEXT
2    –    removed                   It recalled paragraph 12 of resolution 5/3.
–    2    added                     It was opened by its Chair, who welcomed the participants w…
5    3    renumbered, text changed  The Secretariat reported on the progress of the country rev…
3    4    renumbered                Speakers stressed the importance of international cooperati…
4    5    renumbered                Some speakers commended the support provided by the Office …
R2   R1   renumbered                States should train their officers.
R1   R2   renumbered                States should cooperate at sea.
1 unchanged
new.md:13:68: "paragraph 3" refers to paragraph 3, which is 4 now
letter.md:3:19: "para. 4" refers to paragraph 4, which is 5 now
letter.md:3:54: "paragraph 5" refers to paragraph 5, which is 3 now
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAReferenceThatWasCorrectedIsNotBroken(t *testing.T) {
	corrected := strings.Replace(after, "see paragraph 3", "see paragraph 4", 1)
	if r := renumber.Compare(document("old.md", before), document("new.md", corrected)); len(r.Broken) > 0 {
		t.Errorf("%+v", r.Broken)
	}
}

func edition(t *testing.T, paragraphs string) renumber.Snapshot {
	t.Helper()
	d, err := renumber.FromEdition("e.json", []byte(`{"version": "1", "document": {"symbol": "A/80/20"}, "recommendations": [], "paragraphs": [`+paragraphs+`]}`), tools())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEditionsAreMatchedByKey(t *testing.T) {
	old := edition(t, `{"key": "opening", "number": "1", "text": "One."}, {"key": "debate", "number": "2", "text": "Two.", "items": [{"text": "A", "items": []}]},
		{"key": "gone", "number": "3", "text": "See paragraph 2."}, {"key": "end", "number": "4", "text": "See paragraph 2."}`)
	new := edition(t, `{"key": "debate", "number": "1", "text": "Two.", "items": [{"text": "B", "items": []}]}, {"key": "opening", "number": "2", "text": "One."},
		{"key": "end", "number": "3", "text": "See paragraph 1."}, {"key": "more", "number": "4", "text": "New."}`)
	const want = `OLD  NEW                            TEXT
2    1    renumbered, text changed  debate
1    2    renumbered                opening
3    –    removed                   gone
4    3    renumbered, text changed  end
–    4    added                     more
0 unchanged
`
	got := table(t, renumber.Compare(old, new))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// An edition of today is compared with one that an earlier version wrote.
func TestEditionsOfBothVersionsAreRead(t *testing.T) {
	const places = `"document": {"symbol": "A/80/20"}, "recommendations": [], "paragraphs": [{"key": "a", "number": "1", "text": "One.", "items": [], "refs": []}]`
	old, err := renumber.FromEdition("old.json", []byte(`{"version": "1", `+places+`}`), tools())
	if err != nil {
		t.Fatal(err)
	}
	new, err := renumber.FromEdition("new.json", []byte(`{"version": "2", "facts": {"acts": [{"kind": "note", "key": "n"}]}, `+places+`}`), tools())
	if err != nil {
		t.Fatal(err)
	}
	if got := table(t, renumber.Compare(old, new)); !strings.HasSuffix(got, "1 unchanged\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestWhatIsNoEditionIsRefused(t *testing.T) {
	for _, content := range []string{"", "[]", "{}", `{"version": "3"}`, `{"version": "1", "paragraphs": [{"number": "x"}]}`} {
		if _, err := renumber.FromEdition("e.json", []byte(content), tools()); err == nil {
			t.Errorf("%s was read", content)
		}
	}
}

func TestJSONAndHTMLSayTheSame(t *testing.T) {
	r := renumber.Compare(document("old.md", before), document("<new>.md", after))
	var out, page bytes.Buffer
	if err := r.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	if err := r.WriteHTML(&page); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Version int
		Places  []struct{ Kind, Status, Text string }
		Broken  []struct {
			Document       string
			Line, Column   int
			Number, Should int
		}
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Version != 1 || len(got.Places) != len(r.Rows) || len(got.Broken) != 1 || got.Broken[0].Should != 4 || got.Broken[0].Line != 13 {
		t.Errorf("%s", out.String())
	}
	for i, p := range got.Places {
		if p.Text != r.Rows[i].Text {
			t.Errorf("place %d has the text %q, want the whole of %q", i, p.Text, r.Rows[i].Text)
		}
	}
	if n := strings.Count(page.String(), "<tr class="); n != len(r.Rows) {
		t.Errorf("%d rows on the page, want %d", n, len(r.Rows))
	}
	if strings.Contains(page.String(), "<new>") || !strings.Contains(page.String(), "which is 4 now") {
		t.Errorf("%s", page.String())
	}
}
