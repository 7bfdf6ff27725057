package pipeline

import (
	"image"
	"image/color"
	"image/gif"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rapporteur/internal/rule"
)

// What no page can hold is found by check, whatever its name says, at the place
// of the figure in each language's text.
func TestAPictureOfAnotherFormatIsFoundAtItsFigure(t *testing.T) {
	p := openProject(t)
	var animated strings.Builder
	if err := gif.Encode(&animated, image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.Black, color.White}), nil); err != nil {
		t.Fatal(err)
	}
	intel, motorola := "II*\x00\x08\x00\x00\x00\x00\x00", "MM\x00*\x00\x00\x00\x08\x00\x00"
	for _, test := range []struct{ name, data string }{
		{"chart.png", animated.String()}, {"chart.JPG", animated.String()}, {"chart.gif", animated.String()}, {"chart", animated.String()},
		{"chart.png", intel}, {"chart.jpeg", intel}, {"chart.tif", intel}, {"chart", intel},
		{"chart.PNG", motorola}, {"chart.tiff", motorola},
		{"chart.png", "RIFF\x1a\x00\x00\x00WEBPVP8L"}, {"chart.png", "BM\x46\x00\x00\x00"}, {"chart.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"}, {"chart.png", ""},
	} {
		files := changed(t, os.DirFS("../../sessions/example-ctoc-cop"), func(_, text string) string {
			return strings.ReplaceAll(text, "(contributions.png", "("+test.name)
		}).(fstest.MapFS)
		delete(files, "images/contributions.png")
		files["images/"+test.name] = &fstest.MapFile{Data: []byte(test.data)}
		d, err := p.Draft(files, "session", rule.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Findings) != 1 || len(d.Findings[0].Related) != 5 || len(d.Editions) > 0 { // one, with its places in the other languages
			t.Errorf("%.4q named %s: %d editions, findings %v", test.data, test.name, len(d.Editions), d.Findings)
		}
		for _, f := range d.Findings {
			if place := f.Span.String(); f.Rule != "picture-unreadable" || f.Span.Text() != test.name || !strings.Contains(place, "/annexes/contributions.md:12:") {
				t.Errorf("%.4q named %s: %s: %s [%s]", test.data, test.name, place, f.Message, f.Rule)
			}
		}
	}
}
