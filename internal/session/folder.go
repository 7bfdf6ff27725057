package session

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/kind"
	"rapporteur/internal/lang"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
	"rapporteur/internal/tomlfile"
)

// The files of a language's folder.
const (
	textsFile      = "texts.toml"
	messagesFile   = "messages.toml"
	picturesFolder = "images" // the session's folder may have one too
)

// wanted returns the Markdown files that the session needs: for each path in a
// language's folder, the value of session.toml that requires it.
// Annotations are wanted in the languages of the outputs.
func wanted(s *Session, language lang.Tag) map[string]source.Span {
	files := make(map[string]source.Span)
	annotated := s.annotatedIn(language)
	for _, item := range s.Items() {
		if item.Annotations.V && annotated {
			files["annotations/"+item.Key.V+".md"] = item.Annotations.Span
		}
		if item.Deliberations.V {
			files["deliberations/"+item.Key.V+".md"] = item.Deliberations.Span
		}
		if item.Recommendations.V {
			files["recommendations/"+item.Key.V+".md"] = item.Recommendations.Span
		}
	}
	for _, p := range s.Provisions {
		files["provisions/"+p.Key.V+".md"] = p.Key.Span
	}
	for _, a := range s.Annexes {
		files["annexes/"+a.Key.V+".md"] = a.Key.Span
	}
	return files
}

// folder reads one language's folder; published is the place in session.toml that
// names the language.
func (l *loader) folder(s *Session, language lang.Language, published source.Span) *Words {
	tag := string(language.Tag)
	w := &Words{Language: language}
	w.Messages, _ = l.read(path.Join(tag, messagesFile))
	w.Texts.File = l.need(path.Join(tag, textsFile), published)
	if w.Texts.File != nil {
		l.texts(s, &w.Texts)
	}
	files := wanted(s, language.Tag)
	markdown := make(map[string]*source.File)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !kind.IsKey(strings.TrimSuffix(path.Base(name), ".md")) || !fs.ValidPath(name) {
			continue // the key has its finding
		}
		if file := l.need(path.Join(tag, name), files[name]); file != nil {
			l.findings = append(l.findings, textfile.Check(file)...)
			markdown[name] = file
		}
	}
	w.Deliberations = under("deliberations/", markdown)
	w.Recommendations = under("recommendations/", markdown)
	w.Provisions = under("provisions/", markdown)
	w.Annexes = under("annexes/", markdown)
	w.Annotations = under("annotations/", markdown)
	own := l.pictures(tag)
	w.Pictures = maps.Clone(l.shared)
	maps.Copy(w.Pictures, own)
	names := append(slices.Sorted(maps.Keys(files)), textsFile, messagesFile)
	for _, name := range slices.Sorted(maps.Keys(own)) {
		names = append(names, path.Join(picturesFolder, name))
	}
	l.unexpected(s, tag, names)
	return w
}

// leftAlone reports whether a file or folder is hidden, an editor's backup, or
// left by an operating system or office program.
func leftAlone(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "@eadir":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "#") ||
		strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".swp")
}

// need returns a file that is required because of the value at span.
func (l *loader) need(name string, span source.Span) *source.File {
	file, missing := l.read(name)
	if missing {
		tag, inside, _ := strings.Cut(name, "/")
		l.missing[tag] = append(l.missing[tag], inside)
		l.report(ruleFileMissing, span, "create the file", "%s", fileMissing(path.Join(l.dir, name)))
	}
	return file
}

func fileMissing(name string) string { return "the file " + name + " does not exist" }

// under returns the files of one folder by key.
func under(folder string, files map[string]*source.File) map[string]*source.File {
	byKey := make(map[string]*source.File)
	for name, file := range files {
		if key, ok := strings.CutPrefix(name, folder); ok {
			byKey[strings.TrimSuffix(key, ".md")] = file
		}
	}
	return byKey
}

// unexpected reports the files of a language's folder whose names are not wanted:
// no report would use them.
func (l *loader) unexpected(s *Session, tag string, wanted []string) {
	err := fs.WalkDir(l.fsys, tag, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case leftAlone(path.Base(name)) && entry.IsDir():
			return fs.SkipDir
		case leftAlone(path.Base(name)) || entry.IsDir() || slices.Contains(l.refused, name):
			return nil
		}
		if inside := strings.TrimPrefix(name, tag+"/"); !slices.Contains(wanted, inside) {
			l.unused(s, tag, inside, wanted)
		}
		return nil
	})
	if err != nil {
		l.fail(tag, err)
	}
}

// unused reports a file that no report would use, in place of the missing one that
// was probably meant.
func (l *loader) unused(s *Session, tag, name string, wanted []string) {
	folder, key := path.Dir(name), strings.TrimSuffix(path.Base(name), ".md")
	of := slices.IndexFunc(s.Agenda, func(item AgendaItem) bool { return item.Key.V == key })
	if of >= 0 && strings.HasSuffix(name, ".md") && (folder == "deliberations" || folder == "recommendations" || folder == "annotations") {
		l.report(ruleFileUnexpected, s.Agenda[of].Key.Span, "add "+folder+" = true to the item, or delete the file",
			"there is a file %s, but the item has no %s", path.Join(l.dir, tag, name), folder)
		return
	}
	hint := suggestFile(name, wanted)
	if meant := meantFile(name, l.missing[tag]); meant != "" {
		hint = fmt.Sprintf("rename it to %q, or delete it", meant)
		missing := path.Join(l.dir, tag, meant)
		l.findings = slices.DeleteFunc(l.findings, func(f diag.Finding) bool {
			return f.Rule == ruleFileMissing.ID && f.Message == fileMissing(missing)
		})
	}
	file := source.NewFile(path.Join(l.dir, tag, name), nil)
	l.report(ruleFileUnexpected, file.Whole(), hint, "session.toml does not refer to this file")
}

// suggestFile suggests the wanted file of the same folder that was probably
// meant.
func suggestFile(name string, wanted []string) string {
	var bases []string
	for _, w := range wanted {
		if path.Dir(w) == path.Dir(name) {
			bases = append(bases, path.Base(w))
		}
	}
	if nearest := diag.Nearest(path.Base(name), bases); nearest != "" {
		return `rename it to "` + nearest + `", or delete it`
	}
	return "name it in session.toml, or delete it"
}

// meantFile returns the missing file whose name is misspelt, or which is in another
// folder.
func meantFile(name string, missing []string) string {
	if i := slices.IndexFunc(missing, func(m string) bool { return path.Base(m) == path.Base(name) }); i >= 0 {
		return missing[i]
	}
	return diag.Nearest(name, missing)
}

// texts decodes texts.toml and compares its keys with the session's.
func (l *loader) texts(s *Session, t *Texts) {
	document, findings := tomlfile.Open(t.File)
	l.findings = append(l.findings, findings...)
	if !document.Valid() {
		return
	}
	found := document.Decode(t)
	l.findings = append(l.findings, found...)
	c := completeness{document: document, file: t.File, wrong: l.wrong, lost: tomlfile.Lost(found)}
	c.compare("agenda", t.Agenda, agendaKeys(s))
	c.compare("recommendations", t.Recommendations, recommendationKeys(s))
	c.functions(s, t.Functions)
	c.compare("parts", t.Parts, partKeys(s))
	c.compare("documents", t.Documents, keysOf(s.Documents, func(p Paper) Text { return p.Key }))
	c.compare("annexes", t.Annexes, keysOf(s.Annexes, func(a Annex) Text { return a.Key }))
	c.own(s, t)
	l.findings = append(l.findings, c.findings...)
}
