package pdf

import (
	"bytes"
	"image"
	"image/jpeg"
	"strings"
	"sync"
	"testing"

	"rapporteur/internal/layout"
	"rapporteur/internal/pdfobject"
)

func TestSameDocumentGivesSameBytes(t *testing.T) {
	first := sample("fr", "Réunion").bytes(t, testMetadata())
	for range 3 {
		if !bytes.Equal(first, sample("fr", "Réunion").bytes(t, testMetadata())) {
			t.Fatal("two runs differ")
		}
	}
}

func TestDocumentsCanBeRenderedAtTheSameTime(t *testing.T) {
	s := sample("ru", "Доклад")
	want := s.bytes(t, testMetadata())
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			var b bytes.Buffer
			if err := render(s.doc, s.faces, testMetadata(), &b); err != nil || !bytes.Equal(b.Bytes(), want) {
				t.Errorf("a concurrent run differs: %v", err)
			}
		})
	}
	group.Wait()
}

func TestBrokenStructureIsAnInternalError(t *testing.T) {
	for want, spoil := range map[string]func(*setter){
		"content on page 1": func(s *setter) {
			s.line(&layout.Element{Type: "P"}, "x") // an element outside the structure tree
		},
		"two structure elements": func(s *setter) {
			for range 2 {
				s.doc.Root.Kids = append(s.doc.Root.Kids, &layout.Element{Type: "Note", ID: "note-1"})
			}
		},
	} {
		t.Run(want, func(t *testing.T) {
			defer func() {
				if r, _ := recover().(string); !strings.HasPrefix(r, "rapporteur: internal error: "+want) {
					t.Errorf("recovered %q", r)
				}
			}()
			s := newSetter("en", "x")
			spoil(s)
			s.bytes(t, testMetadata())
		})
	}
}

func TestUnusablePictureIsAnError(t *testing.T) {
	s := sample("en", "x")
	_, page := s.last()
	page.Items = append(page.Items, &layout.Picture{Width: 1, Height: 1, Data: []byte("GIF89a")})
	err := render(s.doc, s.faces, testMetadata(), &bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "page 2: picture is neither PNG nor JPEG") {
		t.Errorf("got %v", err)
	}
}

func TestAPhotographIsEmbeddedAsItIs(t *testing.T) {
	var photograph bytes.Buffer
	if err := jpeg.Encode(&photograph, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	s := sample("en", "x")
	_, page := s.last()
	page.Items = append(page.Items, &layout.Picture{Width: 1, Height: 1, Data: photograph.Bytes()})
	if !bytes.Contains(s.bytes(t, testMetadata()), photograph.Bytes()) {
		t.Error("the file does not have the photograph")
	}
}

func TestCatalog(t *testing.T) {
	file := open(t, sample("ar", "تقرير").bytes(t, testMetadata()))
	if err := file.Check(); err != nil {
		t.Fatal(err)
	}
	catalog := file.Catalog()
	if got := file.Text(catalog["Lang"]); got != "ar" {
		t.Errorf("language is %q", got)
	}
	preferences := file.Dict(catalog["ViewerPreferences"])
	if preferences["Direction"] != pdfobject.Name("R2L") || preferences["DisplayDocTitle"] != pdfobject.Boolean(true) {
		t.Errorf("viewer preferences are %v", preferences)
	}
	intents, _ := catalog["OutputIntents"].(pdfobject.Array)
	if len(intents) != 1 || file.Dict(intents[0])["S"] != pdfobject.Name("GTS_PDFA1") {
		t.Errorf("output intents are %v", intents)
	}
	outline := file.Dict(catalog["Outlines"])
	if outline["Count"] != pdfobject.Integer(4) {
		t.Errorf("outline counts %v entries", outline["Count"])
	}
	first := file.Dict(outline["First"])
	if got := file.Text(file.Dict(first["Last"])["Title"]); got != "𠀀" {
		t.Errorf("a title beyond the first plane is %q", got)
	}
}

func open(t *testing.T, data []byte) *pdfobject.File {
	t.Helper()
	file, err := pdfobject.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return file
}
