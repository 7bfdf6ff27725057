package compose

import (
	"bytes"
	"encoding/binary"
)

// orientation is the number of the EXIF entry that says which way up a picture is.
const orientation = 0x0112

// turned reports whether a JPEG asks to be turned or mirrored when it is shown,
// as cameras write it (EXIF 2.32, 4.6): a browser does so, a PDF reader does
// not.
func turned(data []byte) bool {
	_, exif, ok := bytes.Cut(data, []byte("Exif\x00\x00"))
	if !ok || len(exif) < 8 {
		return false
	}
	var order binary.ByteOrder = binary.BigEndian
	if exif[0] == 'I' {
		order = binary.LittleEndian
	}
	const count, entry = 2, 12 // bytes
	first := int(order.Uint32(exif[4:])) + count
	for at := first; at+entry <= len(exif) && at < first+entry*int(order.Uint16(exif[first-count:])); at += entry {
		if order.Uint16(exif[at:]) == orientation {
			return order.Uint16(exif[at+8:]) > 1
		}
	}
	return false
}
