//go:build published

package rules_test

import (
	"flag"
	"testing"
)

var publishedReport = flag.String("report", "", "the report of the sample session as it was published, in Markdown")

// TestPublishedReport is the first examination: a report as it was really
// published, with its real errors ("make published").
func TestPublishedReport(t *testing.T) {
	examine(t, *publishedReport, "testdata/seed.txt")
}
