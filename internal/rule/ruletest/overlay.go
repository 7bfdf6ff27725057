package ruletest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"strings"

	"rapporteur/locales"
	"rapporteur/templates"
)

// overlay replaces the tables of the TOML text base with those of with that
// have the same headers, and the keys above all tables likewise.
func overlay(base, with string) string {
	headers := make(map[string]bool)
	head, rest := "", ""
	for _, table := range tables(with) {
		if headers[header(table)] = true; header(table) == "" {
			head += table
		} else {
			rest += table
		}
	}
	headers[""] = strings.TrimSpace(head) != ""
	var kept []string
	for _, table := range tables(base) {
		if !headers[header(table)] {
			kept = append(kept, table)
		}
	}
	if headers[""] {
		return head + "\n" + strings.Join(kept, "") + "\n" + rest
	}
	return strings.Join(kept, "") + "\n" + with
}

// tables cuts a TOML text before each header; comments directly above a header
// belong to its table.
func tables(text string) []string {
	var all []string
	current := ""
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "[") && !strings.HasPrefix(strings.TrimSpace(current), "#") {
			all, current = append(all, current), ""
		}
		if line == "\n" && current != "" && !strings.HasSuffix(current, "\n\n") {
			all, current = append(all, current+line), ""
			continue
		}
		current += line
	}
	return append(all, current)
}

func header(table string) string {
	for line := range strings.Lines(table) {
		if line = strings.TrimLeft(line, "⟦"); strings.HasPrefix(line, "[") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func readData(name string) string {
	folder, below, _ := strings.Cut(name, "/")
	content, err := fs.ReadFile(map[string]fs.FS{"locales": locales.FS, "templates": templates.FS}[folder], below)
	if err != nil {
		return ""
	}
	return string(content)
}

// edit replaces the first occurrence of from in a text with to.
type edit struct{ from, to string }

// readEdits reads edits, one a line: "this => that", where \n is the end of a
// line and \\ a backslash. A line with one side only checks that the text is
// there.
func readEdits(lines string) []edit {
	var all []edit
	for line := range strings.Lines(lines) {
		from, to, changed := strings.Cut(strings.TrimSuffix(line, "\n"), " => ")
		if !changed {
			to = from
		}
		all = append(all, edit{from, strings.NewReplacer(`\\`, `\`, `\n`, "\n").Replace(to)})
	}
	return all
}

// edited applies edits to a text.
func edited(text, edits string) string {
	for _, e := range readEdits(edits) {
		if !strings.Contains(text, e.from) {
			panic(fmt.Sprintf("the example edits %q, which the file does not hold", e.from))
		}
		text = strings.Replace(text, e.from, e.to, 1)
	}
	return text
}

// picture returns the bytes of a picture: given in base 64, or as "blank WIDTH
// HEIGHT" for a blank PNG file. It returns anything else unchanged.
func picture(content string) []byte {
	var width, height int
	if n, err := fmt.Sscanf(content, "blank %d %d", &width, &height); n == 2 && err == nil {
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
			panic(err)
		}
		return b.Bytes()
	}
	if data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(content), "")); err == nil {
		return data
	}
	return []byte(content)
}
