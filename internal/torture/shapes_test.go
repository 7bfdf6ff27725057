package torture

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"rapporteur/internal/pipeline"
	"rapporteur/internal/roster"
	"rapporteur/locales"
	"rapporteur/templates"
)

// shape is a list that is hard to read, or must be refused.
type shape struct {
	name    string
	content []byte
	entries int // that are read; -1 if the list is refused
}

// longest is the time in which a list is read or refused on a machine that does other
// work too. The processor needs a tenth of it (BenchmarkRegistrations).
const longest = 20 * time.Second

// listShapes reads lists of all shapes that meetings and strangers make.
func listShapes(t *trials) error {
	shapes, err := shapes()
	if err != nil {
		return err
	}
	project, _ := pipeline.Open(templates.FS, locales.FS, 1)
	session := files{"session.toml": []byte("format = 2\nbody = \"ctoc-cop-wg7\"\n")}
	for _, s := range shapes {
		desk, findings, err := project.Desk(session.fs(), "session")
		if desk == nil || err != nil {
			return fmt.Errorf("the session cannot be used: %v: %w", findings, err)
		}
		began := time.Now()
		result, err := desk.Participation("list", s.content, roster.Options{Capacities: []string{"party"}})
		t.judge(s.judged(result, err, time.Since(began)), s.name)
	}
	return nil
}

func (s shape) judged(result *roster.Result, err error, took time.Duration) error {
	_, refused := errors.AsType[*roster.Unreadable](err)
	switch {
	case took > longest:
		return fmt.Errorf("it took %v", took)
	case s.entries < 0 && !refused:
		return fmt.Errorf("it was not refused: %v", err)
	case s.entries < 0:
		return nil
	case err != nil:
		return err
	case !strings.Contains(result.Read, fmt.Sprintf(": %d rows read", s.entries)):
		return errors.New(result.Read)
	}
	return wellFormed(result.Findings)
}

func shapes() ([]shape, error) {
	many := strings.Builder{}
	for i := range 20_000 {
		many.WriteString(sheetRow("", "Example Person "+fmt.Sprint(i), "France", "x", "y"))
	}
	heading := sheetRow("", "Name", "Country")
	few := heading + sheetRow("", "Person A", "France") + sheetRow("", "Person B") + sheetRow("", "", "Spain", "x", "y", "z")
	var all []shape
	for _, s := range []struct {
		name, rows, after string
		entries           int
	}{
		{"ragged rows", few, "", 2},
		{"merged cells", few, `<mergeCells><mergeCell ref="B2:B3"/></mergeCells>`, 3},
		{"merged cells of the whole sheet", few, `<mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells>`, 3},
		{"merged cells over each other", heading + many.String(), "<mergeCells>" + strings.Repeat(`<mergeCell ref="B2:XFD1048576"/>`, 1000) + "</mergeCells>", -1},
		{"hidden rows", few + sheetRow(` hidden="1"`, "Person C", "Italy"), "", 2},
		{"a formula without value", few + `<row><c/><c><f>A2</f></c><c t="inlineStr"><is><t>x</t></is></c></row>`, "", 2},
		{"20,000 rows", heading + many.String(), "", 20_000},
		{"20,000 rows with merged cells and formulas", heading + many.String() + "<row><c><f>A2</f></c></row>", `<mergeCells><mergeCell ref="B2:B4"/></mergeCells>`, 20_000},
	} {
		parts := slices.Clone(workbookParts)
		parts[len(parts)-1][1] = "<worksheet><sheetData>" + s.rows + "</sheetData>" + s.after + "</worksheet>"
		content, err := packed(parts)
		if err != nil {
			return nil, err
		}
		all = append(all, shape{s.name, content, s.entries})
	}
	bomb, err := bomb()
	return append(all,
		shape{"a bomb", bomb, -1},
		shape{"a password", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 1024)...), -1},
		shape{"100,001 rows of text", []byte("Country\n" + strings.Repeat("France\n", 100_001)), -1},
	), err
}

// sheetRow returns a row of a sheet.
func sheetRow(attributes string, cells ...string) string {
	row := "<row" + attributes + ">"
	for _, cell := range cells {
		row += `<c t="inlineStr"><is><t>` + cell + "</t></is></c>"
	}
	return row + "</row>"
}

// bomb returns a small workbook with a large part.
func bomb() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	part, err := z.Create("xl/worksheets/sheet1.xml")
	for i := 0; i < 70 && err == nil; i++ {
		_, err = part.Write(make([]byte, 1<<20))
	}
	return out.Bytes(), errors.Join(err, z.Close())
}
