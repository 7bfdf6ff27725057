package publish

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

// ProgramID identifies the running binary, including the data built into it.
func ProgramID() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("cannot identify the program: %w", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("cannot identify the program: %w", err)
	}
	id, err := identify(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", fmt.Errorf("cannot identify the program: %w", err)
	}
	return id, nil
}

// start is how much of a binary is searched for the build id, which the linker
// writes near the beginning. The id depends on every byte of the binary;
// digesting all of it would take a tenth of the time of a build.
const start = 32 << 10

// identify returns the build id of a binary, or its digest if it has none.
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

// note returns the build id in Go's ELF note: the lengths of name and text, the
// type 4, the name "Go", the text.
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
