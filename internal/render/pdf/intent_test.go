package pdf

import (
	"encoding/binary"
	"math"
	"testing"
)

func TestProfileIsWellFormed(t *testing.T) {
	p := profileSRGB()
	if int(binary.BigEndian.Uint32(p)) != len(p) || string(p[36:40]) != "acsp" || string(p[12:20]) != "mntrRGB " {
		t.Errorf("header is %q", p[:128])
	}
	for i := range int(binary.BigEndian.Uint32(p[128:])) {
		row := p[132+12*i:]
		offset, size := int(binary.BigEndian.Uint32(row[4:])), int(binary.BigEndian.Uint32(row[8:]))
		if offset%4 != 0 || offset+size > len(p) {
			t.Errorf("tag %s lies at %d, %d bytes", row[:4], offset, size)
		}
	}
}

func TestToneCurveIsCloseBetweenItsPoints(t *testing.T) {
	curve := toneCurve()[12:]
	at := func(i int) float64 { return float64(binary.BigEndian.Uint16(curve[2*i:])) / math.MaxUint16 }
	for i := range 255 {
		v := (float64(i) + .5) / 255
		linear := v / 12.92
		if v > 0.04045 {
			linear = math.Pow((v+0.055)/1.055, 2.4)
		}
		slope := at(i+1) - at(i) // an 8-bit step here
		if math.Abs((at(i)+at(i+1))/2-linear) > slope/5 {
			t.Errorf("between %d and %d: %f, want %f", i, i+1, (at(i)+at(i+1))/2, linear)
		}
	}
}
