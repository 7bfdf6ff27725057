package compose_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// converted is a report as a converter of PDF files leaves it.
type converted struct {
	file       string
	generated  func(paragraph int) bool // no author writes it
	deliberate []difference
}

// difference is where a report contradicts itself or its session, so that the
// program does not write what it says.
type difference struct{ place, published, ours, reason string }

// TestFrenchIsWhatAConvertedReportSays compares every generated word with a
// report of our own, of an invented meeting, in which faults were put.
func TestFrenchIsWhatAConvertedReportSays(t *testing.T) {
	example := converted{
		file:      "../published/testdata/report.fr.md",
		generated: func(n int) bool { return n <= 6 || n == 9 || n == 12 || n >= 14 },
		deliberate: []difference{
			{"17", "Juanna Ejemplo", "Juana Ejemplo",
				"spelled Juana in paragraph 6"},
			{"19", "Nigéria, Mexique", "Mexique, Nigéria",
				"alphabetical order"},
			{"20", "de l'Iran (République islamique d')", "de la République islamique d'Iran",
				"the list form does not belong in a sentence"},
			{"22", "Égypte, Kazakhstan et Tonga", "Égypte et Kazakhstan",
				"paragraph 26 says that Tonga is no party"},
			{"23", "de l'Égypte, des Philippines et du Tchad", "de l'Égypte et des Philippines",
				"Chad did not take part"},
		},
	}
	example.compare(t, frenchOutline(t, "../../sessions/example-ctoc-cop-wg4", example.generated))
}

// compare holds the lines of an outline against those of the report.
func (c converted) compare(t *testing.T, ours []string) {
	t.Helper()
	content, err := os.ReadFile(c.file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(c.outline(t, string(content)), ours); diff != "" {
		t.Errorf("%s: -want +got:\n%s", c.file, diff)
	}
}

var (
	markup       = regexp.MustCompile(`</?sup>|\*\*|\*|^#+ *|\(#\)`)
	linkWords    = regexp.MustCompile(`\[([^\]]*)\]`)
	headingLabel = regexp.MustCompile(`^(?:[IV]+|[A-E])\. `)
	itemLabel    = regexp.MustCompile(`^(?:[0-9]\.|[a-z]\)) `)
	numbered     = regexp.MustCompile(`^([0-9]+)\. (.*)$`)
)

// outline reads from the report the lines that the function outline makes,
// with the deliberate differences put in.
func (c converted) outline(t *testing.T, content string) []string {
	t.Helper()
	var lines []string
	number, skipping := 0, true
	for _, line := range strings.Split(content, "\n") {
		bare := bareLine(line)
		if bare == "" {
			continue
		}
		m := numbered.FindStringSubmatch(bare)
		switch {
		case m != nil && m[1] == fmt.Sprint(number+1):
			number++
			if skipping = !c.generated(number); !skipping {
				lines = append(lines, c.correct(t, m[1], bare))
			}
		case headingLabel.MatchString(bare):
			lines = append(lines, "# "+headingLabel.ReplaceAllString(bare, ""))
			skipping = true
		case number == 0:
			lines = append(lines, bare)
		case skipping:
		case itemLabel.MatchString(strings.TrimLeft(bare, "- ")):
			lines = append(lines, "- "+itemLabel.ReplaceAllString(strings.TrimLeft(bare, "- "), ""))
		default: // a page break cut the paragraph
			lines[len(lines)-1] += " " + bare
		}
	}
	return lines
}

func bareLine(line string) string {
	line = linkWords.ReplaceAllString(markup.ReplaceAllString(strings.TrimSpace(line), ""), "$1")
	return strings.NewReplacer("« ", `"`, " »", `"`).Replace(markup.ReplaceAllString(line, ""))
}

func (c converted) correct(t *testing.T, number, line string) string {
	t.Helper()
	for _, d := range c.deliberate {
		if d.place != number {
			continue
		}
		if !strings.Contains(line, d.published) {
			t.Errorf("paragraph %s does not have %q", number, d.published)
		}
		line = strings.Replace(line, d.published, d.ours, 1)
	}
	return line
}
