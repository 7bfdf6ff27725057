package diag

import (
	"io"
	"net/url"
	"slices"

	"rapporteur/internal/source"
)

// The parts of SARIF 2.1.0 (OASIS, 27 March 2020) that WriteSARIF uses.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
		Properties *sarifBag     `json:"properties,omitempty"`
	}
	sarifBag struct {
		Read  []Read `json:"read,omitempty"`
		Known int    `json:"known,omitempty"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string       `json:"id"`
		Short         sarifText    `json:"shortDescription"`
		Full          *sarifText   `json:"fullDescription,omitempty"`
		Help          *sarifText   `json:"help,omitempty"`
		Configuration sarifSetting `json:"defaultConfiguration"`
	}
	sarifSetting struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule         string            `json:"ruleId"`
		RuleIndex    *int              `json:"ruleIndex,omitempty"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Fixes        []sarifFix        `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		ID       *int          `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Logical  []sarifName   `json:"logicalLocations,omitempty"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifName struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
)

// WriteSARIF prints the findings as [Report.WriteSARIF] does.
func (l List) WriteSARIF(w io.Writer, rules []Rule, version string) error {
	return Report{Findings: l}.WriteSARIF(w, rules, version)
}

// WriteSARIF prints a SARIF 2.1.0 log of one run. Rules are those that the run applied;
// version is that of the program and may be empty.
func (r Report) WriteSARIF(w io.Writer, rules []Rule, version string) error {
	l := r.Findings
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "Rapporteur", Version: version, Rules: []sarifRule{}}
	for _, r := range rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, r.sarif())
	}
	prints := l.Fingerprints()
	for i, f := range l {
		result := f.sarif(prints[i])
		if at := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == f.Rule }); at >= 0 {
			result.RuleIndex = &at
		}
		run.Results = append(run.Results, result)
	}
	if len(r.Read) > 0 || r.Known > 0 {
		run.Properties = &sarifBag{r.Read, r.Known}
	}
	return encode(w, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// fingerprintKey names the way in which fingerprints are made.
const fingerprintKey = "rapporteur/v1"

// level returns SARIF's name for a severity.
func (s Severity) level() string { return [...]string{"error", "warning", "note"}[s] }

func (r Rule) sarif() sarifRule {
	return sarifRule{
		ID: r.ID, Short: sarifText{r.Summary}, Full: optional(r.Why), Help: optional(r.Hint),
		Configuration: sarifSetting{r.Severity.level()},
	}
}

func optional(text string) *sarifText {
	if text == "" {
		return nil
	}
	return &sarifText{text}
}

func (f Finding) sarif(fingerprint string) sarifResult {
	result := sarifResult{
		Rule: f.Rule, Level: f.Severity.level(), Message: sarifText{f.Message}, Locations: []sarifLocation{},
		Fingerprints: map[string]string{fingerprintKey: fingerprint},
	}
	if f.Hint != "" {
		result.Message.Text += "; " + f.Hint
	}
	if !f.Span.IsZero() {
		result.Locations = append(result.Locations, located(f.Span))
	}
	for i, r := range f.Related {
		if !r.Span.IsZero() {
			place := located(r.Span)
			place.ID, place.Message = &i, &sarifText{r.Message}
			result.Related = append(result.Related, place)
		}
	}
	if f.Fix != nil {
		result.Fixes = []sarifFix{f.Fix.sarif()}
	}
	return result
}

// mostEdits is the greatest number of edits of one fix that a log has. A fix of a
// megabyte of quotation marks would be a log of 50.
const mostEdits = 10 * Most

// sarif groups the edits by file, in order of first mention.
func (x Fix) sarif() sarifFix {
	fix := sarifFix{Description: sarifText{x.Message}, Changes: []sarifChange{}}
	for _, e := range x.Edits[:min(len(x.Edits), mostEdits)] {
		place := physical(e.Span)
		at := slices.IndexFunc(fix.Changes, func(c sarifChange) bool { return c.Artifact == place.Artifact })
		if at < 0 {
			at = len(fix.Changes)
			fix.Changes = append(fix.Changes, sarifChange{Artifact: place.Artifact})
		}
		change := &fix.Changes[at]
		change.Replacements = append(change.Replacements, sarifReplacement{*place.Region, sarifText{e.New}})
	}
	return fix
}

// located returns a place; in a file without lines it has a name in the place of a region.
func located(s source.Span) sarifLocation {
	at := sarifLocation{Physical: physical(s)}
	if name := s.Place(); name != "" {
		at.Logical = []sarifName{{name}}
	}
	return at
}

func physical(s source.Span) sarifPhysical {
	from, to := s.Position(), s.EndPosition()
	address := url.URL{Path: fileName(s)}
	place := sarifPhysical{Artifact: sarifArtifact{address.String()}}
	if from.Line > 0 {
		place.Region = &sarifRegion{from.Line, from.Column, to.Line, to.Column}
	}
	return place
}
