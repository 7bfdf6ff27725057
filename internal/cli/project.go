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
	"rapporteur/internal/pipeline"
	"rapporteur/locales"
	"rapporteur/templates"
)

// projectFlags are the flags that select templates and locales.
type projectFlags struct {
	data string
	jobs int
}

func (p *projectFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.data, "data", "", "use the templates and locales in `folder` instead of the built-in ones")
	cmd.Flags().IntVar(&p.jobs, "jobs", 0, "number of languages to process at once (default: one per processor)")
	cmd.MarkFlagDirname("data")
}

// open reads the project that the flags describe.
func (p *projectFlags) open() (*pipeline.Project, diag.List, error) {
	if p.jobs < 0 {
		return nil, nil, fmt.Errorf("--jobs %d is not a number of languages; use 1 or more, or 0 for one per processor", p.jobs)
	}
	jobs := cmp.Or(p.jobs, runtime.GOMAXPROCS(0))
	readTemplates, readLocales, err := p.folders()
	if err != nil {
		return nil, nil, err
	}
	if p.data == "" {
		readTemplates, readLocales = templates.FS, locales.FS
	}
	project, findings := pipeline.Open(readTemplates, readLocales, jobs)
	return project, findings, nil
}

// folders returns the folders that replace the built-in templates and locales, or
// nil.
func (p *projectFlags) folders() (templates, locales fs.FS, err error) {
	if p.data == "" {
		return nil, nil, nil
	}
	var folders []fs.FS
	for _, name := range []string{"templates", "locales"} {
		folder := filepath.Join(p.data, name)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return nil, nil, fmt.Errorf("cannot use the data in %s: there is no folder %s; give a folder that has templates and locales", p.data, folder)
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
