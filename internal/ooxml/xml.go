package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// The limits of a document that is read: bytes of a part unpacked, half of those of all, levels of elements, and
// elements of one paragraph or table.
const (
	mostBytes = 32 << 20
	mostDepth = 200
	mostNodes = 2_000_000
)

// errExcess says that a document is above a limit.
var errExcess = errors.New("nested too deep, or too large")

// node is an element, or its text if it has no name. Names are without their namespaces, which
// differ between editions of the standard.
type node struct {
	name string
	text string
	attr []xml.Attr
	kids []*node
}

// get returns an attribute, "" if there is none.
func (n *node) get(name string) string {
	if n != nil {
		for _, a := range n.attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

// kid returns what a path of names leads to, nil if it leads nowhere.
func (n *node) kid(names ...string) *node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		i := slices.IndexFunc(n.kids, func(k *node) bool { return k.name == name })
		if i < 0 {
			return nil
		}
		n = n.kids[i]
	}
	return n
}

// on reports whether a property is there, and not switched off.
func (n *node) on() bool {
	if n == nil {
		return false
	}
	switch n.get("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// element reads the element that a token began.
func element(d *xml.Decoder, start xml.StartElement, depth int, room *int) (*node, error) {
	n := &node{name: start.Name.Local, attr: start.Attr}
	if *room--; depth > mostDepth || *room < 0 {
		return nil, errExcess
	}
	for {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			kid, err := element(d, t.Copy(), depth+1, room)
			if err != nil {
				return nil, err
			}
			n.kids = append(n.kids, kid)
		case xml.CharData:
			n.text += string(t)
		case xml.EndElement:
			return n, nil
		}
	}
}

// archive is the parts of a document.
type archive struct {
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

func openArchive(content []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	a := &archive{make(map[string]*zip.File), 2 * mostBytes}
	for _, f := range z.File {
		a.parts[strings.TrimPrefix(path.Clean("/"+f.Name), "/")] = f
	}
	return a, nil
}

// open returns a decoder of a part; it ends with an error where the part is larger than it may be.
func (a *archive) open(name string) (*xml.Decoder, io.Closer, error) {
	f, ok := a.parts[name]
	if !ok {
		return nil, nil, fmt.Errorf("it has no part %q", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, nil, err
	}
	return xml.NewDecoder(&limited{r, a}), r, nil
}

// limited counts what is unpacked against the room of the archive.
type limited struct {
	io.Reader
	of *archive
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	if l.of.left -= int64(n); l.of.left < 0 {
		return 0, errExcess
	}
	return n, err
}

// each calls visit for each element of a part that has one of the names, wherever it is; what is
// in it is not visited again.
func (a *archive) each(part string, visit func(*node), names ...string) error {
	d, closer, err := a.open(part)
	if err != nil {
		return err
	}
	defer closer.Close()
	for depth := 0; ; {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			if depth++; depth > mostDepth {
				return errExcess
			}
			if !slices.Contains(names, t.Name.Local) {
				continue
			}
			room := mostNodes
			n, err := element(d, t.Copy(), depth, &room)
			if err != nil {
				return err
			}
			depth--
			visit(n)
		}
	}
}
