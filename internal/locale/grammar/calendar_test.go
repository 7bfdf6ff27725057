package grammar

import (
	"testing"

	"rapporteur/internal/lang"
	"rapporteur/internal/locale/localefile"
	"rapporteur/internal/source"
)

// TestBorrowedFormsAreTheLendersOwn: whether a form may be borrowed does not
// depend on what its lender has itself borrowed meanwhile.
func TestBorrowedFormsAreTheLendersOwn(t *testing.T) {
	value := func(s string) text { return text{V: s, Span: source.NewFile("dates.toml", []byte(s)).Whole()} }
	calendars := map[lang.Tag]Calendar{
		lang.English: {Forms: map[string]dateForm{"masthead": {One: value("{d}")}}},
		lang.Russian: {Forms: map[string]dateForm{"masthead": {Language: value("en")}}},
		lang.Chinese: {Forms: map[string]dateForm{"masthead": {Language: value("ru")}}},
	}
	of := func(tag lang.Tag) (Calendar, bool) { c, ok := calendars[tag]; return c, ok }
	var r localefile.Reader
	if lent := calendars[lang.Russian].Borrow(&r, of); lent.Forms["masthead"].One.V != "{d}" || len(r.Findings) > 0 {
		t.Errorf("from English: %+v, %v", lent.Forms, r.Findings)
	}
	if calendars[lang.Chinese].Borrow(&r, of); len(r.Findings) != 1 {
		t.Errorf("a form that its lender has borrowed: %v", r.Findings)
	}
}
