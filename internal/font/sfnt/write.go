package sfnt

import (
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
)

// headAdjustment is where table head keeps the checksum of the whole file.
const headAdjustment = 8

// Write returns a font file of these tables. Its bytes depend on the tables
// only; the checksum of the file in table head is recomputed.
func Write(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	size := 12 + 16*len(tables)
	for tag, content := range tables {
		tags = append(tags, tag)
		size += padded(len(content))
	}
	slices.Sort(tags)
	if head := tables["head"]; len(head) >= headAdjustment+4 {
		head = slices.Clone(head)
		binary.BigEndian.PutUint32(head[headAdjustment:], 0)
		tables = maps.Clone(tables)
		tables["head"] = head
	}
	file := appendHeader(make([]byte, 0, size), len(tags))
	offset := 12 + 16*len(tags)
	headOffset := 0
	for _, tag := range tags {
		content := tables[tag]
		if tag == "head" {
			headOffset = offset
		}
		file = append(file, tag...)
		file = binary.BigEndian.AppendUint32(file, checksum(content))
		file = binary.BigEndian.AppendUint32(file, uint32(offset))
		file = binary.BigEndian.AppendUint32(file, uint32(len(content)))
		offset += padded(len(content))
	}
	for _, tag := range tags {
		content := tables[tag]
		file = append(file, content...)
		file = append(file, make([]byte, padded(len(content))-len(content))...)
	}
	if headOffset > 0 {
		binary.BigEndian.PutUint32(file[headOffset+headAdjustment:], 0xB1B0AFBA-checksum(file))
	}
	return file
}

func appendHeader(file []byte, count int) []byte {
	selector := bits.Len(uint(count)) - 1
	searchRange := 16 << selector
	return put(append(file, 0, 1, 0, 0), count, searchRange, selector, 16*count-searchRange)
}

func padded(n int) int { return (n + 3) &^ 3 }

// even is the alignment of glyphs, the least that short offsets can express.
func even(n int) int { return (n + 1) &^ 1 }

func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + binary.BigEndian.Uint32(rest[:])
}

// GlyphTables returns tables glyf, loca and head (a copy with the matching
// format) for these outlines.
func GlyphTables(outlines []Outline, head []byte) (glyf, loca, newHead []byte) {
	size := 0
	for _, o := range outlines {
		size += even(len(o))
	}
	glyf = make([]byte, 0, size)
	offsets := make([]int, 0, len(outlines)+1)
	for _, o := range outlines {
		offsets = append(offsets, len(glyf))
		glyf = append(glyf, o...)
		glyf = append(glyf, make([]byte, even(len(o))-len(o))...)
	}
	offsets = append(offsets, len(glyf))
	newHead = append([]byte(nil), head...)
	long := len(glyf) > 2*0xFFFF
	if long {
		loca = make([]byte, 0, 4*len(offsets))
	} else {
		loca = make([]byte, 0, 2*len(offsets))
	}
	for _, offset := range offsets {
		if long {
			loca = binary.BigEndian.AppendUint32(loca, uint32(offset))
		} else {
			loca = binary.BigEndian.AppendUint16(loca, uint16(offset/2))
		}
	}
	binary.BigEndian.PutUint16(newHead[50:], map[bool]uint16{true: 1}[long])
	return glyf, loca, newHead
}
