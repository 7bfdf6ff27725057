package lint

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/locale"
	"rapporteur/internal/rule"
)

var ruleUnused = rule.Rule{
	ID: "locale-message-unused", Former: []string{"locale-unused-message"}, Sees: rule.Data, Severity: diag.Warning,
	Summary: "Every message is asked for",
	Why:     "translators would keep words that no report prints",
	Hint:    "call it from a template or another message, or remove it in every language",
}

// Unused reports messages that no report would ever print: no text of
// the folders names them in quotes, as templates and other messages do, and
// the program does not ask for them itself. Asked is what it asks for; %s
// stands for any part of a name, as it does in templates.
func Unused(all []*locale.Locale, asked []string, folders ...fs.FS) (diag.List, error) {
	names := &messageNames{exact: make(map[string]bool)}
	for _, name := range asked {
		names.add(name)
	}
	for _, files := range folders {
		if err := names.read(files); err != nil {
			return nil, err
		}
	}
	var findings diag.List
	for _, l := range all {
		for _, id := range l.MessageIDs() {
			if names.holds(id) {
				continue
			}
			span, _ := l.Message(id)
			findings.Add(ruleUnused.At(span, "nothing prints the message %q", id))
		}
	}
	return findings, nil
}

// messageNames are what may name a message.
type messageNames struct {
	exact    map[string]bool
	patterns []string // of path.Match, of names that are completed when they are asked for: "group.%s"
}

func (n *messageNames) add(name string) {
	if strings.Contains(name, "%s") {
		n.patterns = append(n.patterns, strings.ReplaceAll(name, "%s", "*"))
	} else {
		n.exact[name] = true
	}
}

// holds reports whether something names a message.
func (n *messageNames) holds(id string) bool {
	return n.exact[id] || slices.ContainsFunc(n.patterns, func(pattern string) bool {
		matched, err := path.Match(pattern, id)
		return matched && err == nil
	})
}

// read takes in the names of all templates and words in a folder.
func (n *messageNames) read(files fs.FS) error {
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".toml" && path.Ext(name) != ".md" {
			return err
		}
		versions, err := disk.Versions(files, "", name) // an upper layer has only what differs
		if _, refused := errors.AsType[*disk.Refusal](err); refused {
			return nil // what needs the file reports it
		}
		for _, version := range versions {
			n.quoted(string(version.Content()))
		}
		return err
	})
}

// quoted returns what is in quotes and has the form of an identifier.
func (n *messageNames) quoted(text string) {
	for {
		_, after, found := strings.Cut(text, `"`)
		if !found {
			return
		}
		text = after
		name := text[:len(text)-len(strings.TrimLeft(text, "abcdefghijklmnopqrstuvwxyz0123456789-.%"))]
		if rest := text[len(name):]; name != "" && (strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, `\"`)) {
			n.add(name)
		}
	}
}
