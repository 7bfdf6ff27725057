package pipeline

import (
	"rapporteur/internal/diag"
	"rapporteur/internal/policy"
	"rapporteur/internal/rule"
)

// settingsFor reads the settings for what lies in a folder.
func (p *Project) settingsFor(dir string) (rule.Settings, diag.List, error) {
	file, findings, err := p.Files.settings(dir)
	if file == nil || err != nil {
		return rule.Settings{}, findings, err
	}
	settings, findings := policy.Read(file, Catalogue())
	return settings, findings, nil
}
