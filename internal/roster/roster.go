// Package roster reads the lists that meetings keep outside of Rapporteur, such as
// that of registrations and that of speakers, and puts what a report needs of them,
// which is codes and numbers, into session.toml. What they say of persons is read
// over: no name gets into a file or a finding.
//
// A list is [Read] as tables of text, from a workbook or from text with separators. Its
// columns are found by the words above them, names of States and organizations by any
// name in any language (lists.toml of the locales).
package roster

import (
	"fmt"
	"strconv"

	"rapporteur/internal/diag"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
)

// Desk is a session into which lists are read, and what is known of what they say.
type Desk struct {
	Session  *session.Session
	Words    *Words
	Findings diag.List // about the session, which can be used all the same
}

// Limits of what is read of a list.
const (
	mostRows    = 100_000  // that are not empty, in a sheet
	mostColumns = 256      // those to the right are not read
	mostBytes   = 64 << 20 // of a workbook, unpacked
	mostMerged  = 2 << 20  // cells of a sheet, each as often as it is merged
)

// table is one sheet, or a whole text with separators.
type table struct {
	place  string // what findings write before a cell: "list.xlsx:Sheet1!"
	hidden bool
	rows   []row // those that are not empty
	marks  marks // of a sheet
}

// row is a line of a table. Its cells are trimmed; there may be fewer than columns.
type row struct {
	number int // from 1
	hidden bool
	cells  []string
}

// cell returns the text of a column, counted from 0; "" if there is none.
func (r row) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column]
}

// at returns the place of a cell, for findings.
func (t table) at(column int, r row) source.Span {
	return source.NewCell(t.place + letters(column) + strconv.Itoa(r.number)).Whole()
}

// letters returns the name of a column in a sheet: A for 0, AA for 26.
func letters(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// Unreadable is the error of a file that is no list, or not one that can be read.
type Unreadable struct{ Name, Reason, Hint string }

func (u *Unreadable) Error() string { return fmt.Sprintf("%s %s; %s", u.Name, u.Reason, u.Hint) }
