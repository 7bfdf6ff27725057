package publish

import (
	"regexp"
	"testing"
)

// A manifest of wrong types is refused in words that name no type of Go.
func TestAWrongManifestIsRefusedInWords(t *testing.T) {
	inGo := regexp.MustCompile(`Go |publish\.|\[\]|\bint\b|Manifest\.`)
	for _, content := range []string{`7`, `[]`, `"x"`, `{"version": "x"}`, `{"files": 7}`, `{"files": [7]}`, `{"files": [{"name": 7}]}`, `{"files": [{"bytes": "x"}]}`, `{"files": [{"bytes": 1.5}]}`} {
		if _, err := ParseManifest([]byte(content)); err == nil || inGo.MatchString(err.Error()) {
			t.Errorf("%s: %v", content, err)
		}
	}
}
