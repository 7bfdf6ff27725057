package search

import (
	"reflect"
	"regexp/syntax"
	"testing"
)

func parsed(t *testing.T, pattern string) *syntax.Regexp {
	t.Helper()
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	return tree.Simplify()
}

func TestTriggersAreInEveryMatch(t *testing.T) {
	for pattern, want := range map[string]trigger{
		`[\p{L}](')(?:\p{L}|$)`: {{"'"}},
		`[^\s]([ ]*)[;!?]`:      {{"!", ";", "?"}},
		` (-) `:                 {{"-"}, {" "}},
		`(5+)(?: )(?:km|mm|ha)`: {{"km", "mm", "ha"}, {"5"}, {" "}},
		`(?i)(abc)`:             nil,
		`\p{L}+`:                nil,
		`(a?)(b*)`:              nil,
		`[ \x{00A0}]( +)`:       {{" "}, {" ", "\u00a0"}},
		`(?:Mme|M\.)( )\p{Lu}`:  {{"M"}, {"me", "."}, {" "}},
		`(?:Mme|Dr)( )\p{Lu}`:   {{"Mme", "Dr"}, {" "}},
		`(x){2,3}`:              {{"x"}},
		`(?:juin|juillet)( )`:   {{"jui"}, {" "}, {"n", "llet"}},
	} {
		if got := triggerOf(parsed(t, pattern)); !reflect.DeepEqual(got, want) {
			t.Errorf("triggerOf(%s) = %q, want %q", pattern, got, want)
		}
	}
}
