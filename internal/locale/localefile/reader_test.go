package localefile

import (
	"testing"
	"testing/fstest"

	"rapporteur/internal/lang"
)

func TestWhatIsWrongInAFileHasItsPlace(t *testing.T) {
	r := &Reader{FS: fstest.MapFS{"fr/a.toml": {Data: []byte("find = 'a('\nmore = 1\n")}}}
	var file struct {
		Find Text `toml:"find"`
	}
	r.Decode(r.File(lang.French, "a.toml"), &file)
	if pattern, ok := r.Pattern(file.Find.Span, file.Find.V); ok || pattern.Matches("a(") {
		t.Error("an invalid expression is a pattern")
	}
	if pattern, ok := r.Pattern(file.Find.Span, "a+"); !ok || !pattern.Matches("aa") {
		t.Error("a valid expression is not a pattern")
	}
	if empty := r.File(lang.French, "b.toml"); len(empty.Content()) != 0 {
		t.Error("a missing file has content")
	}
	want := []string{"locales/fr/a.toml:1:8", "locales/fr/a.toml:2:1", "locales/fr/b.toml:1:1"}
	for i, f := range r.Findings.Sorted() {
		if i >= len(want) || f.Span.String() != want[i] {
			t.Errorf("%v: %s", f.Span, f.Message)
		}
	}
	if len(r.Findings) != len(want) {
		t.Errorf("%d findings, want %d", len(r.Findings), len(want))
	}
}
