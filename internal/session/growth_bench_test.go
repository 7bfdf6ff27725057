package session

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkGrowth reads a session of 1, 10 and 100 times as many sittings; the
// time for a byte stays the same.
func BenchmarkGrowth(b *testing.B) {
	content, err := os.ReadFile(sample + "/session.toml")
	if err != nil {
		b.Fatal(err)
	}
	const sitting = "\n[[sittings]]\nnumber = %d\ndate = 2026-10-12\nitems = [\"organization\"]\n"
	for _, times := range []int{1, 10, 100} {
		var grown strings.Builder
		grown.Write(content)
		for n := range 100 * times {
			fmt.Fprintf(&grown, sitting, 1000+n)
		}
		folder := fstest.MapFS{"session.toml": {Data: []byte(grown.String())}}
		b.Run(fmt.Sprint(times), func(b *testing.B) {
			b.SetBytes(int64(grown.Len()))
			for b.Loop() {
				if _, _, err := Load(folder, "s", known()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
