package compose

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"rapporteur/internal/compose/markdown"
	"rapporteur/internal/diag"
	"rapporteur/internal/locale"
	"rapporteur/internal/report"
	"rapporteur/internal/source"
)

// templates returns the templates of the body's kind of report in the order
// of their names, which is the order of the report.
func (c *composer) templates(fsys fs.FS, body *Body) []*source.File {
	names, err := fs.Glob(fsys, path.Join(body.Report.V, "*.md"))
	if err != nil || len(names) == 0 {
		c.findings.Add(diag.Finding{
			Rule: "template-missing", Span: body.Report.Span,
			Message: fmt.Sprintf("there are no templates for the kind of report %q", body.Report.V),
			Hint:    "each kind is a folder of templates/",
		})
		return nil
	}
	var files []*source.File
	for _, name := range names {
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			c.findings.Add(diag.Finding{Rule: "template-missing", Span: body.Report.Span, Message: err.Error()})
			continue
		}
		files = append(files, source.NewFile(path.Join("templates", name), content))
	}
	return files
}

// execute runs one template and reads what it wrote.
func (c *composer) execute(file *source.File, facts *Facts) []report.Block {
	parsed, err := template.New("").Option("missingkey=error").
		Funcs(c.writer.Funcs()).Funcs(c.functions(file, facts)).Parse(string(file.Content()))
	if err != nil {
		c.templateFinding(file, err)
		return nil
	}
	var text bytes.Buffer
	if err := parsed.Execute(&text, facts); err != nil {
		c.templateFinding(file, err)
	}
	in := markdown.Generated(text.String(), &c.marks, file.Whole())
	doc, findings := markdown.Template(in, c.include)
	c.findings = append(c.findings, findings...)
	c.notes = append(c.notes, doc.Notes...)
	return doc.Blocks
}

// functions are what templates have beside the functions of messages. A
// message that fails leaves its place empty, so that one failure does not
// hide the next.
func (c *composer) functions(file *source.File, facts *Facts) template.FuncMap {
	write := func(id string, count any, data []any) string {
		var dot any
		if len(data) > 0 {
			dot = data[0]
		}
		text, err := c.writer.Execute(id, count, dot)
		if err != nil {
			c.messageFinding(err, mention(file, id))
		}
		return text
	}
	return template.FuncMap{
		"t":          func(id string, data ...any) string { return write(id, nil, data) },
		"tn":         func(id string, count any, data ...any) string { return write(id, count, data) },
		"narrative":  c.placeNarrative,
		"provisions": c.placeProvisions,
		"annex":      c.placeAnnex,
		"total":      func(folder string) (Total, error) { return c.total(facts, folder) },
	}
}

// MessageIDs returns the messages that Compose asks for itself, for the title
// and the first page: the others are named by templates and messages. A fact
// takes the place of %s.
func MessageIDs() []string {
	return []string{
		"title", "body.name", "body.emblem", "masthead.organization", "masthead.distribution.%s",
		"masthead.date", "masthead.language", "masthead.original.%s",
	}
}

// message returns a message of [MessageIDs] as inline content.
func (c *composer) message(id string, data any) report.Text {
	text, err := c.writer.Execute(id, nil, data)
	if err != nil {
		c.messageFinding(err, source.Span{})
		return nil
	}
	t, findings := markdown.Inline(markdown.Generated(text, &c.marks, source.Span{}))
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

// messageFinding reports a message that could not be executed, at the message
// itself or, where it is missing, at the place that asked for it.
func (c *composer) messageFinding(err error, asked source.Span) {
	finding := diag.Finding{Rule: "message-failed", Span: asked, Message: err.Error()}
	var failed *locale.MessageError
	switch {
	case !errors.As(err, &failed):
	case failed.Span.IsZero():
		finding.Hint = fmt.Sprintf("define it in the messages of locales/%s", c.words.Language.Tag)
	default:
		finding.Span = failed.Span
		if !asked.IsZero() {
			finding.Related = []diag.Related{{Span: asked, Message: "asked for here"}}
		}
	}
	c.findings.Add(finding)
}

var templateError = regexp.MustCompile(`^template: :(\d+)(?::(\d+))?: (?:executing "" at )?((?s).*)$`)

// templateFinding reports an error of package text/template at its line.
func (c *composer) templateFinding(file *source.File, err error) {
	var failed *locale.MessageError
	if errors.As(err, &failed) {
		c.messageFinding(err, file.Whole())
		return
	}
	finding := diag.Finding{Rule: "template-failed", Span: file.Whole(), Message: err.Error()}
	if m := templateError.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[1])
		column, _ := strconv.Atoi(m[2])
		if at, ok := file.Offset(source.Position{Line: line, Column: column + 1}); ok {
			finding.Span = file.Span(at, at)
		}
		finding.Message = strings.TrimSpace(m[3])
	}
	c.findings.Add(finding)
}
