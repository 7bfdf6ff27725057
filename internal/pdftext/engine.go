package pdftext

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// The limits of a file that is read. The engine reads about a hundred pages a second.
const (
	MostPages  = 3000
	mostTime   = 60 * time.Second
	mostMemory = 512 << 20
	wasmPage   = 64 << 10
)

// engine is PDFium, compiled to WebAssembly: it has memory of its own, and neither files nor
// network nor threads, whatever a file makes it do.
type engine struct {
	pool     pdfium.Pool
	instance pdfium.Pdfium
	document references.FPDF_DOCUMENT
}

// compilation returns where the compiled engine is kept: in a folder, unless that is "" or cannot be
// written, and in memory for the next file. Compiling takes seconds.
func compilation(folder string) wazero.CompilationCache {
	if folder != "" {
		if kept, err := wazero.NewCompilationCacheWithDir(folder); err == nil {
			return kept
		}
	}
	return wazero.NewCompilationCache()
}

// start starts the engine.
func start(compiled wazero.CompilationCache) (*engine, error) {
	e := &engine{}
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(mostMemory / wasmPage).WithCompilationCache(compiled)
	var err error
	e.pool, err = webassembly.Init(webassembly.Config{
		Context: experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0)), MaxIdle: 1, MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), RuntimeConfig: config, Stdout: io.Discard, Stderr: io.Discard,
	})
	if err == nil {
		e.instance, err = e.pool.GetInstance(mostTime)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot start the reader of PDF files: %w", err), e.close())
	}
	return e, nil
}

// open opens a file and returns its number of pages.
func (e *engine) open(content []byte) (pages int, err error) {
	document, err := e.instance.OpenDocument(&requests.OpenDocument{File: &content})
	if err != nil {
		return 0, err
	}
	e.document = document.Document
	count, err := e.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: e.document})
	if err != nil {
		return 0, err
	}
	return count.PageCount, nil
}

// page returns the text of a page, counted from 0, as rectangles or as characters.
func (e *engine) page(index int, mode requests.GetPageTextStructuredMode) (*responses.GetPageTextStructured, error) {
	return e.instance.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: e.document, Index: index}},
		Mode: mode, CollectFontInformation: mode == requests.GetPageTextStructuredModeRects,
	})
}

func (e *engine) close() error {
	if e.pool == nil {
		return nil
	}
	return e.pool.Close()
}

// isPassword reports whether a file was not opened because it needs a password.
func isPassword(err error) bool {
	return errors.Is(err, pdfiumerrors.ErrPassword) || errors.Is(err, pdfiumerrors.ErrSecurity)
}
