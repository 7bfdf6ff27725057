package pdf_test

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"rapporteur/internal/lang"
)

// TestStrictValidation validates samples with pdfcpu, which checks every
// dictionary of PDF 1.7 (but not the entries that PDF/A-3 adds).
func TestStrictValidation(t *testing.T) {
	api.DisableConfigDir()
	for _, language := range lang.All() {
		t.Run(string(language.Tag), func(t *testing.T) {
			file := render(t, typeset(t, edition(language.Tag, 6)), metadata())
			configuration := model.NewDefaultConfiguration()
			configuration.ValidationMode = model.ValidationStrict
			if err := api.Validate(bytes.NewReader(file), configuration); err != nil {
				t.Error(err)
			}
		})
	}
}
