package session

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
	"rapporteur/internal/tomlfile"
)

// FileName is the name of the file that makes a folder a session.
const FileName = "session.toml"

// Entries returns the names of the files in a session's folder that may be read,
// and of the folders that may contain such files.
func Entries() []string {
	names := []string{FileName, FrozenName, picturesFolder}
	for _, l := range lang.All() {
		names = append(names, string(l.Tag))
	}
	return names
}

// Known is what a session may refer to outside of it.
type Known struct {
	Codes  []string                   // of States, organizations and groups, sorted
	Name   func(code string) string   // a name that an author may have written instead of the code
	Places []string                   // keys, sorted
	Kind   func(body Text) *kind.Kind // of a body's report, or nil if it is not known
	// Meant returns the codes that may be meant by a word that is none, and whether
	// that is known: of some words it is known that no code is. It may be nil.
	Meant func(word string) (codes []string, known bool)
	// Untimely says why a code cannot be named in a report of a day; "" if it can. It may be nil.
	Untimely func(code string, day tomlfile.Date) string
}

// Load reads the session folder that is the root of fsys. Dir is its path as
// the user typed it, under which findings name the files. The session is never
// nil; if there are findings of severity error, parts of it may be missing. A
// non-nil error means that a file could not be read; a file that does not exist
// is a finding.
func Load(fsys fs.FS, dir string, known Known) (*Session, diag.List, error) {
	l := &loader{fsys: fsys, dir: dir, missing: make(map[string][]string)}
	s := &Session{}
	document := l.main(s)
	if document == nil {
		return s, l.findings.Sorted(), l.err
	}
	l.findings = append(l.findings, formerKeys(document, document.Decode(s))...)
	lost := tomlfile.Lost(l.findings) || slices.ContainsFunc(l.findings, func(f diag.Finding) bool { return f.Rule == ruleFormer.ID })
	if s.Body.IsSet() {
		s.Kind = known.Kind(s.Body)
	}
	found, rekeyed := validate(s, document, known)
	l.findings = append(l.findings, found...)
	s.Partial = slices.ContainsFunc(l.findings, unsure)
	l.wrong = make(map[source.Span]bool)
	for _, f := range l.findings {
		l.wrong[f.Span] = true
	}
	l.frozen(s)
	l.words(s)
	if lost || rekeyed {
		l.findings = slices.DeleteFunc(l.findings, follows)
	}
	return s, l.findings.Sorted(), l.err
}

// Outdated returns the finding about a session.toml in another format, whose fix
// rewrites it, or what keeps the file from being read; none if it is in the
// present format. A non-nil error means that the file could not be read.
func Outdated(fsys fs.FS, dir string) (diag.List, error) {
	l := &loader{fsys: fsys, dir: dir}
	l.main(&Session{})
	return l.findings, l.err
}

// main reads session.toml. It returns nil if the file is not there, is not TOML or
// is in another format.
func (l *loader) main(s *Session) *tomlfile.Document {
	var missing bool
	if s.File, missing = l.read(FileName); s.File == nil {
		s.File = source.NewFile(path.Join(l.dir, FileName), nil)
		if missing {
			l.report(ruleFileMissing, s.File.Whole(), "a session is a folder that holds this file", "the file does not exist")
		}
		return nil
	}
	document, findings := tomlfile.Open(s.File)
	l.findings = append(l.findings, findings...)
	if !document.Valid() {
		return nil
	}
	if found := checkFormat(document, s.File); len(found) > 0 {
		l.findings = append(l.findings, found...)
		return nil
	}
	return document
}

// unsure reports whether a finding says that a fact is not known, so that it cannot
// be held against others.
func unsure(f diag.Finding) bool {
	apart := slices.ContainsFunc([]rule.Rule{ruleSymbol, ruleName, ruleLanguage}, func(r rule.Rule) bool { return r.ID == f.Rule })
	return f.Severity == diag.Error && !apart
}

// follows reports whether a finding may only follow from a key or value of session.toml
// that is not what it was meant to be: it is about what is missing there.
func follows(f diag.Finding) bool {
	return slices.ContainsFunc([]rule.Rule{ruleReference, ruleLanguage, ruleStatement, ruleTextUnknown, ruleFileUnexpected}, func(r rule.Rule) bool { return r.ID == f.Rule })
}

// loader reads the files of a session. The first failure to read a file is kept in err.
type loader struct {
	fsys     fs.FS
	dir      string
	shared   map[string]*source.File // pictures of the session
	refused  []string                // names that are reported
	wrong    map[source.Span]bool    // values of session.toml that have findings
	missing  map[string][]string     // the files that each language's folder lacks
	findings diag.List
	err      error
}

func (l *loader) report(r rule.Rule, span source.Span, hint, format string, args ...any) {
	l.findings.Add(problem(r, span, hint, format, args...))
}

// problem returns a finding with a hint of its own.
func problem(r rule.Rule, span source.Span, hint, format string, args ...any) diag.Finding {
	return r.At(span, format, args...).Hinting(hint)
}

// read returns the file of that path in the folder, or nil if there is none
// that can be read; missing says that nothing more is to be said about it.
func (l *loader) read(name string) (file *source.File, missing bool) {
	content, err := fs.ReadFile(l.fsys, name)
	if err == nil {
		return source.NewFile(path.Join(l.dir, name), content), false
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, true
	}
	l.fail(name, err)
	return nil, false
}

// fail takes what keeps a file or folder below that of the session from being
// read. A refusal is reported; of failures the first is kept, under the path
// that the user knows.
func (l *loader) fail(name string, err error) {
	if refusal, ok := errors.AsType[*disk.Refusal](err); ok {
		l.findings.Add(refusal.Finding(l.dir))
		l.refused = append(l.refused, refusal.Name)
		return
	}
	if l.err != nil {
		return
	}
	if below, ok := errors.AsType[*fs.PathError](err); ok {
		name, err = below.Path, below.Err
	}
	l.err = fmt.Errorf("cannot read %s: %w", path.Join(l.dir, name), err)
}

// words reads the folders of all published languages.
func (l *loader) words(s *Session) {
	l.shared = l.pictures(".")
	seen := make(map[lang.Tag]bool)
	for _, text := range s.Document.Languages {
		language, ok := lang.Find(lang.Tag(text.V))
		if !ok || seen[language.Tag] {
			continue // reported by validate
		}
		seen[language.Tag] = true
		there, missing := l.exists(string(language.Tag))
		if missing {
			l.report(ruleFileMissing, text.Span, "create the folder, or do not publish this language",
				"the folder %s does not exist", path.Join(l.dir, text.V))
		}
		if !there {
			continue
		}
		s.Words = append(s.Words, l.folder(s, language, text.Span))
	}
	l.unlisted(s, seen)
}

// unlisted warns of folders with texts in languages that are not published.
func (l *loader) unlisted(s *Session, published map[lang.Tag]bool) {
	entries, err := fs.ReadDir(l.fsys, ".")
	if err != nil {
		l.fail(".", err)
	}
	unknown := slices.ContainsFunc(l.findings, func(f diag.Finding) bool { return f.Rule == ruleLanguage.ID })
	for _, entry := range entries {
		name := entry.Name()
		_, isLanguage := lang.Find(lang.Tag(name))
		if published[lang.Tag(name)] || !entry.IsDir() || isLanguage && unknown {
			continue
		}
		if _, err := fs.Stat(l.fsys, path.Join(name, textsFile)); err != nil {
			continue
		}
		hint := "add \"" + name + "\" to languages, or remove the folder"
		if !isLanguage {
			hint = "rename it: " + cmp.Or(diag.Suggest(name, languages()), "the folder of a language is one of "+strings.Join(languages(), ", "))
		}
		f := problem(ruleFileUnexpected, source.NewFile(path.Join(l.dir, name, textsFile), nil).Whole(), hint, "the folder %s has texts that no report would use", path.Join(l.dir, name))
		f.Severity = diag.Warning
		l.findings.Add(f)
	}
}

// exists reports whether there is a folder of that path that can be read, or
// nothing at all.
func (l *loader) exists(name string) (there, missing bool) {
	_, err := fs.Stat(l.fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, true
	}
	if err != nil {
		l.fail(name, err)
	}
	return err == nil, false
}
