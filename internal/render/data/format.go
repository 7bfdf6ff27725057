package data

import "rapporteur/internal/lang"

// The types below are the format. The schema says what their properties
// mean; a test compares its properties with these.

type document struct {
	Symbol       string   `json:"symbol"`
	Distribution string   `json:"distribution"`
	Date         string   `json:"date"`
	Original     lang.Tag `json:"original"`
	Title        string   `json:"title"`
}

type root struct {
	Version         string      `json:"version"`
	Language        lang.Tag    `json:"language"`
	Document        document    `json:"document"`
	Outline         []section   `json:"outline"`
	Paragraphs      []paragraph `json:"paragraphs"`
	Recommendations []paragraph `json:"recommendations"`
	Provisions      []provision `json:"provisions"`
	Unnumbered      []paragraph `json:"unnumbered"`
	Tables          []table     `json:"tables"`
	Figures         []figure    `json:"figures"`
	Notes           []note      `json:"notes"`
}

type section struct {
	Key   string `json:"key"`
	Level int    `json:"level"`
	Label string `json:"label"`
	Title string `json:"title"`
}

// paragraph is a paragraph or, with Continued, a provision of several.
type paragraph struct {
	Key       string         `json:"key"`
	Number    string         `json:"number"`
	Label     string         `json:"label"`
	Section   string         `json:"section"`
	Text      string         `json:"text"`
	Items     []item         `json:"items"`
	Refs      []string       `json:"refs"`
	Notes     []string       `json:"notes,omitempty"`
	Continued []continuation `json:"continued,omitempty"`
}

type item struct {
	Key   string `json:"key"`
	Label string `json:"label"`
	Text  string `json:"text"`
	Items []item `json:"items"`
}

type continuation struct {
	Key   string `json:"key"`
	Text  string `json:"text"`
	Items []item `json:"items"`
}

type provision struct {
	Series string `json:"series"`
	paragraph
}

type table struct {
	Key       string     `json:"key"`
	Section   string     `json:"section"`
	Provision string     `json:"provision,omitempty"`
	Label     string     `json:"label,omitempty"`
	Caption   string     `json:"caption"`
	Header    []string   `json:"header"`
	Rows      [][]string `json:"rows"`
	Refs      []string   `json:"refs"`
	Notes     []string   `json:"notes,omitempty"`
}

type figure struct {
	Key       string   `json:"key"`
	Section   string   `json:"section"`
	Provision string   `json:"provision,omitempty"`
	Image     string   `json:"image"`
	Alt       string   `json:"alt"`
	Label     string   `json:"label,omitempty"`
	Caption   string   `json:"caption"`
	Refs      []string `json:"refs"`
	Notes     []string `json:"notes,omitempty"`
}

type note struct {
	Key  string   `json:"key"`
	Mark string   `json:"mark"`
	Text string   `json:"text"`
	Refs []string `json:"refs"`
}
