package kind

import (
	"io/fs"
	"path"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// file is the content of kind.toml.
type file struct {
	Unprinted  []Text              `toml:"unprinted"`
	Offices    map[string]Office   `toml:"offices"`
	Capacities map[string]Capacity `toml:"capacities"`
	Series     map[string]Series   `toml:"series"`
	Acts       map[string]Act      `toml:"acts"`
	Sittings   map[string]Plain    `toml:"sittings"`
	Modes      map[string]Plain    `toml:"modes"`
	Segments   map[string]Plain    `toml:"segments"`
	Outputs    map[string]Output   `toml:"outputs"`
	Sections   Sections            `toml:"sections"`
	Contents   Contents            `toml:"contents"`
	Documents  Documents           `toml:"documents"`
	Rules      tomlfile.Table      `toml:"rules"`
}

// Load reads the kind of report whose templates are in the folder of that name.
// One without a kind.toml is nil, and a finding at the place that names it. A
// non-nil error means that the file could not be read.
func Load(templates fs.FS, name Text) (*Kind, diag.List, error) {
	at := path.Join(name.V, FileName)
	versions, err := disk.Versions(templates, "templates", at)
	if disk.IsAbsent(err) {
		return nil, diag.List{ruleMissing.At(name.Span, "the kind of report %q has no %s", name.V, FileName)}, nil
	}
	if err != nil {
		return nil, nil, err
	}
	k, findings := Read(versions)
	return k, findings, nil
}

// Read reads the versions of a kind.toml, the lowest layer first (package data).
func Read(versions []*source.File) (*Kind, diag.List) {
	f := versions[len(versions)-1]
	var content file
	document, findings := tomlfile.OpenLayers(versions)
	findings = append(findings, document.Decode(&content)...)
	k := &Kind{
		File:       f,
		Offices:    ordered[Office](document, "offices", content.Offices),
		Capacities: ordered[Capacity](document, "capacities", content.Capacities),
		Series:     ordered[Series](document, "series", content.Series),
		Acts:       ordered[Act](document, "acts", content.Acts),
		Sittings:   ordered[Plain](document, "sittings", content.Sittings),
		Modes:      ordered[Plain](document, "modes", content.Modes),
		Segments:   ordered[Plain](document, "segments", content.Segments),
		Outputs:    ordered[Output](document, "outputs", content.Outputs),
		Sections:   content.Sections,
		Contents:   content.Contents,
		Documents:  content.Documents,
		Unprinted:  content.Unprinted,
		HasRules:   content.Rules.IsSet(),
	}
	return k, append(findings, k.check()...)
}
