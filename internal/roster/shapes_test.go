package roster

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// said returns the entries of a list and then its findings, each with its cell.
func said(t *testing.T, words *Words, name string, content []byte, o Options) string {
	t.Helper()
	tables, err := words.Read(name, content)
	if err != nil {
		return err.Error()
	}
	r := words.read(tables, o)
	var all []string
	for _, e := range r.entries {
		all = append(all, strings.Join(strings.Fields(e.who.Code+" "+e.capacity+" "+e.gender), " "))
	}
	for _, f := range r.findings {
		all = append(all, strings.TrimPrefix(f.Span.String(), name+":")+" "+strings.TrimPrefix(f.Rule, "roster-"))
		if strings.Contains(f.Message+f.Hint, "Person") {
			t.Errorf("a finding tells of a person: %s; %s", f.Message, f.Hint)
		}
	}
	return strings.Join(all, ", ")
}

func lines(rows ...string) [][]any {
	var all [][]any
	for _, r := range rows {
		all = append(all, fields(r))
	}
	return all
}

func TestWorkbooksOfAllShapes(t *testing.T) {
	words := testWords(t)
	asIs := func(*excelize.File) error { return nil }
	struck := func(f *excelize.File) error {
		style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
		if err != nil {
			return err
		}
		return f.SetCellStyle("Sheet1", "B2", "B2", style)
	}
	for name, test := range map[string]struct {
		rows   [][]any
		change func(*excelize.File) error
		o      Options
		want   string
	}{
		"ragged":        {lines("List of participants", "", "No.|Name|Country", "1|Person A|France", "2|Person B", "", "3|Person C|Spain|x|y"), asIs, Options{}, "FRA, ESP"},
		"two headings":  {lines("|Delegation|Participation", "Name|Country|Category|Sex", "Person A|France|Party|F"), asIs, Options{}, "FRA Party feminine"},
		"six languages": {lines("国家|Категория|نوع الجنس", "法国|Участник|أنثى"), asIs, Options{}, "FRA Участник feminine"},
		"merged": {lines("Country|Name", "France|Person A", "|Person B", "Spain|Person C"), func(f *excelize.File) error { return f.MergeCell("Sheet1", "A2", "A3") },
			Options{}, "FRA, FRA, ESP"},
		"serial dates": {[][]any{{"Arrival", "Country"}, {45484.39, "France"}}, asIs, Options{}, "FRA"},
		"formula":      {[][]any{{"Name", "Country"}, {"Person A"}, {"Person B", "Spain"}}, func(f *excelize.File) error { return f.SetCellFormula("Sheet1", "B2", "VLOOKUP(A2,X:Y,2)") }, Options{}, "ESP, Sheet1!B2 row-left-out"},
		"hidden rows":  {lines("Country", "France", "Spain", "Italy"), func(f *excelize.File) error { return f.SetRowVisible("Sheet1", 3, false) }, Options{}, "FRA, ITA, Sheet1!A3 row-left-out"},
		"struck":       {lines("Name|Country", "Person A|France", "Person B|Spain"), struck, Options{}, "ESP, Sheet1!B2 row-left-out"},
		"hidden sheet": {lines("Country", "France"), func(f *excelize.File) error {
			_, err := f.NewSheet("Old")
			return errors.Join(err, f.SetSheetVisible("Old", false))
		}, Options{}, "FRA, Old!A1 row-left-out"},
		"cancelled":       {lines("Country|Registration status", "France|Annulée", "Spain|Complete"), asIs, Options{}, "ESP, Sheet1!A2 row-left-out"},
		"twice":           {lines("Name|Country", "Person A|France", "Person B|France", "Person A|France"), asIs, Options{}, "FRA, FRA, Sheet1!B4 row-twice"},
		"organizations":   {lines("Country|Organization", "|UNHCR", "Spain|Ministry of Persons", "|ONUDC"), asIs, Options{}, "unhcr, ESP, unodc"},
		"mapped":          {lines("Person A|France|F", "Person B|Spain|M"), asIs, Options{Map: map[string]string{"state": "B", "gender": "C"}}, "FRA feminine, ESP masculine"},
		"mapped by words": {lines("Where from|Country", "France|Person A"), asIs, Options{Map: map[string]string{"state": "where from"}}, "FRA"},
		"no column":       {lines("Land", "Person A"), asIs, Options{}, "Sheet1!A1 columns"},
		"misspelt":        {lines("Country", "Cameron", "Guernsy", "Argentinia", "Person A"), asIs, Options{}, "Sheet1!A2 name-unknown, Sheet1!A3 name-unknown, Sheet1!A4 name-unknown, Sheet1!A5 name-unknown"},
		"accepted":        {lines("Country", "Cameron", "Guernsy", "Argentinia"), asIs, Options{Accept: true}, "CMR, ARG, Sheet1!A2 name-doubtful, Sheet1!A3 name-unknown, Sheet1!A4 name-doubtful"},
		"in all forms": {lines("Country", "KOREA, REP. OF", "Congo (Dem. Rep.)", "cote d'ivoire", "اليابان", "امريكا", "UK", "fra", "DE", "United States of America (the)", "Spain / España", "France (FRA)"), asIs,
			Options{}, "KOR, COD, CIV, JPN, USA, GBR, FRA, DEU, USA, ESP, FRA"},
		"codes":          {lines("Country", "GER", "SUI", "CH", "D", "XK", "NIG", "G77", "UAE"), asIs, Options{}, "DEU, CHE, CHE, DEU, ARE, Sheet1!A6 name-unknown, Sheet1!A7 name-unknown, Sheet1!A8 name-unknown"},
		"letters":        {lines("Country", "France", "D"), asIs, Options{}, "FRA, Sheet1!A3 name-unknown"},
		"typed":          {lines("Country|Organization", "Spain|GER", "|GER", "|ООН"), asIs, Options{}, "ESP, un, Sheet1!B3 name-unknown"},
		"merged columns": {lines("Country|Sex", "France|F", "Spain"), func(f *excelize.File) error { return f.MergeCell("Sheet1", "B2", "B3") }, Options{}, "FRA feminine, ESP feminine"},
		"missions": {lines("Country", "Permanent Mission of Italy to the United Nations", "Ambassade du Japon", "日本大使馆", "Постоянное представительство Италии при ООН", "Embassy of the United Arab Emirates"), asIs,
			Options{}, "ITA, JPN, JPN, ITA, ARE"},
		"beside names":                 {lines("Country", "Kenya (Alternate)", "Japan (Alternate)", "Interpol (ICPO)", "Peru 1/", "Chad*", "Mali (a)", "Japan\n日本", "France (Réunion)"), asIs, Options{}, "KEN, JPN, interpol, PER, TCD, MLI, JPN, Sheet1!A2 name-doubtful, Sheet1!A9 name-unknown"},
		"totals":                       {lines("No.|Country", "1|France", "|TOTAL 40", "Total:|75", "合计|1"), asIs, Options{}, "FRA"},
		"of organizations":             {lines("NGO", "World Health Organisation"), asIs, Options{}, "who"},
		"several near":                 {lines("Country", "Austrlia"), asIs, Options{Accept: true}, "Sheet1!A2 name-unknown"},
		"no more":                      {lines("Country", "SCG", "Serbia & Montenegro", "USSR", "European Community"), asIs, Options{}, "SCG, SCG, SUN, EU"},
		"a status, not a State":        {lines("País|Estado", "Francia|Cancelado", "España|Confirmado"), asIs, Options{}, "ESP, Sheet1!A2 row-left-out"},
		"a capacity, not a status":     {lines("Country|Status", "France|State Party", "Spain|Party (virtual)"), asIs, Options{}, "FRA State Party, ESP Party (virtual)"},
		"capacities without a heading": {lines("Страна|Роль|Имя", "Франция|Участник|A", "Испания||B"), asIs, Options{}, "FRA Участник, ESP"},
		"who may come":                 {lines("Country|Status", "France|Pending", "Spain|Yes", "Italy|Pending", "Chad|No"), asIs, Options{}, "FRA, ESP, ITA, TCD, Sheet1!B2 status, Sheet1!B5 status"},
		"doubtful":                     {lines("Country", "Congo", "RU", "Taiwan"), asIs, Options{}, "COG, RUS, Sheet1!A2 name-doubtful, Sheet1!A3 name-doubtful, Sheet1!A4 name-unknown"},
	} {
		if got := said(t, words, "list.xlsx", built(t, test.rows, test.change), test.o); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, test.want)
		}
	}
}

func TestTextsInAllEncodings(t *testing.T) {
	words := testWords(t)
	encoded := func(text string, e interface{ String(string) (string, error) }) string {
		out, err := e.String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, test := range []struct{ content, want string }{
		{"\ufeffPays;Sexe\r\nÉgypte;F\r\n\r\n\"Côte\nd'Ivoire\";M\r\nPerson A;\r\n", "EGY feminine, CIV masculine, A5 name-unknown"},
		{"Country\tSex\nFrance\tF\n", "FRA feminine"},
		{"Country,Sex\n\"Korea, Rep. of\",F\n", "KOR feminine"},
		{encoded("País;Sexo\nPerú;M\nEspaña;F\n", charmap.Windows1252.NewEncoder()), "PER masculine, ESP feminine"},
		{encoded("Страна;Пол\nФранция;Ж\n", charmap.Windows1251.NewEncoder()), "FRA feminine"},
		{encoded("البلد;اللقب\nفرنسا;السيدة\n", charmap.Windows1256.NewEncoder()), "FRA feminine"},
		{encoded("国家\t性别\n法国\t女\n", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()), "FRA feminine"},
		{"Country\n\x00", "list.csv is neither a workbook nor text; save it as .xlsx, or as CSV in UTF-8"},
		{"", "A1 columns"},
	} {
		if got := said(t, words, "list.csv", []byte(test.content), Options{}); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.content, got, test.want)
		}
	}
}

// bomb returns a workbook that unpacks to much more than it says, or says so.
func bomb(t *testing.T, honest bool) []byte {
	t.Helper()
	var packed, out bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	for range 70 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	z := zip.NewWriter(&out)
	header := &zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: 100}
	if honest {
		header.UncompressedSize64 = 70 << 20
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	header.CompressedSize64 = uint64(packed.Len())
	raw, err := z.CreateRaw(header)
	if err == nil {
		_, err = raw.Write(packed.Bytes())
	}
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWhatIsNoListIsRefusedInClearWords(t *testing.T) {
	words := testWords(t)
	locked := bytes.NewBuffer(binary.LittleEndian.AppendUint64(nil, 0xe11ab1a1e011cfd0))
	for name, test := range map[string]struct {
		content []byte
		want    string
	}{
		"a bomb":               {bomb(t, true), "list.xlsx is damaged, or larger than 64 MB unpacked; save the sheet with the list alone, as .xlsx or CSV"},
		"a bomb that lies":     {bomb(t, false), "list.xlsx is damaged, or larger than 64 MB unpacked; save the sheet with the list alone, as .xlsx or CSV"},
		"a password":           {locked.Bytes(), "list.xlsx is protected by a password, or in the format .xls; open it and save it as .xlsx without a password"},
		"an archive":           {[]byte("PK\x03\x04"), "list.xlsx is damaged, or larger than 64 MB unpacked; save the sheet with the list alone, as .xlsx or CSV"},
		"more rows than there": {[]byte("Country" + strings.Repeat("\nFrance", mostRows)), "list.xlsx has more than 100,000 rows; keep one row a participant or State, and delete the others"},
	} {
		if got := said(t, words, "list.xlsx", test.content, Options{}); got != test.want {
			t.Errorf("%s: %s; want %s", name, got, test.want)
		}
	}
}
