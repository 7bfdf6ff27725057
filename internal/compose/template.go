package compose

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"text/template"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/locale"
	"rapporteur/internal/locale/message"
	"rapporteur/internal/report"
	"rapporteur/internal/search"
	"rapporteur/internal/session"
	"rapporteur/internal/source"
	"rapporteur/internal/textfile"
)

// LoadTemplates reads the templates of a kind of report, in the order of their
// names, which is the order of the report. A non-nil error means that a file
// could not be read.
func LoadTemplates(fsys fs.FS, kind session.Text) ([]*source.File, diag.List, error) {
	entries, err := fs.ReadDir(fsys, kind.V)
	if err != nil && !disk.IsAbsent(err) {
		return nil, nil, fmt.Errorf("read templates: %w", err)
	}
	var files []*source.File
	var findings diag.List
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".md" || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		name := path.Join(kind.V, entry.Name())
		versions, err := disk.Versions(fsys, "templates", name)
		if err != nil {
			return nil, nil, err
		}
		file := versions[len(versions)-1]
		files, findings = append(files, file), append(findings, textfile.Check(file)...)
	}
	if len(files) > 0 {
		return files, findings, nil
	}
	return nil, diag.List{ruleTemplateMissing.At(kind.Span, "there are no templates for the kind of report %q", kind.V)}, nil
}

// execute runs one template and reads what it wrote.
func (c *composer) execute(file *source.File, facts *Facts) []report.Block {
	var text bytes.Buffer
	c.acts.read = 0
	functions := maps.Clone(c.writer.Funcs())
	maps.Copy(functions, c.functions(file, facts, &text))
	tree, err := message.ParseFormula(string(file.Content()), functions)
	if err != nil {
		c.templateFinding(file, err)
		return nil
	}
	parsed, err := template.New("").Option("missingkey=error").Funcs(functions).AddParseTree("", tree)
	if err != nil {
		panic("rapporteur: internal error: " + err.Error()) // the tree has been parsed with these functions
	}
	if err := parsed.Execute(&text, facts); err != nil {
		c.templateFinding(file, err)
	}
	in := markdown.Generated(text.String(), &c.marks, file.Whole()).Noted(c.acts.noted())
	doc, findings := markdown.Template(in, c.include)
	c.findings = append(c.findings, findings...)
	c.notes = append(c.notes, doc.Notes...)
	return doc.Blocks
}

// functions are what templates have in addition to the functions of messages;
// written is what the template has written so far. A
// message that fails leaves its place empty, so that one failure does not
// hide the next.
func (c *composer) functions(file *source.File, facts *Facts, written *bytes.Buffer) template.FuncMap {
	write := func(id string, count any, data []any) string {
		c.acts.follow(written.Bytes())
		var dot any
		if len(data) > 0 {
			dot = data[0]
		}
		a, isAct := dot.(*Act)
		isAct = isAct && id == "act."+a.Kind
		if isAct && !c.acts.take(a, mention(file, "act.%s")) {
			return ""
		}
		text, err := c.writer.Execute(id, count, dot)
		if isAct {
			c.acts.note(a, text)
		}
		if err == nil && isBlank(text) && isHeading(mention(file, id)) {
			err = c.writer.Refused(id, errNoHeading)
		}
		if err != nil {
			c.failed(err, mention(file, id))
		}
		return text
	}
	return template.FuncMap{
		"t":  func(id any, data ...any) string { return write(locale.IDOf(id), nil, data) },
		"tn": func(id, count any, data ...any) string { return write(locale.IDOf(id), count, data) },
		"narrative": func(folder, key string) (string, error) {
			c.acts.follow(written.Bytes())
			return c.placeNarrative(folder, key)
		},
		"provisions": c.placeProvisions,
		"sitting":    sittingKey,
		"annex":      c.placeAnnex,
		"label":      c.label,
		"total":      func(folder string, series ...string) (Total, error) { return c.total(facts, folder, series) },
	}
}

// sittingKey returns what the key of a paragraph says of the sittings that it is
// about: the number of the only one.
func sittingKey(sittings any) string {
	switch s := sittings.(type) {
	case session.Int:
		return fmt.Sprintf(" sitting=%d", s.V)
	case []session.Int:
		if len(s) == 1 {
			return sittingKey(s[0])
		}
	}
	return ""
}

// MessageIDs returns the messages that Compose itself uses, for the title and
// the first page; templates and messages name the others. %s stands for a fact.
func MessageIDs() []string {
	return []string{
		"title", "body.name", "body.emblem", "masthead.organization", "masthead.distribution.%s",
		"masthead.date", "masthead.language", "masthead.original.%s", "masthead.line.%s", "output.%s.title",
		"body.%s.gender", "language.%s", "acts.names", "record.%s", // by the functions agree and languages; the footnote of a text
	}
}

// message returns a message of [MessageIDs] as inline content.
func (c *composer) message(id string, data any) report.Text {
	asked := c.body.File.Whole()
	text, err := c.writer.Execute(id, nil, data)
	if err != nil {
		c.failed(err, asked)
		return nil
	}
	t, findings := markdown.Inline(markdown.Generated(text, &c.marks, asked))
	c.findings = append(c.findings, findings...)
	return t
}

// mention returns the place where a template names a message.
func mention(file *source.File, id string) source.Span {
	for _, quote := range []string{`"`, "`"} {
		if at := bytes.Index(file.Content(), []byte(quote+id+quote)); at >= 0 {
			return file.Span(at, at+len(id)+2)
		}
	}
	return file.Whole()
}

var errNoHeading = errors.New("it writes nothing, and a heading has no other words")

// isHeading reports whether a mention of a message is all there is of a heading.
func isHeading(mention source.Span) bool {
	line, _ := mention.File.Line(mention.Position().Line)
	return strings.Contains(line, mention.Text()) && headingOfMessage().MatchString(line)
}

var headingOfMessage = search.Lazy(`^#+[ \t]*\{\{[^{}]*\}\}[ \t]*(?:\{#|\r?$)`)

func isBlank(text string) bool { return strings.TrimSpace(source.Strip(text)) == "" }

// failed reports a message that could not be executed. It returns false if err
// is about something else.
func (c *composer) failed(err error, asked source.Span) bool {
	var failed *message.Error
	if !errors.As(err, &failed) {
		return false
	}
	found := failed.Finding(asked)
	if _, over := errors.AsType[*message.LimitError](err); over && slices.ContainsFunc(c.findings, func(f diag.Finding) bool {
		return f.Rule == found.Rule && f.Span == found.Span
	}) {
		return true
	}
	c.findings.Add(found)
	return true
}

// templateFinding reports an error of package text/template at its line.
func (c *composer) templateFinding(file *source.File, err error) {
	c.cut = true
	if c.failed(err, file.Whole()) {
		return
	}
	if refused, ok := errors.AsType[*message.FormulaError](err); ok {
		c.findings.Add(ruleTemplateFailed.At(file.Span(refused.From, refused.To), "%s", refused.Reason).Hinting(refused.Hint))
		return
	}
	place := file.Whole()
	at, reason, ok := message.TemplateFault(string(file.Content()), err)
	if ok {
		place = file.Span(at, at)
	}
	c.findings.Add(ruleTemplateFailed.At(place, "%s", reason))
}
