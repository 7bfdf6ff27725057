//go:build published

package compose_test

import (
	"flag"
	"testing"
)

var publishedReport = flag.String("report", "", "the report of the sample session as it was published, in Markdown")

// TestFrenchIsWhatWasPublished compares every generated word with the
// published report ("make published").
func TestFrenchIsWhatWasPublished(t *testing.T) {
	published := converted{
		file:      *publishedReport,
		generated: authorless,
		deliberate: []difference{
			{"6", "Berger, coordonnatrice", "Berger, Coordonnatrice",
				"functions have a capital in the other four cases"},
			{"32", "liminaires générales", "liminaires",
				"paragraph 42 says that no general statement was made"},
			{"33", "Michael Shotter", "Michael Schotter",
				"spelled Schotter in paragraphs 6 and 8"},
			{"35", "Guatemala, Grèce", "Grèce, Guatemala",
				"alphabetical order"},
			{"35", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord, Thaïlande, Türkiye", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord, Türkiye",
				"paragraph 44 says that Thailand is no party but a signatory"},
			{"36", "du Maroc et du Pakistan", "du Maroc, du Pakistan et de la Thaïlande",
				"Thailand spoke as an observer"},
			{"38", "Pays-Bas (Royaume des), Thaïlande et Union européenne", "Pays-Bas (Royaume des) et Union européenne",
				"paragraph 44 says that Thailand is no party but a signatory"},
			{"39", "L'observatrice de la Colombie a également fait une déclaration.", "Les observateurs et observatrices de la Colombie et de la Thaïlande ont également fait des déclarations.",
				"Thailand spoke as an observer"},
			{"48", "Les organisations et mécanismes intergouvernementaux et les entités des Nations Unies énumérés ci-après étaient représentés", "Les organisations intergouvernementales énumérées ci-après étaient représentées",
				"the list holds neither a mechanism nor an entity"},
		},
	}
	published.compare(t, frenchOutline(t, sample, authorless))
}
