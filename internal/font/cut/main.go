// Command cut makes the bundled Chinese faces: it keeps the glyphs of a
// published font that reports need and empties the others.
//
//	go run ./internal/font/cut -unihan FILE [-text DIR]… -out FILE FONT.ttf
//
// It keeps the Table of General Standard Chinese Characters (8,105) and GB
// 2312, both from the fields kTGH and kGB0 of the Unicode Han Database
// (in standards.txt.bz2 or the database's own file Unihan_OtherMappings.txt,
// plain or bzip2), Chinese punctuation and every character of the texts in the
// folders given. Glyphs keep their IDs, so that the layout tables work as in the
// whole font. Latin, Cyrillic and Greek letters are left out: other faces set
// them. The same input gives the same bytes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"unicode/utf8"
)

func main() {
	var texts folders
	unihan := flag.String("unihan", "", "characters of the standards, as in Unihan_OtherMappings.txt; plain or .bz2")
	out := flag.String("out", "", "font file to write")
	flag.Var(&texts, "text", "folder of texts whose characters are kept; may be repeated")
	flag.Parse()
	if err := run(*unihan, texts, *out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "cut:", err)
		os.Exit(2)
	}
}

func run(unihan string, texts []string, out string, fonts []string) error {
	if unihan == "" || out == "" || len(fonts) != 1 {
		return errors.New("needs -unihan FILE, -out FILE and one font")
	}
	standard, err := standardCharacters(unihan)
	if err != nil {
		return err
	}
	wanted := maps.Clone(standard)
	addSigns(wanted)
	for _, folder := range texts {
		if err := addTexts(wanted, folder); err != nil {
			return err
		}
	}
	file, kept, err := cutFont(fonts[0], wanted, standard)
	if err != nil {
		return fmt.Errorf("%s: %w", fonts[0], err)
	}
	fmt.Printf("%s: %d characters, %d bytes\n", filepath.Base(out), kept, len(file))
	return os.WriteFile(out, file, 0o644)
}

// folders is a flag that may be given several times.
type folders []string

func (f *folders) String() string { return fmt.Sprint(*f) }

func (f *folders) Set(value string) error {
	*f = append(*f, value)
	return nil
}

// addTexts adds the characters of every file in a folder.
func addTexts(wanted map[rune]bool, folder string) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for len(text) > 0 {
			r, size := utf8.DecodeRune(text)
			if r >= 0x2000 && r != utf8.RuneError {
				wanted[r] = true
			}
			text = text[size:]
		}
		return nil
	})
}
