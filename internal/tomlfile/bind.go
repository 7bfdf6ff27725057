package tomlfile

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"rapporteur/internal/diag"
	"rapporteur/internal/source"
)

// Decode fills the struct that v points to, as the function [Decode] does.
func (d *Document) Decode(v any) diag.List {
	if !d.Valid() {
		return nil
	}
	b := &binder{blanked: d.blanked}
	b.bind(reflect.ValueOf(v).Elem(), d.values, d.index.root, "")
	return b.findings
}

// binder puts decoded values into typed fields.
type binder struct {
	blanked  map[int]bool
	findings diag.List
}

// leaf is what a pointer to a Value can do.
type leaf interface {
	set(decoded any, span source.Span) (ok bool)
	wants() string
}

func (b *binder) report(rule string, span source.Span, hint, format string, args ...any) {
	b.findings.Add(diag.Finding{
		Rule: rule, Severity: diag.Error, Span: span, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// bind puts decoded, which stands at n and is known as path, into v.
func (b *binder) bind(v reflect.Value, decoded any, n *node, path string) {
	if b.blanked[n.span.Start] {
		return
	}
	if l, ok := v.Addr().Interface().(leaf); ok {
		if !l.set(decoded, n.span) {
			b.mismatch(path, l.wants(), decoded, n)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if table, ok := b.table(decoded, n, path); ok {
			b.bindStruct(v, table, n, path)
		}
	case reflect.Map:
		if table, ok := b.table(decoded, n, path); ok {
			b.bindMap(v, table, n, path)
		}
	case reflect.Slice:
		b.bindSlice(v, decoded, n, path)
	default:
		panic(fmt.Sprintf("rapporteur: internal error: %s cannot hold a TOML value", v.Type()))
	}
}

func (b *binder) table(decoded any, n *node, path string) (map[string]any, bool) {
	table, ok := decoded.(map[string]any)
	if !ok {
		b.mismatch(path, "a table", decoded, n)
	}
	return table, ok
}

func (b *binder) bindStruct(v reflect.Value, table map[string]any, n *node, path string) {
	fields := fieldsOf(v.Type())
	for _, f := range fields {
		if decoded, ok := table[f.name]; ok {
			b.bind(v.FieldByIndex(f.index), decoded, n.child(f.name), join(path, f.name))
			b.choose(v.FieldByIndex(f.index), f)
		} else if f.required {
			b.report(ruleRequired, n.span, "add "+f.name+" = …", "the key %s is missing%s", quote(f.name), inside(path))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(table)) {
		if !slices.ContainsFunc(fields, func(f field) bool { return f.name == name }) {
			b.unknown(name, fields, n, path)
		}
	}
}

func (b *binder) unknown(name string, fields []field, n *node, path string) {
	var known []string
	for _, f := range fields {
		known = append(known, f.name)
	}
	b.report(ruleUnknown, n.child(name).key, diag.Suggest(name, known), "unknown key %s%s", quote(name), inside(path))
}

// choose checks a text whose field names the words that it may be.
func (b *binder) choose(v reflect.Value, f field) {
	text, ok := v.Interface().(Value[string])
	if !ok || !text.IsSet() || len(f.words) == 0 || slices.Contains(f.words, text.V) {
		return
	}
	b.report(ruleChoice, text.Span, diag.Suggest(text.V, f.words), "%s is not a value of %s", quote(text.V), quote(f.name))
}

func (b *binder) bindMap(v reflect.Value, table map[string]any, n *node, path string) {
	result := reflect.MakeMapWithSize(v.Type(), len(table))
	for _, name := range slices.Sorted(maps.Keys(table)) {
		element := reflect.New(v.Type().Elem()).Elem()
		b.bind(element, table[name], n.child(name), join(path, name))
		result.SetMapIndex(reflect.ValueOf(name).Convert(v.Type().Key()), element)
	}
	v.Set(result)
}

func (b *binder) bindSlice(v reflect.Value, decoded any, n *node, path string) {
	elements := reflect.ValueOf(decoded) // []any, or []map[string]any of [[headers]]
	if elements.Kind() != reflect.Slice {
		b.mismatch(path, "a list", decoded, n)
		return
	}
	for i := range elements.Len() {
		element := reflect.New(v.Type().Elem()).Elem()
		b.bind(element, elements.Index(i).Interface(), n.element(i), path)
		v.Set(reflect.Append(v, element))
	}
}

// field is a struct field that a key is decoded into.
type field struct {
	name     string
	index    []int
	required bool
	words    []string // that a text may be; none for any
}

// fieldsOf returns the fields of a struct type, those of embedded structs
// included.
func fieldsOf(t reflect.Type) []field {
	var fields []field
	for _, f := range reflect.VisibleFields(t) {
		if name := f.Tag.Get("toml"); name != "" && name != "-" {
			fields = append(fields, field{name, f.Index, f.Tag.Get("required") == "true", strings.Fields(f.Tag.Get("oneof"))})
		}
	}
	return fields
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func inside(path string) string {
	if path == "" {
		return ""
	}
	return " in " + quote(path)
}

func quote(s string) string { return `"` + s + `"` }
