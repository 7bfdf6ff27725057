package html

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html/template"
	"image"
	_ "image/jpeg" // the two formats that a report may have
	_ "image/png"

	"rapporteur/internal/report"
)

// picture is an image that is part of the file.
type picture struct {
	Source        template.URL // data: address
	Alt           string
	Width, Height int // in pixels, so that the page does not move while it loads
}

func newPicture(from report.Image) (picture, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(from.Data))
	if err != nil {
		return picture{}, fmt.Errorf("read picture %s: %w", from.Name, err)
	}
	source := "data:image/" + format + ";base64," + base64.StdEncoding.EncodeToString(from.Data)
	return picture{Source: template.URL(source), Alt: from.Alt, Width: config.Width, Height: config.Height}, nil
}
