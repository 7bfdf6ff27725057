package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
)

// Baseline is the fingerprints of findings that are known.
type Baseline map[string]bool

// fingerprintLine matches a line of a compact baseline: a fingerprint, and what its
// author notes after it.
var fingerprintLine = regexp.MustCompile(`^([0-9a-f]{16})(?:\s|$)`)

// ReadBaseline reads what [Report.WriteJSON] or [Report.WriteSARIF] wrote, or a text with
// one fingerprint at the start of a line; lines that begin with # are notes.
func ReadBaseline(content []byte) (Baseline, error) {
	if content = bytes.TrimSpace(content); bytes.HasPrefix(content, []byte("{")) {
		return baselineOf(content)
	}
	known := make(Baseline)
	for i, line := range bytes.Split(content, []byte("\n")) {
		m := fingerprintLine.FindSubmatch(bytes.TrimSpace(line))
		switch {
		case m != nil:
			known[string(m[1])] = true
		case len(bytes.TrimSpace(line)) > 0 && bytes.TrimSpace(line)[0] != '#':
			return nil, fmt.Errorf("line %d does not begin with a fingerprint of 16 characters; use the output of --format json", i+1)
		}
	}
	return known, nil
}

// baselineOf reads the formats for programs.
func baselineOf(content []byte) (Baseline, error) {
	var report struct {
		Findings []struct{ Fingerprint string }
		Runs     []struct {
			Results []struct {
				Fingerprints map[string]string `json:"partialFingerprints"`
			}
		}
	}
	if err := json.Unmarshal(content, &report); err != nil {
		return nil, fmt.Errorf("it is not the output of --format json: %w", err)
	}
	if report.Findings == nil && report.Runs == nil {
		return nil, fmt.Errorf("it is not the output of --format json: it has no list of findings")
	}
	known := make(Baseline)
	for _, f := range report.Findings {
		known[f.Fingerprint] = true
	}
	for _, run := range report.Runs {
		for _, r := range run.Results {
			known[r.Fingerprints[fingerprintKey]] = true
		}
	}
	return known, nil
}

// Without returns the findings that a baseline does not have, in their order.
func (l List) Without(known Baseline) List {
	var left List
	for i, print := range l.Fingerprints() {
		if !known[print] {
			left.Add(l[i])
		}
	}
	return left
}
