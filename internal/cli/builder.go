package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/disk"
	"rapporteur/internal/lang"
	"rapporteur/internal/pipeline"
	"rapporteur/internal/publish"
)

// builder builds sessions one after the other.
type builder struct {
	ctx      context.Context
	terminal Terminal
	flags    buildFlags
	names    []string // of the sessions
	request  pipeline.Request
	program  string // identifies the binary
	files    pipeline.Files
	common   string // digest of what all sessions have in common
	open     func() (*pipeline.Project, error)
	hopeless bool // the project cannot be used, for any session
	tell     reporter
}

func newBuilder(ctx context.Context, terminal Terminal, flags buildFlags, names []string) (*builder, error) {
	request, err := flags.request()
	if err != nil {
		return nil, err
	}
	b := &builder{names: names, ctx: ctx, terminal: terminal, flags: flags, request: request, tell: newReporter(terminal, flags)}
	if b.files, err = flags.project.files(); err != nil {
		return nil, err
	}
	if b.program, err = publish.ProgramID(); err != nil {
		return nil, err
	}
	if b.common, err = b.digest(); err != nil {
		return nil, err
	}
	b.open = sync.OnceValues(b.openProject)
	return b, nil
}

// digest returns the current digest of the inputs that all sessions share.
func (b *builder) digest() (string, error) {
	sources, err := b.flags.sources(b.files, b.names)
	if err != nil {
		return "", err
	}
	return sources.Digest(b.program, b.request)
}

// openProject reads the project when a session must be built: if nothing has
// changed it is not needed.
func (b *builder) openProject() (*pipeline.Project, error) {
	project, findings, err := b.flags.project.open(b.names)
	if err == nil {
		err = conclude(b.terminal, findings, b.flags.strict)
	}
	if b.hopeless = err != nil; !b.hopeless {
		project.Clean = b.request.Clean
		if !b.flags.issue && len(b.request.Languages) > 0 {
			project.Aside = func(tag, original lang.Tag) bool {
				return tag != original && !slices.Contains(b.request.Languages, tag)
			}
		}
	}
	return project, err
}

// all builds the sessions; what is wrong with one does not keep the others
// from being built.
func (b *builder) all(dirs []string) error {
	folders, err := outputFolders(b.flags.out, dirs)
	if err != nil {
		return err
	}
	var failures []error
	for i, dir := range dirs {
		if b.ctx.Err() != nil {
			failures = append(failures, fmt.Errorf("%s was not built: %w", dir, context.Cause(b.ctx)))
			continue
		}
		b.tell.begin(dir, folders[i])
		err := b.session(sessionFolder(dir), folders[i])
		b.tell.end(err)
		failures = append(failures, err)
		if b.hopeless {
			break
		}
	}
	b.tell.close(len(dirs))
	return errors.Join(failures...)
}

// session builds a session into a folder, unless the folder is up to date.
func (b *builder) session(dir, folder string) error {
	before, unreadable := b.files.Inputs(b.common, dir)
	if unreadable == nil && !b.flags.force {
		if done, err := b.upToDate(folder, before); done || err != nil {
			return err
		}
	}
	project, err := b.open()
	if err != nil {
		return err
	}
	draft, err := project.DraftFolder(dir)
	if err != nil {
		return err
	}
	if draft.Session.Document.Status.IsSet() {
		if issued, err := b.files.Issued(folder); err == nil && len(issued.Manifest.Issued) > 0 {
			draft.Against(issued) // publishing says what is wrong with the folder
		}
	}
	set, err := b.render(draft, folder)
	if err = errors.Join(err, unreadable); err != nil {
		return err
	}
	if err := b.unchanged(dir, before); err != nil {
		return err
	}
	set.Inputs, set.Issue = before, b.flags.issue
	result, err := publish.Publish(b.ctx, disk.OS{}, folder, set)
	if issued, ok := errors.AsType[*publish.Issued](err); ok && issued.Corrected {
		return fmt.Errorf("%w; to make the corrigendum, run rapporteur corrigendum %s %s; for the whole report with all corrections, use another --out", err, folder, dir)
	}
	if err != nil {
		return err
	}
	b.tell.published(set, result)
	return nil
}

// unchanged returns an error if inputs changed while they were read, because the
// files would mix two states.
func (b *builder) unchanged(dir, before string) error {
	common, err := b.digest()
	if err != nil {
		return err
	}
	if after, err := b.files.Inputs(common, dir); err != nil || after != before {
		return errors.Join(err, fmt.Errorf("%s was changed while it was read, and nothing was replaced; build it again", dir))
	}
	return nil
}

// render renders a draft, unless findings forbid it, and returns the set to
// publish.
func (b *builder) render(draft *pipeline.Draft, folder string) (publish.Set, error) {
	b.tell.checked(draft.Findings)
	if verdict(draft.Findings, b.flags.strict) != nil {
		return publish.Set{}, conclude(b.terminal, draft.Findings, b.flags.strict)
	}
	if n := pipeline.Count(draft.Aside).Errors; n > 0 {
		fmt.Fprintf(b.terminal.Err, "warning: languages that are not built have errors (%d), which check shows; the set is not complete without them\n", n)
	}
	b.request.Step = b.tell.step
	outputs, findings, err := draft.Render(b.ctx, b.request)
	b.tell.rendered()
	if b.ctx.Err() != nil {
		err = fmt.Errorf("nothing in %s was replaced: %w", folder, context.Cause(b.ctx))
	}
	findings = append(findings, draft.Findings...)
	set := draft.Set(outputs, findings)
	set.Program = publish.Program{Version: version, Commit: ownCommit()}
	return set, errors.Join(err, conclude(b.terminal, findings, b.flags.strict))
}

// conclude prints findings and returns an error if they must stop the command.
// They go to standard error, because standard output lists the files.
func conclude(terminal Terminal, findings diag.List, strict bool) error {
	if err := worthAttention(findings).Sorted().WriteText(terminal.Err, terminal.ColorErr); err != nil {
		return err
	}
	return verdict(findings, strict)
}
