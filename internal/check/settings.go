package check

import (
	"fmt"
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Settings say how a project wants rules to be applied. The zero value
// applies every rule as it is documented.
type Settings struct {
	levels  map[string]string // "off" or the name of a severity, by rule
	options map[string]map[string]int64
}

// off is the level at which a rule is not applied.
const off = "off"

// levels returns the levels that a rule may have.
func levels() []string {
	return []string{off, diag.Error.String(), diag.Warning.String(), diag.Info.String()}
}

// ReadSettings reads a project's rapporteur.toml, which has one table: for
// the identifier of a rule its level, or a table of level and options.
//
//	[rules]
//	item-order = "off"
//	word-limit = { level = "error", limit = 10700 }
func ReadSettings(file *source.File) (Settings, diag.List) {
	document, findings := tomlfile.Open(file)
	if findings.HasErrors() {
		return Settings{}, findings
	}
	r := settingsReader{document: document, findings: findings}
	rules := r.table(file)
	r.settings = Settings{levels: make(map[string]string), options: make(map[string]map[string]int64)}
	r.outside()
	for _, id := range slices.Sorted(maps.Keys(rules)) {
		r.rule(id, rules[id])
	}
	return r.settings, r.findings
}

type settingsReader struct {
	document *tomlfile.Document
	settings Settings
	findings diag.List
}

func (r *settingsReader) report(at source.Span, hint, format string, args ...any) {
	r.findings.Add(diag.Finding{
		Rule: "settings", Severity: diag.Error, Span: at, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// table returns the content of [rules].
func (r *settingsReader) table(file *source.File) map[string]any {
	var content map[string]any
	if err := tomlfile.Unmarshal(file.Content(), &content); err != nil {
		panic("rapporteur: internal error: " + err.Error()) // the document is valid
	}
	rules, ok := content["rules"].(map[string]any)
	if _, exists := content["rules"]; exists && !ok {
		entry, _ := r.document.Find("rules")
		r.report(entry.Value, "write [rules] and below it rule = level", "%q must be a table", "rules")
	}
	return rules
}

// outside reports what stands outside of [rules].
func (r *settingsReader) outside() {
	for _, name := range r.document.Keys() {
		if name != "rules" {
			entry, _ := r.document.Find(name)
			r.report(entry.Key, "the file has one table, [rules]", "unknown key %q", name)
		}
	}
}

// rule takes the settings of one rule.
func (r *settingsReader) rule(id string, value any) {
	entry, _ := r.document.Find("rules", id)
	rule, ok := Find(id)
	switch {
	case !ok:
		r.report(entry.Key, diag.Suggest(id, identifiers()), "there is no rule %q", id)
		return
	case rule.Fixed:
		r.report(entry.Key, "delete the line, and mend what the rule reports", "the rule %q has one level: the report would be wrong without it", id)
		return
	}
	switch value := value.(type) {
	case string:
		r.level(id, value, entry.Value)
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			r.entry(rule, name, value[name])
		}
	default:
		r.report(entry.Value, `write a level, such as "warning", or { level = "…" }`, "this is not a setting of a rule")
	}
}

func (r *settingsReader) level(id, level string, at source.Span) {
	if !slices.Contains(levels(), level) {
		r.report(at, diag.Suggest(level, levels()), "there is no level %q", level)
		return
	}
	r.settings.levels[id] = level
}

// entry takes one entry of a rule's table.
func (r *settingsReader) entry(rule Rule, name string, value any) {
	entry, _ := r.document.Find("rules", rule.ID, name)
	if level, ok := value.(string); ok && name == "level" {
		r.level(rule.ID, level, entry.Value)
		return
	}
	known := []string{"level"}
	for _, o := range rule.Options {
		known = append(known, o.Name)
	}
	number, isNumber := value.(int64)
	switch {
	case !slices.Contains(known, name):
		r.report(entry.Key, diag.Suggest(name, known), "the rule %q has no option %q", rule.ID, name)
	case name == "level" || !isNumber || number < 1:
		r.report(entry.Value, "a level is text in quotes, an option a whole number from 1", "%q cannot have this value", name)
	case r.settings.options[rule.ID] == nil:
		r.settings.options[rule.ID] = map[string]int64{name: number}
	default:
		r.settings.options[rule.ID][name] = number
	}
}

// applies reports whether a rule is to be applied.
func (s Settings) applies(r Rule) bool {
	level, ok := s.levels[r.ID]
	if !ok {
		return !r.Off
	}
	return level != off
}

func (s Settings) option(id string, o Option) int64 {
	if value, ok := s.options[id][o.Name]; ok {
		return value
	}
	return o.Default
}

// level returns the findings at the levels of the settings, without those of
// rules that are off.
func (s Settings) level(findings diag.List) diag.List {
	var kept diag.List
	for _, f := range findings {
		level, ok := s.levels[f.Rule]
		switch {
		case !ok:
		case level == off:
			continue
		default:
			f.Severity = severity(level)
		}
		kept = append(kept, f)
	}
	return kept
}

// severity returns the severity of that name.
func severity(level string) diag.Severity {
	return diag.Severity(slices.Index(levels(), level) - 1)
}
