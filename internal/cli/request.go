package cli

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
)

// attachSource is the value of --attach.
const attachSource = "source"

// request returns the request made by the flags.
func (f buildFlags) request() (pipeline.Request, error) {
	var r pipeline.Request
	if f.out == "" {
		return r, fmt.Errorf(`--out is empty; use . for the current folder`)
	}
	r.Documents = f.documents.list
	for _, tag := range f.languages.list {
		if err := mustBeLanguage(tag); err != nil {
			return r, err
		}
		r.Languages = append(r.Languages, lang.Tag(tag))
	}
	if len(f.formats.list) == 0 {
		return r, fmt.Errorf("--format is empty; use %s", strings.Join(pipeline.Formats(), ", "))
	}
	for _, format := range f.formats.list {
		if !slices.Contains(pipeline.Formats(), format) {
			return r, fmt.Errorf("there is no format %q; use %s", format, strings.Join(pipeline.Formats(), ", "))
		}
		if !slices.Contains(r.Formats, format) {
			r.Formats = append(r.Formats, format)
		}
	}
	for _, what := range f.attach.list {
		if what != attachSource {
			return r, fmt.Errorf("%q cannot be attached; use %s", what, attachSource)
		}
		r.Attach = true
	}
	if r.Attach && !slices.Contains(r.Formats, pipeline.PDF) {
		return r, fmt.Errorf("--attach embeds files in PDF files, but --format has no %s; add it", pipeline.PDF)
	}
	r.Trust, r.Clean = f.noVerify, f.clean
	return r, nil
}

// sources returns what the sessions are built with.
func (f buildFlags) sources(files pipeline.Files, names []string) (pipeline.Sources, error) {
	added, err := f.project.layers(files, names)
	if err != nil {
		return pipeline.Sources{}, err
	}
	s := pipeline.Sources{Templates: added.templates.inputs(), Locales: added.locales.inputs()}
	if f.project.fontDir != "" {
		s.Fonts = disk.Trust(f.project.fontDir, f.project.limits)
	}
	return s, nil
}

func mustBeLanguage(tag string) error {
	if _, ok := lang.Find(lang.Tag(tag)); !ok {
		return fmt.Errorf("there is no language %q; use %s", tag, strings.Join(tags(), ", "))
	}
	return nil
}

func tags() []string {
	var tags []string
	for _, l := range lang.All() {
		tags = append(tags, string(l.Tag))
	}
	return tags
}
