package tomlfile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"rapporteur/internal/diag"
	"rapporteur/internal/rule"
	"rapporteur/internal/source"
)

// Decode fills the struct that v points to, as the function [Decode] does.
func (d *Document) Decode(v any) diag.List {
	if !d.Valid() {
		return nil
	}
	return d.decodeInto(v, new(sync.Map))
}

func (d *Document) decodeInto(v any, fields *sync.Map) diag.List {
	b := &binder{blanked: d.blanked, fields: fields, lost: make(map[string]bool)}
	b.bind(reflect.ValueOf(v).Elem(), d.index.root, nil)
	for _, f := range b.later {
		if b.lost[f.name] {
			b.report(ruleRequired, d.index.root.span, "add "+f.form, "%s is missing", quote(f.name))
		}
	}
	return b.findings
}

// binder stores decoded values in typed fields.
type binder struct {
	blanked  map[int]bool
	fields   *sync.Map       // []field by reflect.Type, of the structs seen so far
	later    []field         // keys of the file that are missing
	lost     map[string]bool // those that are in no table either
	findings diag.List
}

// trail is the path of names to a value.
type trail []string

func (t trail) String() string { return strings.Join(t, ".") }

// inside describes the table in which a key is missing or unknown.
func (t trail) inside() string {
	if len(t) == 0 {
		return ""
	}
	return " in " + quote(t.String())
}

// leaf is the interface of a pointer to a Value.
type leaf interface {
	set(n *valueNode) (ok bool)
	wants() string
}

func (b *binder) report(r rule.Rule, span source.Span, hint, format string, args ...any) {
	b.findings.Add(r.At(span, format, args...).Hinting(hint))
}

// bind stores the value of n, which is at path, in v. It reports whether the
// type is right.
func (b *binder) bind(v reflect.Value, n *valueNode, path trail) bool {
	if b.blanked[n.span.Start] {
		return false
	}
	if l, ok := v.Addr().Interface().(leaf); ok {
		set := l.set(n)
		if !set {
			b.mismatch(path, l.wants(), n)
		}
		return set
	}
	if v.Kind() == reflect.Slice {
		return b.bindSlice(v, n, path)
	}
	if !n.isTable() {
		b.mismatch(path, kindTable, n)
		return false
	}
	switch v.Kind() {
	case reflect.Struct:
		b.bindStruct(v, n, path)
	case reflect.Map:
		b.bindMap(v, n, path)
	default:
		panic(fmt.Sprintf("rapporteur: internal error: %s cannot hold a TOML value", v.Type()))
	}
	return true
}

func (b *binder) bindStruct(v reflect.Value, n *valueNode, path trail) {
	fields := b.fieldsOf(v.Type())
	var unknown []*valueNode
	for _, child := range n.children {
		if !slices.ContainsFunc(fields, func(f field) bool { return f.name == child.name }) {
			unknown = append(unknown, child)
		}
	}
	known, misspelt := misspellings(n, fields, unknown)
	for _, f := range fields {
		if child := n.find(f.name); child != nil {
			b.bind(v.FieldByIndex(f.index), child, append(path, f.name))
			b.check(v.FieldByIndex(f.index), f)
		} else if f.required && !slices.Contains(misspelt, f.name) {
			b.missing(n, f, path)
		}
	}
	for _, child := range sorted(unknown) {
		b.unknown(child, known, path)
	}
}

func (b *binder) fieldsOf(t reflect.Type) []field {
	known, ok := b.fields.Load(t)
	if !ok {
		known, _ = b.fields.LoadOrStore(t, fieldsOf(t))
	}
	return known.([]field)
}

// misspellings returns the keys that unknown ones of a table may be meant to be, and
// those that they probably are.
func misspellings(n *valueNode, fields []field, unknown []*valueNode) (known, misspelt []string) {
	if len(unknown) == 0 {
		return nil, nil
	}
	for _, f := range fields {
		known = append(known, f.name)
	}
	for _, child := range unknown {
		misspelt = append(misspelt, diag.Nearest(child.name, known))
	}
	if absent := missing(n, fields); len(unknown) == 1 && len(absent) == 1 {
		return absent, absent // whatever it is called
	}
	return known, misspelt
}

// missing returns the required keys that a table lacks.
func missing(n *valueNode, fields []field) []string {
	var absent []string
	for _, f := range fields {
		if f.required && n.find(f.name) == nil {
			absent = append(absent, f.name)
		}
	}
	return absent
}

func (b *binder) unknown(n *valueNode, known []string, path trail) {
	hint := diag.Suggest(n.name, known)
	if b.lost[n.name] {
		delete(b.lost, n.name)
		hint = "write it before the first [table]: a key belongs to the table above it"
	}
	b.report(ruleUnknown, n.key, hint, "unknown key %s%s", quote(n.name), path.inside())
}

// missing reports a required key, unless it is a key of the file that is in a
// table below: then it is reported there.
func (b *binder) missing(n *valueNode, f field, path trail) {
	if len(path) == 0 && strings.Contains(f.form, "=") {
		b.lost[f.name] = true
		b.later = append(b.later, f)
		return
	}
	b.report(ruleRequired, n.span, "add "+f.form, "%s is missing%s", quote(f.name), path.inside())
}

// check reports an empty text that is required, or one that is not among the
// allowed words.
func (b *binder) check(v reflect.Value, f field) {
	text, ok := v.Interface().(Value[string])
	switch {
	case !ok || !text.IsSet():
	case f.required && strings.TrimSpace(text.V) == "":
		b.report(ruleRequired, text.Span, "write it between the quotes", "%s is empty", quote(f.name))
	case len(f.words) > 0 && !slices.Contains(f.words, text.V):
		b.report(ruleChoice, text.Span, diag.Suggest(text.V, f.words), "%s is not a value of %s", quote(text.V), quote(f.name))
	}
}

func (b *binder) bindMap(v reflect.Value, n *valueNode, path trail) {
	result := reflect.MakeMapWithSize(v.Type(), len(n.children))
	element := reflect.New(v.Type().Elem()).Elem()
	path = append(path, "")
	for _, child := range sorted(n.children) {
		element.SetZero()
		path[len(path)-1] = child.name
		if b.bind(element, child, path) {
			result.SetMapIndex(reflect.ValueOf(child.name).Convert(v.Type().Key()), element)
		}
	}
	v.Set(result)
}

// bindSlice appends the elements of the right type.
func (b *binder) bindSlice(v reflect.Value, n *valueNode, path trail) bool {
	if !n.list {
		b.mismatch(path, kindList, n)
		return false
	}
	v.Grow(len(n.children))
	element := reflect.New(v.Type().Elem()).Elem()
	for _, child := range n.children {
		element.SetZero()
		if b.bind(element, child, path) {
			v.Set(reflect.Append(v, element))
		}
	}
	return true
}

// field is a struct field that a key is decoded into.
type field struct {
	name     string
	form     string // how the key is written: name = …, [name] or [[name]]
	index    []int
	required bool
	words    []string // allowed for a text; empty if any is
}

// fieldsOf returns the fields of a struct type, including those of embedded
// structs.
func fieldsOf(t reflect.Type) []field {
	var fields []field
	for _, f := range reflect.VisibleFields(t) {
		if name := f.Tag.Get("toml"); name != "" && name != "-" {
			fields = append(fields, field{
				name: name, form: form(name, f.Type), index: f.Index,
				required: f.Tag.Get("required") == "true", words: strings.Fields(f.Tag.Get("oneof")),
			})
		}
	}
	return fields
}

// form returns how a key of a type is written.
func form(name string, t reflect.Type) string {
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[leaf]()):
		return name + " = …"
	case t.Kind() != reflect.Slice:
		return "[" + name + "]"
	case t.Elem().Kind() == reflect.Struct && !reflect.PointerTo(t.Elem()).Implements(reflect.TypeFor[leaf]()):
		return "[[" + name + "]]"
	}
	return name + " = […]"
}

func quote(s string) string { return `"` + s + `"` }
