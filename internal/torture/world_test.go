package torture

import (
	"slices"
	"testing"
	"testing/fstest"
)

func TestAllFilesAreReadAndNumbered(t *testing.T) {
	read, err := readAll(fstest.MapFS{
		"session.toml": {Data: []byte("format = 2\n")}, "en/b/two.md": {Data: []byte("{#c}\nThird.\n")},
		"en/a/one.md": {Data: []byte("{#a}\nFirst.\n\n{#b}\nSecond.\n")}, "fr/a/one.md": {Data: []byte("{#a}\nUn.\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"en/a/one.md", "en/b/two.md", "fr/a/one.md", "session.toml"}; !slices.Equal(read.names(), want) {
		t.Errorf("read are %q, want %q", read.names(), want)
	}
	if got, want := string(numbered(read, "en")), "1. First.\n\n2. Second.\n\n3. Third.\n\n"; got != want {
		t.Errorf("the finished report is %q, want %q", got, want)
	}
}
