package diag_test

import (
	"fmt"
	"os"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

func ExampleList_WriteText() {
	file := source.NewFile("session.toml", []byte("place = \"viena\"\n"))
	findings := diag.List{{
		Rule: "session-reference", Span: file.Span(8, 15), Message: `no place has the key "viena"`,
		Hint: diag.Suggest("viena", []string{"geneva", "vienna"}),
	}}
	if err := findings.WriteText(os.Stdout, false); err != nil {
		fmt.Println(err)
	}
	// Output:
	// session.toml:1:9: error: no place has the key "viena" [session-reference]
	//     place = "viena"
	//             ^~~~~~~
	//   hint: did you mean "vienna"?
}
