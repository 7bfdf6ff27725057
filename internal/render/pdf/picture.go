package pdf

import (
	"bytes"
	"fmt"
	"image"
	imagedraw "image/draw"
	_ "image/jpeg" // JPEG is passed through, but its format must be recognized
	"image/png"
)

// preparePicture returns the picture in a form that the PDF library can read
// and PDF/A allows, and the name of its format. JPEG is unchanged: package
// compose has checked that it can be decoded and is not CMYK. PNG is re-encoded
// with 8 bits per channel and without interlacing.
func preparePicture(data []byte) ([]byte, string, error) {
	_, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, "", fmt.Errorf("picture is neither PNG nor JPEG: %w", err)
	}
	if format == "jpeg" {
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
