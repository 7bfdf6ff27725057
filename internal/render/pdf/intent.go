package pdf

import (
	"encoding/binary"
	"math"

	"rapporteur/internal/pdfobject"
)

// addOutputIntent declares that colours are sRGB.
func (f *finisher) addOutputIntent() {
	profile := f.file.Add(&pdfobject.Stream{
		Dict: pdfobject.Dict{"N": pdfobject.Integer(3)},
		Data: profileSRGB(),
	})
	name := pdfobject.String("sRGB IEC61966-2.1")
	f.catalog["OutputIntents"] = pdfobject.Array{pdfobject.Dict{
		"Type":                      pdfobject.Name("OutputIntent"),
		"S":                         pdfobject.Name("GTS_PDFA1"),
		"OutputConditionIdentifier": name,
		"Info":                      name,
		"DestOutputProfile":         profile,
	}}
}

// profileTag is an element of an ICC profile.
type profileTag struct {
	signature string
	data      []byte
}

// profileSRGB returns the sRGB colour space of IEC 61966-2-1 as a display
// profile of ICC version 2.1 (matrix and tone curves). The primaries are the
// standard's, adapted to the profile connection space's D50 white.
func profileSRGB() []byte {
	curve := toneCurve()
	return profile([]profileTag{
		{"desc", profileDescription("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "Public domain\x00"...)},
		{"wtpt", profileXYZ(0.9642, 1, 0.8249)},
		{"rXYZ", profileXYZ(0.43607, 0.22249, 0.01392)},
		{"gXYZ", profileXYZ(0.38515, 0.71687, 0.09708)},
		{"bXYZ", profileXYZ(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	})
}

// toneCurve samples the standard's transfer function at 256 points; the error
// of linear interpolation is less than a fifth of an 8-bit step.
func toneCurve() []byte {
	const points = 256
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), points)
	for i := range points {
		v := float64(i) / (points - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*math.MaxUint16)))
	}
	return b
}

func profileXYZ(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = appendFixed(b, v)
	}
	return b
}

// appendFixed appends a fixed-point number with 16 integer and 16 fraction bits.
func appendFixed(b []byte, v float64) []byte {
	return binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*65536))))
}

// profileDescription returns a textDescriptionType with empty Unicode and
// Macintosh parts.
func profileDescription(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	b = append(append(b, s...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...)
}

// profile returns an ICC profile with these tags. Consecutive tags with the
// same data share it.
func profile(tags []profileTag) []byte {
	const headerSize, rowSize = 128, 12
	start := headerSize + 4 + rowSize*len(tags)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	var offset int
	for i, tag := range tags {
		if i == 0 || &tag.data[0] != &tags[i-1].data[0] {
			offset = start + len(body)
			body = append(body, tag.data...)
			body = append(body, make([]byte, -len(body)&3)...)
		}
		table = append(table, tag.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
	}
	out := append(profileHeader(start+len(body)), table...)
	return append(out, body...)
}

func profileHeader(size int) []byte {
	h := binary.BigEndian.AppendUint32(nil, uint32(size))
	h = append(h, "\x00\x00\x00\x00\x02\x10\x00\x00mntrRGB XYZ "...)
	h = append(h, 0x07, 0xB2, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0) // a fixed date, so that the output does not depend on the clock
	h = append(h, "acsp"...)
	h = append(h, make([]byte, 4+4+4+4+8+4)...) // platform, flags, maker, model, attributes, intent
	h = appendFixed(appendFixed(appendFixed(h, 0.9642), 1), 0.8249)
	return append(h, make([]byte, 128-len(h))...)
}
