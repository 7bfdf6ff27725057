package verify

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"rapporteur/internal/pdfobject"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

func TestGoodFileHasNoFindings(t *testing.T) {
	want := expectation()
	want.Title = "report"
	for _, data := range [][]byte{newSample().bytes(), newSample().plainBytes()} {
		for _, f := range Verify(source.NewFile("a.pdf", data), want) {
			t.Errorf("%s: %s", f.Rule, f.Message)
		}
	}
}

func TestEveryErrorIsFound(t *testing.T) {
	replace := func(s *sample, from, to string) {
		if !bytes.Contains(s.content.Data, []byte(from)) {
			t.Fatalf("the sample does not contain %q", from)
		}
		s.content.Data = bytes.Replace(s.content.Data, []byte(from), []byte(to), 1)
	}
	for _, test := range []struct {
		name    string
		spoil   func(s *sample)
		rule    rule.Rule
		message string
	}{
		{"no language", func(s *sample) { delete(s.catalog, "Lang") }, language, "does not state its language"},
		{"no claims", func(s *sample) { delete(s.catalog, "Metadata") }, claims, "PDF/UA-1"},
		{"two titles", func(s *sample) { s.info["Title"] = pdfobject.String("x") }, title, "“x” in one place"},
		{"name shown", func(s *sample) { delete(s.catalog, "ViewerPreferences") }, title, "file's name"},
		{"no tags", func(s *sample) { delete(s.catalog, "StructTreeRoot") }, untagged, "not tagged"},
		{"loose drawing", func(s *sample) { replace(s, "/Artifact BMC", "/X BMC") }, untagged, "page 1 has text or drawings outside"},
		{"orphan", func(s *sample) { s.para["K"] = pdfobject.Integer(4) }, untagged, "page 1 has text that is not in the structure: “der”"},
		{"unknown page", func(s *sample) { s.heading["Pg"] = pdfobject.Reference{Number: 999} }, untagged, "not in the structure: “report”"},
		{"twice", func(s *sample) { s.heading["K"] = pdfobject.Array{pdfobject.Integer(0), pdfobject.Integer(2)} }, untagged, "twice"},
		{"no such content", func(s *sample) { s.heading["K"] = pdfobject.Array{pdfobject.Integer(0), pdfobject.Integer(99)} }, untagged, "does not have"},
		{"font outside", func(s *sample) { delete(s.inner, "FontDescriptor") }, fonts, "Test is not embedded"},
		{"no map", func(s *sample) { delete(s.font, "ToUnicode") }, unicodeMap, "Test has no Unicode map"},
		{"private characters", func(s *sample) { s.unicode.Data = []byte("<0001> <FFFF> <E000> endbfrange") }, unicodeMap, "have no Unicode text"},
		{"empty box", func(s *sample) { replace(s, "<0012", "<0000") }, missingGlyph, "page 1 shows 1 characters"},
		{"beyond the font", func(s *sample) { replace(s, "<0012", "<0099") }, missingGlyph, "page 1 shows 1 characters"},
		{"right of the page", func(s *sample) { replace(s, "BT /F0 10 Tf <0013", "BT 1 0 0 1 90 0 Tm 11 0 Td /F0 10 Tf <0013") }, offPage, "beyond its edges: “second"},
		{"below the page", func(s *sample) { replace(s, "BT /F0 10 Tf <0013", "BT 1 TL 0 0 TD T* 5 TL T* /F0 10 Tf <0013") }, offPage, "page 1"},
		{"moved off the page", func(s *sample) {
			replace(s, "/Artifact BMC", "/Artifact BMC q 2 0 0 2 0 0 cm 51 9 Td Q 2 0 0 2 0 -1 cm")
		}, offPage, "“report”"},
		{"figure", func(s *sample) { s.heading["S"] = pdfobject.Name("Figure") }, alternative, "no alternative"},
		{"level", func(s *sample) { s.heading["S"] = pdfobject.Name("H2") }, headings, "“report” of level 2 follows one of level 0"},
		{"replacement", func(s *sample) { s.heading["ActualText"] = pdfobject.String("rapport") }, actualText, "“rapport” is drawn as “report”"},
		{"replacement of a whole", func(s *sample) { s.para["ActualText"] = pdfobject.String("second order") }, actualText, "“second order” is drawn as “second"},
		{"mute link", func(s *sample) { delete(s.link, "Contents") }, links, "without a description"},
		{"dead link", func(s *sample) { s.link["Dest"] = pdfobject.Array{pdfobject.Reference{Number: 999}} }, links, "leads nowhere"},
		{"no address", func(s *sample) {
			delete(s.link, "Dest")
			s.link["A"] = pdfobject.Dict{"S": pdfobject.Name("URI"), "URI": pdfobject.String("undocs")}
		}, links, "“undocs” is not an address"},
		{"loose link", func(s *sample) {
			s.para["K"] = pdfobject.Array{pdfobject.Integer(4), pdfobject.Integer(5), pdfobject.Integer(6)}
		}, links, "not in the structure"},
		{"bookmark", func(s *sample) { s.entry["Dest"] = pdfobject.Array{} }, outline, "“report” leads nowhere"},
		{"numbers swapped", func(s *sample) { s.labels[0]["K"], s.labels[1]["K"] = s.labels[1]["K"], s.labels[0]["K"] }, paragraphNumbers, "paragraph 1 follows paragraph 2"},
		{"number lost", func(s *sample) { s.labels[0]["ActualText"] = pdfobject.String("3.") }, paragraphNumbers, "paragraph 1 is missing before paragraph 3"},
		{"other words", func(s *sample) { replace(s, "<0006", "<0007") }, lostText, "para-1: the text “1. first words”"},
		{"no font", func(s *sample) { replace(s, "/F0 10 Tf <0006", "Tf <0006") }, lostText, "para-1: the text “1. first words”"},
		{"no such font", func(s *sample) { replace(s, "/F0 10 Tf <0006", "10 10 Tf <0006") }, lostText, "para-1: the text “1. first words”"},
		{"other order", func(s *sample) {
			replace(s, "MCID 2", "MCID 4")
			replace(s, "MCID 4>> BDC BT /F0 10 Tf <0013", "MCID 2>> BDC BT /F0 10 Tf <0013")
		}, lostText, "para-2"},
		{"other title", func(s *sample) {}, title, "the title is “report”, not “Report”"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSample()
			test.spoil(s)
			found := Verify(source.NewFile("a.pdf", s.bytes()), expectation())
			for _, f := range found {
				if f.Rule == test.rule.ID && strings.Contains(f.Message, test.message) {
					return
				}
			}
			t.Errorf("no finding %s with %q in %v", test.rule.ID, test.message, found)
		})
	}
}

func TestATreeThatContainsItselfIsReadOnce(t *testing.T) {
	s := newSample()
	s.heading["K"] = pdfobject.Array{pdfobject.Integer(0), s.catalog["StructTreeRoot"].(pdfobject.Dict)["K"]}
	for _, f := range Verify(source.NewFile("a.pdf", s.bytes()), nil) {
		t.Errorf("%s: %s", f.Rule, f.Message)
	}
}

// TestFormsAreRead lets a form draw the words of the first paragraph.
func TestFormsAreRead(t *testing.T) {
	const from, to = "BDC ", "EMC"
	_, words, _ := strings.Cut(show("P", 2, "first words"), from)
	words, _, _ = strings.Cut(words, to)
	for _, test := range []struct {
		name      string
		form      pdfobject.Dict
		resources bool // the form has its own
		want      []string
	}{
		{"as the page", pdfobject.Dict{}, false, nil},
		{"with resources of its own", pdfobject.Dict{}, true, nil},
		{"moved off the page", pdfobject.Dict{"Matrix": matrixOf(1, 0, 0, 1, 400, 0)}, false, []string{offPage.ID}},
		{"an image", pdfobject.Dict{"Subtype": pdfobject.Name("Image")}, false, []string{lostText.ID}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSample()
			form := &pdfobject.Stream{Dict: pdfobject.Dict{"Subtype": pdfobject.Name("Form")}, Data: []byte(words)}
			maps.Copy(form.Dict, test.form)
			resources := s.page["Resources"].(pdfobject.Dict)
			if test.resources {
				form.Dict["Resources"] = pdfobject.Dict{"Font": resources["Font"]}
			}
			resources["XObject"] = pdfobject.Dict{"Fm": s.file.Add(form)}
			s.content.Data = bytes.Replace(s.content.Data, []byte(words), []byte("/Fm Do "), 1)
			want := expectation()
			want.Title = "report"
			var got []string
			for _, f := range Verify(source.NewFile("a.pdf", s.bytes()), want) {
				got = append(got, f.Rule)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("findings %v, want %v", got, test.want)
			}
		})
	}
}

func matrixOf(numbers ...int64) pdfobject.Array {
	var a pdfobject.Array
	for _, n := range numbers {
		a = append(a, pdfobject.Integer(n))
	}
	return a
}

func TestUnreadableFiles(t *testing.T) {
	whole := newSample().bytes()
	for name, data := range map[string][]byte{
		"empty": nil, "text": []byte("Hello"), "cut short": whole[:len(whole)/2], "no catalog": []byte(empty),
	} {
		found := Verify(source.NewFile(name, data), nil)
		if len(found) != 1 || found[0].Rule != unreadable.ID {
			t.Errorf("%s: %v", name, found)
		}
	}
}

func TestParagraphNumber(t *testing.T) {
	for label, want := range map[string]int{
		"12.": 12, "12-": 12, "١٢-": 12, "7．": 7, "\u20673.\u2069": 3,
		"(1)": 0, "1)": 0, "a)": 0, "": 0, "+1": 0, "0.": 0,
	} {
		if got, ok := paragraphNumber(label); got != want && ok || ok != (want > 0) {
			t.Errorf("%q: got %d, %v", label, got, ok)
		}
	}
}

func TestTextIsLookedForInOrder(t *testing.T) {
	for _, test := range []struct {
		drawn string
		want  []string
		lost  int
	}{
		{"inter\u00ADnational law", []string{"international", "law"}, 0},
		{"well known", []string{"well-known"}, 1},
		{"one two", []string{"two", "one"}, 1},
		{"one one", []string{"one", "one", "one"}, 1},
		{"\u2067الأمـم\u2069", []string{"الأمم"}, 0},
		{"one three", []string{"one", "two", "three"}, 1},
	} {
		v := &verifier{}
		var passages []Passage
		for _, s := range test.want {
			passages = append(passages, Passage{s, s})
		}
		if v.find(test.drawn, passages); len(v.findings) != test.lost {
			t.Errorf("%q: %v", test.drawn, v.findings)
		}
	}
}

func FuzzVerify(f *testing.F) {
	f.Add(newSample().bytes())
	f.Add(newSample().plainBytes())
	f.Add([]byte(empty))
	f.Fuzz(func(t *testing.T, data []byte) {
		Verify(source.NewFile("fuzz.pdf", data), expectation())
		ReadPages(data).Line("report", "re")
	})
}

func BenchmarkVerify(b *testing.B) {
	file := source.NewFile("a.pdf", newSample().bytes())
	for b.Loop() {
		Verify(file, nil)
	}
}
