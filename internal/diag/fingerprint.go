package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
)

// longestPrint is how many bytes of the text that a finding covers its identifier
// depends on: thousands of findings may cover the same megabytes.
const longestPrint = 64 << 10

// Fingerprints returns one identifier for each finding. It does not change when
// lines are added above: it depends on the rule, the file, the text that the
// finding covers, and the number of earlier findings that are equal in these.
func (l List) Fingerprints() []string {
	seen := make(map[[sha256.Size]byte]int)
	prints := make([]string, len(l))
	for i, f := range l {
		hash := sha256.New()
		fmt.Fprintf(hash, "%s\x00%s\x00%s", f.Rule, path.Clean(fileName(f.Span)), f.covered())
		identity := [sha256.Size]byte(hash.Sum(nil))
		fmt.Fprintf(hash, "\x00%d", seen[identity])
		seen[identity]++
		prints[i] = hex.EncodeToString(hash.Sum(nil)[:8])
	}
	return prints
}

// covered returns the text that a finding covers, or the beginning of a long one.
func (f Finding) covered() []byte {
	if f.Span.IsZero() {
		return nil
	}
	return f.Span.File.Content()[f.Span.Start:min(f.Span.End, f.Span.Start+longestPrint)]
}
