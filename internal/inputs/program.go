package inputs

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
)

// Program identifies the binary that runs, with the data built into it.
func Program() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("cannot tell which program this is: %w", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("cannot tell which program this is: %w", err)
	}
	id, err := identify(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", fmt.Errorf("cannot tell which program this is: %w", err)
	}
	return id, nil
}

// start is how much of a binary is searched for the identifier that the linker
// writes near the beginning. It depends on every byte of the rest, of which
// reading and digesting all would take as long as a tenth of a build.
const start = 32 << 10

// identify returns the linker's identifier of a binary, or its digest where
// there is none.
func identify(binary io.ReadSeeker) (string, error) {
	head, err := io.ReadAll(io.LimitReader(binary, start))
	if err != nil {
		return "", err
	}
	if id := note(head); id != "" {
		return id, nil
	}
	content := sha256.New()
	if _, err := binary.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	if _, err := io.Copy(content, binary); err != nil {
		return "", err
	}
	return hex.EncodeToString(content.Sum(nil)), nil
}

// note returns the identifier in an ELF note of Go's: lengths of name and
// text, the type 4, the name "Go", the text.
func note(head []byte) string {
	const name = "\x04\x00\x00\x00Go\x00\x00"
	at := bytes.Index(head, []byte(name))
	if at < 4 {
		return ""
	}
	size := uint64(binary.LittleEndian.Uint32(head[at-4:]))
	text := head[at+len(name):]
	if size > uint64(len(text)) {
		return ""
	}
	return string(text[:size])
}
