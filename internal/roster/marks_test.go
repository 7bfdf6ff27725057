package roster

import (
	"reflect"
	"testing"
)

// Other programs write prefixes, single quotes, and no places of cells.
func TestMarksOfOtherWriters(t *testing.T) {
	const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="a>b"><!-- a comment --><x:sheetData>
		<x:row r='3' customHeight="1"><x:c s='7'/><x:c t="str"
			r = "C3"><x:f>A1&lt;2</x:f></x:c><x:c s="1"><x:v>1</x:v></x:c></x:row>
		<x:row><x:c/><x:c><x:f t="shared" si="0"/><x:v>2</x:v></x:c></x:row>
		</x:sheetData><x:mergeCells count='1'><x:mergeCell ref='A1:B2'/></x:mergeCells></x:worksheet>`
	got, err := marksOf([]byte(sheet), func(style string) bool { return style == "7" })
	want := marks{[]string{"A1:B2"}, map[point]bool{{3, 3}: true, {2, 4}: true}, map[point]bool{{1, 3}: true}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
	if _, err := marksOf([]byte(`<row><c r="3C">`), nil); err == nil {
		t.Error("a cell without a place is not refused")
	}
}
