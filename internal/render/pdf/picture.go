package pdf

import (
	"bytes"
	"fmt"
	"image"
	imagedraw "image/draw"
	_ "image/jpeg" // which is passed on, but must be known
	"image/png"
)

// preparePicture returns the picture in a form that the PDF library reads and
// PDF/A allows, with the format's name. JPEG stays as it is: package compose
// has seen to it that it can be read and has no colours of a printing process.
// PNG is rewritten with eight bits a colour and without interlacing.
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
