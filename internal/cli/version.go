package cli

import (
	"runtime/debug"
	"time"
)

// version is the version of the program, also in man pages and SARIF logs.
const version = "0.1.0"

// ownBuild returns the version with details of the build, if known.
func ownBuild() string {
	info, _ := debug.ReadBuildInfo()
	return described(info)
}

// described returns the version with the commit that the program was built from
// and the commit's date, which is also that of the built-in data. Both are
// unknown if the program was built outside a repository or with -buildvcs=false.
func described(info *debug.BuildInfo) string {
	commit, date, changed := "unknown", "an unknown date", ""
	o := originOf(info)
	if o.commit != "" {
		commit = o.commit[:min(len(o.commit), 12)]
	}
	if at, err := time.Parse(time.RFC3339, o.time); err == nil {
		date = at.UTC().Format(time.DateOnly)
	}
	if o.changed {
		changed = " with changes"
	}
	return version + " (commit " + commit + changed + ", data of " + date + ")"
}

// ownCommit returns the commit that the program was built from, with "+" if the
// source had uncommitted changes, or "" if unknown.
func ownCommit() string {
	info, _ := debug.ReadBuildInfo()
	o := originOf(info)
	if o.commit != "" && o.changed {
		return o.commit + "+"
	}
	return o.commit
}

// origin is the version control information in a binary.
type origin struct {
	commit, time string // empty if unknown
	changed      bool   // uncommitted changes
}

func originOf(info *debug.BuildInfo) origin {
	var o origin
	if info == nil {
		return o
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			o.commit = s.Value
		case "vcs.time":
			o.time = s.Value
		case "vcs.modified":
			o.changed = s.Value == "true"
		}
	}
	return o
}
