package compose

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"slices"
	"testing"

	"rapporteur/internal/report"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// TestExamine: what a report cannot hold is said, what the PDF can be given
// in another form is not.
func TestExamine(t *testing.T) {
	plain := encodePNG(t, image.NewGray(image.Rect(0, 0, 40, 20)))
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewYCbCr(image.Rect(0, 0, 40, 20), image.YCbCrSubsampleRatio420), nil); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		data []byte
		want string // rule and message
	}{
		{"PNG", plain, ""},
		{"JPEG", photo.Bytes(), ""},
		{"16 bits, transparent", encodePNG(t, image.NewNRGBA64(image.Rect(0, 0, 4, 4))), ""},
		{"GIF", []byte("GIF89a"), "picture-unreadable: is neither PNG nor JPEG"},
		{"TIFF of Intel's order", []byte("II*\x00"), "picture-unreadable: is neither PNG nor JPEG"},
		{"TIFF of Motorola's order", []byte("MM\x00*"), "picture-unreadable: is neither PNG nor JPEG"},
		{"nothing", nil, "picture-unreadable: is neither PNG nor JPEG"},
		{"header cut", plain[:20], "picture-unreadable: is damaged: unexpected EOF"},
		{"pixels cut", plain[:len(plain)-20], "picture-unreadable: is damaged: png: invalid format: unexpected EOF"},
		{"CMYK", headerOfCMYK(), "picture-unreadable: has the colours of a printing press (CMYK)"},
		{"turned", exif(photo.Bytes(), 6), "picture-unreadable: lies on a side and asks to be turned (EXIF orientation)"},
		{"upright", exif(photo.Bytes(), 1), ""},
		{"many pixels", resized(plain, 10_000, 5_000), "picture-too-large: has 50.0 million pixels, more than 25"},
		{"a side that overflows", resized(plain, 1<<31-1, 1<<31-1), "picture-unreadable: is damaged: png: unsupported feature: dimension overflow"},
		{"many bytes", make([]byte, 12_345_678), "picture-too-large: has 12.3 megabytes, more than 10"},
	} {
		got := ""
		if fault := examine(test.data); fault != nil {
			got = fault.rule.ID + ": " + fault.what
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// The figures of a report have so many bytes together, and the first that is beyond
// is named.
func TestFiguresTogether(t *testing.T) {
	large := append(encodePNG(t, image.NewGray(image.Rect(0, 0, 40, 20))), make([]byte, 9e6)...)
	c := &composer{examined: make(map[string]*flaw), words: &session.Words{Pictures: map[string]*source.File{"a.png": source.NewFile("a.png", large)}}}
	var refused []int
	for n := range 6 {
		if found := c.illustrate(&report.Image{Name: "a.png"}); len(found) > 0 {
			refused = append(refused, n)
		}
	}
	if !slices.Equal(refused, []int{3}) {
		t.Errorf("refused are %v, want the fourth", refused)
	}
}

func encodePNG(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// resized returns a PNG that claims another size.
func resized(data []byte, width, height uint32) []byte {
	changed := bytes.Clone(data)
	binary.BigEndian.PutUint32(changed[16:], width)
	binary.BigEndian.PutUint32(changed[20:], height)
	binary.BigEndian.PutUint32(changed[29:], crc32.ChecksumIEEE(changed[12:29]))
	return changed
}

// headerOfCMYK is the beginning of a JPEG of four colours.
func headerOfCMYK() []byte {
	return []byte("\xff\xd8\xff\xc0\x00\x14\x08\x00\x10\x00\x10\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00\xff\xda\x00\x0e")
}

// exif returns a JPEG that says how it lies.
func exif(data []byte, orientation byte) []byte {
	entry := append([]byte("\xff\xe1\x00\x22Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00"), orientation, 0, 0, 0, 0, 0, 0, 0)
	return slices.Insert(bytes.Clone(data), 2, entry...)
}

// FuzzTurned reads any bytes as what a camera writes.
func FuzzTurned(f *testing.F) {
	f.Add([]byte("II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"))
	f.Fuzz(func(_ *testing.T, data []byte) { turned(append([]byte("Exif\x00\x00"), data...)) })
}
