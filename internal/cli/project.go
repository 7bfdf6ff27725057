package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/font"
	"rapporteur/internal/pipeline"
	"rapporteur/locales"
	"rapporteur/templates"
)

// projectFlags are the flags that select templates and locales.
type projectFlags struct {
	data    string
	fontDir string
	project string
	limits  disk.Limits
	jobs    int
}

func (p *projectFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.data, "data", "", "lay the templates and locales of this `folder` over the built-in ones")
	cmd.Flags().IntVar(&p.jobs, "jobs", 0, "how many languages to work on at a time (default: one a processor)")
	registerLimits(cmd, &p.limits)
	cmd.MarkFlagDirname("data")
}

// registerFonts is for the commands that set pages, or tell what cannot be set.
func (p *projectFlags) registerFonts(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.fontDir, "font-dir", "", "`folder` of further fonts (TrueType), preferred to the built-in ones")
	cmd.MarkFlagDirname("font-dir")
}

// registerSettings gives a command that applies rules the flag for their
// settings.
func (p *projectFlags) registerSettings(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.project, "project", "", "take rapporteur.toml from this `folder` and look for no other")
	cmd.MarkFlagDirname("project")
}

// registerLimits gives a command that reads files the flag for their sizes.
func registerLimits(cmd *cobra.Command, limits *disk.Limits) {
	var defaults []string
	for _, k := range disk.Kinds() {
		defaults = append(defaults, k.Name+"="+strings.ReplaceAll(disk.Size(k.Default), " ", ""))
	}
	cmd.Flags().Var(limits, "limit", "refuse larger files, by kind, comma-separated (default "+strings.Join(defaults, ",")+")")
}

// files says how the sessions and reports are found and read.
func (p *projectFlags) files() (pipeline.Files, error) {
	if p.project != "" {
		name := filepath.Join(p.project, pipeline.SettingsName)
		if _, err := os.Stat(name); err != nil {
			return pipeline.Files{}, fmt.Errorf("cannot use the project %s: there is no file %s; name the folder that has it", p.project, name)
		}
	}
	return pipeline.Files{Limits: p.limits, Project: p.project}, nil
}

// open reads the project that the flags and the sessions and reports of those
// names describe.
func (p *projectFlags) open(names []string) (*pipeline.Project, diag.List, error) {
	if p.jobs < 0 {
		return nil, nil, fmt.Errorf("--jobs %d is not a number of languages; use 1 or more, or 0 for one per processor", p.jobs)
	}
	jobs := cmp.Or(p.jobs, runtime.GOMAXPROCS(0))
	files, err := p.files()
	if err != nil {
		return nil, nil, err
	}
	added, err := p.layers(files, names)
	if err != nil {
		return nil, nil, err
	}
	fonts, err := p.fonts()
	if err != nil {
		return nil, nil, err
	}
	project, findings := pipeline.Open(added.templates.over(templates.FS, "templates"), added.locales.over(locales.FS, "locales"), jobs)
	project.Fonts = fonts
	project.Files, project.Cache = files, cacheFolder()
	return project, findings, nil
}

// fonts returns the built-in fonts and those of the font folder.
func (p *projectFlags) fonts() (*font.Library, error) {
	library := font.Bundled()
	if p.fontDir == "" {
		return library, nil
	}
	library, err := library.With(disk.Trust(p.fontDir, p.limits))
	if err != nil {
		return nil, fmt.Errorf("cannot use the fonts of %s: %w", p.fontDir, err)
	}
	return library, nil
}

// completeFolders completes arguments with folders.
func completeFolders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// completeValues completes a flag with its possible values.
func completeValues(cmd *cobra.Command, flag string, values []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic("rapporteur: internal error: " + err.Error())
	}
}

// cacheFolder returns the folder in which the program may keep what is slow to make, "" where the
// system has none.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "rapporteur")
}
