package cli

import (
	"runtime/debug"
	"time"
)

// version is the program's, in man pages and SARIF logs.
const version = "0.1.0"

// ownBuild returns the version with what the program knows of its build.
func ownBuild() string {
	info, _ := debug.ReadBuildInfo()
	return described(info)
}

// described returns the version with the commit that the program was built
// from and that commit's date, which is the date of the built-in data. Both
// are unknown in a program that was built outside of a repository or with
// -buildvcs=false.
func described(info *debug.BuildInfo) string {
	commit, date, changed := "unknown", "an unknown date", ""
	if info == nil {
		info = &debug.BuildInfo{}
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value[:min(len(s.Value), 12)]
		case "vcs.time":
			if at, err := time.Parse(time.RFC3339, s.Value); err == nil {
				date = at.UTC().Format(time.DateOnly)
			}
		case "vcs.modified":
			if s.Value == "true" {
				changed = " with changes"
			}
		}
	}
	return version + " (commit " + commit + changed + ", data of " + date + ")"
}
