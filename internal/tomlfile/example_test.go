package tomlfile_test

import (
	"fmt"

	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// All that is wrong is found at once, each at its place; what is right is
// read.
func ExampleDecode() {
	file := source.NewFile("meeting.toml", []byte("ordinal = \"eleven\"\nplace = \"vienna\"\nplase = \"geneva\"\n"))
	var meeting struct {
		Ordinal tomlfile.Value[int64]  `toml:"ordinal"`
		Place   tomlfile.Value[string] `toml:"place"`
	}
	for _, f := range tomlfile.Decode(file, &meeting) {
		fmt.Println(f.Span, f.Rule)
	}
	fmt.Println(meeting.Place.V, "at", meeting.Place.Span)
	// Output:
	// meeting.toml:1:11 toml-type-wrong
	// meeting.toml:3:1 toml-key-unknown
	// vienna at meeting.toml:2:9
}
