package ruletest

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/publish"
	"rapporteur/internal/verify"
)

// auditSet makes of the published set of the base what the example says and
// reads it again.
func (e *Example) auditSet(t testing.TB) diag.List {
	t.Helper()
	original, err := published()
	if err != nil {
		t.Fatal(err)
	}
	folder := maps.Clone(original)
	for name, content := range e.Set {
		file := original[name]
		switch {
		case strings.TrimSpace(content) == "":
			delete(folder, name)
		case file == nil:
			folder[name] = &fstest.MapFile{Data: []byte(content)}
		default:
			folder[name] = &fstest.MapFile{Data: []byte(edited(string(file.Data), content))}
		}
	}
	findings, err := verify.Folder(folder, "set")
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

// issued is the set of the base as it was issued, with the example's edits of its manifest.
func (e *Example) issued(t testing.TB) *pipeline.Issued {
	t.Helper()
	original, err := issued()
	if err != nil {
		t.Fatal(err)
	}
	folder := maps.Clone(original)
	manifest := edited(string(folder[publish.ManifestName].Data), e.Issued)
	folder[publish.ManifestName] = &fstest.MapFile{Data: []byte(manifest)}
	set, err := pipeline.ReadIssued(folder, "issued")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// The base in English as JSON, published and issued: the folder of the set.
var (
	published = sync.OnceValues(func() (fstest.MapFS, error) { return publishBase(false, nil) })
	issued    = sync.OnceValues(func() (fstest.MapFS, error) { return publishBase(true, Files{"session.toml": job}) })
)

// job is the job number of the base that was issued.
const job = `[document.jobs]
en = { number = "V.24-00003", received = 2024-07-26, issued = 2024-07-26 }
`

func publishBase(issue bool, changed Files) (fstest.MapFS, error) {
	draft, outputs, err := base(pipeline.JSON, changed)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "ruletest-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	dir = filepath.Join(dir, "set")
	set := draft.Set(outputs, draft.Findings)
	set.Issue = issue
	if _, err := publish.Publish(context.Background(), disk.OS{}, dir, set); err != nil {
		return nil, err
	}
	return readFolder(os.DirFS(dir))
}

// readFolder returns the files of a folder in memory.
func readFolder(dir fs.FS) (fstest.MapFS, error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, err
	}
	files := make(fstest.MapFS)
	for _, entry := range entries {
		content, err := fs.ReadFile(dir, entry.Name())
		if err != nil {
			return nil, err
		}
		files[entry.Name()] = &fstest.MapFile{Data: content}
	}
	return files, nil
}
