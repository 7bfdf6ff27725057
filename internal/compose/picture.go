package compose

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // the formats of pictures
	_ "image/png"
	"maps"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/report"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// The largest picture: its file is part of every output, and its pixels are
// held in memory. A whole page in print needs a third of these pixels.
const (
	mostMegabytes  = 10
	mostMegapixels = 25
	mostTogether   = 30 // megabytes of all figures of a report; each copy of a picture is in the page
)

// illustrate gives an image the file that it names.
func (c *composer) illustrate(i *report.Image) diag.List {
	file, ok := c.words.Pictures[i.Name]
	if !ok {
		return diag.List{c.noPicture(i)}
	}
	i.Data = file.Content()
	fault, known := c.examined[i.Name]
	if !known {
		fault = examine(i.Data)
		c.examined[i.Name] = fault
	}
	before := c.pictured
	if c.pictured += len(i.Data); fault == nil && before <= mostTogether*1e6 && c.pictured > mostTogether*1e6 {
		fault = tooLarge("is one too many: the figures up to this one have more than %d megabytes together", mostTogether)
	}
	return fault.report(i.Name, i.Origin)
}

// inspect reports at a place what keeps the picture of that name from being
// printed. Renderers rely on it.
func inspect(name string, data []byte, at source.Span) diag.List {
	return examine(data).report(name, at)
}

func (fault *flaw) report(name string, at source.Span) diag.List {
	if fault == nil {
		return nil
	}
	return diag.List{fault.rule.At(at, "the picture %q %s", name, fault.what).Hinting(fault.hint)}
}

// noPicture says why an image has no file. A path does not name one: it would
// lead out of the folder, or make two names for one file.
func (c *composer) noPicture(i *report.Image) diag.Finding {
	if strings.ContainsAny(i.Name, `/\:`) {
		return ruleFigureFile.At(i.Origin, "%q is not the name of a file in the folder images", i.Name).
			Hinting(fmt.Sprintf("put the file into the folder images of the language or of the session, and write %q", path.Base(i.Name)))
	}
	finding := ruleFigureFile.At(i.Origin, "the folder images has no file %q", i.Name)
	if hint := diag.Suggest(i.Name, slices.Sorted(maps.Keys(c.words.Pictures))); hint != "" {
		return finding.Hinting(hint)
	}
	return finding
}

// examine returns what keeps a picture from being printed, to be read after
// its name; nil where nothing does.
func examine(data []byte) *flaw {
	if len(data) > mostMegabytes*1e6 {
		return tooLarge("has %.1f megabytes, more than %d", float64(len(data))/1e6, mostMegabytes)
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case errors.Is(err, image.ErrFormat), err == nil && format != "png" && format != "jpeg": // another package may know further formats
		return unreadable("is neither PNG nor JPEG", "save it as one of the two")
	case err == nil && config.Width*config.Height > mostMegapixels*1e6:
		return tooLarge("has %.1f million pixels, more than %d", float64(config.Width*config.Height)/1e6, mostMegapixels)
	case err == nil && config.Width*config.Height == 0:
		return unreadable("has no pixels", "save or copy it again")
	case err == nil && config.ColorModel == color.CMYKModel:
		return unreadable("has the colours of a printing press (CMYK)", "save it with those of a screen (sRGB)")
	case format == "jpeg" && turned(data):
		return unreadable("lies on a side and asks to be turned (EXIF orientation)", "turn it in a program for pictures and save it as it should stand")
	case err == nil:
		_, _, err = image.Decode(bytes.NewReader(data))
	}
	if err != nil {
		return unreadable("is damaged: "+err.Error(), "save or copy it again")
	}
	return nil
}

// flaw is what is wrong with a picture.
type flaw struct {
	rule       rule.Rule
	what, hint string
}

func tooLarge(format string, args ...any) *flaw {
	return &flaw{rulePictureLarge, fmt.Sprintf(format, args...), rulePictureLarge.Hint}
}

func unreadable(what, hint string) *flaw {
	return &flaw{rulePictureUnreadable, what, hint}
}
