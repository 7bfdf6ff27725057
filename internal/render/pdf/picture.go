package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	imagedraw "image/draw"
	"image/jpeg"
	"image/png"
)

// preparePicture returns the picture in a form that the PDF library reads and
// PDF/A allows, with the format's name. JPEG stays as it is, unless its
// colours are those of a printing process, which an sRGB file cannot hold;
// PNG is rewritten with eight bits a colour and without interlacing.
func preparePicture(data []byte) ([]byte, string, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, "", fmt.Errorf("picture is neither PNG nor JPEG: %w", err)
	}
	if format == "jpeg" {
		if config.ColorModel == color.CMYKModel {
			return nil, "", errors.New("picture has CMYK colours; convert it to sRGB")
		}
		if _, err := jpeg.Decode(bytes.NewReader(data)); err != nil {
			return nil, "", fmt.Errorf("picture is damaged: %w", err)
		}
		return data, "jpg", nil
	}
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, "", fmt.Errorf("picture is damaged: %w", err)
	}
	plain := image.NewNRGBA(decoded.Bounds())
	imagedraw.Draw(plain, plain.Bounds(), decoded, decoded.Bounds().Min, imagedraw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, plain); err != nil {
		return nil, "", fmt.Errorf("rewrite picture: %w", err)
	}
	return b.Bytes(), "png", nil
}
