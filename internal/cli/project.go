package cli

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"rapporteur/internal/diag"
	"rapporteur/internal/font"
	"rapporteur/internal/pipeline"
	"rapporteur/locales"
	"rapporteur/templates"
)

// projectFlags are the flags that say what reports are made with.
type projectFlags struct {
	data    string
	fontDir string
	jobs    int
}

func (p *projectFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.data, "data", "", "use the templates and locales of this `folder` instead of the built-in ones")
	cmd.Flags().IntVar(&p.jobs, "jobs", 0, "how many languages to work on at a time (default: one a processor)")
	cmd.MarkFlagDirname("data")
}

// registerFonts is for the commands that set pages, or tell what cannot be set.
func (p *projectFlags) registerFonts(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.fontDir, "font-dir", "", "`folder` of further fonts (TrueType), preferred to the built-in ones")
	cmd.MarkFlagDirname("font-dir")
}

// open reads the project that the flags describe.
func (p *projectFlags) open() (*pipeline.Project, diag.List, error) {
	if p.jobs < 0 {
		return nil, nil, fmt.Errorf("--jobs %d is no number of languages; use 1 or more, or 0 for one a processor", p.jobs)
	}
	jobs := cmp.Or(p.jobs, runtime.GOMAXPROCS(0))
	readTemplates, readLocales, err := p.folders()
	if err != nil {
		return nil, nil, err
	}
	if p.data == "" {
		readTemplates, readLocales = templates.FS, locales.FS
	}
	fonts, err := p.fonts()
	if err != nil {
		return nil, nil, err
	}
	project, findings := pipeline.Open(readTemplates, readLocales, jobs)
	project.Fonts = fonts
	return project, findings, nil
}

// fonts returns the built-in fonts and those of the font folder.
func (p *projectFlags) fonts() (*font.Library, error) {
	library := font.Bundled()
	if p.fontDir == "" {
		return library, nil
	}
	library, err := library.With(os.DirFS(p.fontDir))
	if err != nil {
		return nil, fmt.Errorf("cannot use the fonts of %s: %w", p.fontDir, err)
	}
	return library, nil
}

// folders returns the folders that stand in for the built-in templates and
// locales; nil where none do.
func (p *projectFlags) folders() (templates, locales fs.FS, err error) {
	if p.data == "" {
		return nil, nil, nil
	}
	var folders []fs.FS
	for _, name := range []string{"templates", "locales"} {
		folder := filepath.Join(p.data, name)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return nil, nil, fmt.Errorf("cannot use the data of %s: there is no folder %s; name one that has templates and locales", p.data, folder)
		}
		folders = append(folders, os.DirFS(folder))
	}
	return folders[0], folders[1], nil
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
