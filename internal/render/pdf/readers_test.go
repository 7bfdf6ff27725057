//go:build external

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rapporteur/internal/lang"
)

// complaint matches the beginning of the warnings and errors of qpdf and
// poppler.
var complaint = regexp.MustCompile(`WARNING|Syntax (Error|Warning)|Internal Error`)

// TestOtherReadersAccept checks the samples with independent readers: qpdf and
// poppler.
func TestOtherReadersAccept(t *testing.T) {
	dir := t.TempDir()
	for tag, word := range samples() {
		name := filepath.Join(dir, string(tag)+".pdf")
		if err := os.WriteFile(name, sample(tag, word).bytes(t, testMetadata()), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"qpdf", "--check"}, {"pdffonts"}, {"pdfinfo", "-struct-text"}} {
			t.Run(string(tag)+"/"+args[0], func(t *testing.T) {
				out, err := exec.Command(args[0], append(args[1:], name)...).CombinedOutput()
				if err != nil || complaint.Match(out) {
					t.Errorf("%v\n%s", err, out)
				}
				if args[0] == "pdfinfo" && !strings.Contains(string(out), strings.Fields(word)[0]) {
					t.Errorf("%q is not in\n%s", word, out)
				}
			})
		}
	}
}

// samples are the words that the tests set in each language.
func samples() map[lang.Tag]string {
	return map[lang.Tag]string{
		lang.English: "Report on firearms", lang.French: "Réunion d’été œuvre",
		lang.Arabic: "تقرير الاجتماع", lang.Chinese: "会议报告",
		lang.Russian: "Доклад совещания", lang.Spanish: "Reunión número",
	}
}
