package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
)

// Fingerprints returns one identifier for each finding. It does not change when
// lines are added above: it depends on the rule, the file, the text that the
// finding covers, and the number of earlier findings that are equal in these.
func (l List) Fingerprints() []string {
	seen := make(map[string]int)
	prints := make([]string, len(l))
	for i, f := range l {
		identity := fmt.Sprintf("%s\x00%s\x00%s", f.Rule, path.Clean(fileName(f.Span)), f.Span.Text())
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", identity, seen[identity]))
		seen[identity]++
		prints[i] = hex.EncodeToString(sum[:8])
	}
	return prints
}
