package policy

import (
	"maps"
	"slices"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// Read reads a project's rapporteur.toml. It has one table, which gives for
// the identifier of a rule its level, or a table of level and options.
//
//	[rules]
//	item-order = "off"
//	word-limit = { level = "error", limit = 10700 }
func Read(file *source.File, catalogue rule.Catalogue) (rule.Settings, diag.List) {
	r := settingsReader{catalogue: catalogue}
	document, findings := tomlfile.Open(file)
	if findings.HasErrors() {
		return rule.Settings{}, findings
	}
	r.document, r.findings = document, findings
	r.outside()
	return r.read(file)
}

// ReadTable reads the table [rules] of a file that others read too, such as that
// of a kind of report, and which has no faults.
func ReadTable(file *source.File, catalogue rule.Catalogue) (rule.Settings, diag.List) {
	document, _ := tomlfile.Open(file)
	r := settingsReader{catalogue: catalogue, document: document}
	return r.read(file)
}

func (r *settingsReader) read(file *source.File) (rule.Settings, diag.List) {
	rules := r.table(file)
	r.settings = rule.Settings{Levels: make(map[string]string), Numbers: make(map[string]map[string]int64)}
	for _, id := range slices.Sorted(maps.Keys(rules)) {
		r.rule(id, rules)
	}
	return r.settings, r.findings
}

type settingsReader struct {
	catalogue rule.Catalogue
	document  *tomlfile.Document
	settings  rule.Settings
	findings  diag.List
}

func (r *settingsReader) report(at source.Span, hint, format string, args ...any) {
	r.findings.Add(ruleSettings.At(at, format, args...).Hinting(hint))
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

// outside reports keys outside of [rules].
func (r *settingsReader) outside() {
	for _, name := range r.document.Keys() {
		if name != "rules" {
			entry, _ := r.document.Find(name)
			r.report(entry.Key, "the file has one table, [rules]", "unknown key %q", name)
		}
	}
}

// rule takes the settings of one rule.
func (r *settingsReader) rule(id string, rules map[string]any) {
	entry, _ := r.document.Find("rules", id)
	named, ok := r.catalogue.Find(id)
	switch {
	case !ok:
		r.report(entry.Key, diag.Suggest(id, r.catalogue.IDs()), "there is no rule %q", id)
		return
	case named.Fixed:
		r.report(entry.Key, "delete the line, and fix what the rule reports", "the rule %q has one level: the report would be wrong without it", id)
		return
	}
	if r.twice(rules, named, id) {
		return
	}
	r.findings = append(r.findings, renamed(named, id, entry.Key)...)
	switch value := rules[id].(type) {
	case string:
		r.level(named, value, entry.Value)
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			at, _ := r.document.Find("rules", id, name)
			r.entry(named, name, value[name], at)
		}
	default:
		r.report(entry.Value, `write a level, such as "warning", or { level = "…" }`, "this is not a setting of a rule")
	}
}

// twice reports a former name of a rule that is set under another name too:
// its settings have no effect. The present name wins, then the latest former
// one.
func (r *settingsReader) twice(rules map[string]any, named rule.Rule, id string) bool {
	for _, other := range append([]string{named.ID}, named.Former...) {
		if other == id {
			return false
		}
		if _, also := rules[other]; also {
			entry, _ := r.document.Find("rules", id)
			r.report(entry.Key, "delete one of the lines", "the rule is set as %q too, and %q is its former name", other, id)
			return true
		}
	}
	return false
}

func (r *settingsReader) level(named rule.Rule, level string, at source.Span) {
	if !slices.Contains(rule.Levels(), level) {
		r.report(at, diag.Suggest(level, rule.Levels()), "there is no level %q", level)
		return
	}
	r.settings.Levels[named.ID] = level
}

// entry takes one entry of a rule's table.
func (r *settingsReader) entry(named rule.Rule, name string, value any, entry tomlfile.Entry) {
	if level, ok := value.(string); ok && name == "level" {
		r.level(named, level, entry.Value)
		return
	}
	known := []string{"level"}
	for _, o := range named.Options {
		known = append(known, o.Name)
	}
	number, isNumber := value.(int64)
	switch {
	case !slices.Contains(known, name):
		r.report(entry.Key, diag.Suggest(name, known), "the rule %q has no option %q", named.ID, name)
	case name == "level" || !isNumber || number < 1:
		r.report(entry.Value, "a level is text in quotes, an option a whole number from 1", "%q cannot have this value", name)
	case r.settings.Numbers[named.ID] == nil:
		r.settings.Numbers[named.ID] = map[string]int64{name: number}
	default:
		r.settings.Numbers[named.ID][name] = number
	}
}
