package disk

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Limits are the largest sizes of files, in bytes, by kind. Zero stands for
// the default of [Kinds].
type Limits struct {
	TOML    int64
	Text    int64 // Markdown, and files of other kinds
	Picture int64
	Output  int64 // what Rapporteur itself makes, and reads again
	Font    int64
}

// Kind is a kind of file that has a limit of its own.
type Kind struct {
	Name    string // in --limit
	Default int64  // bytes
	endings []string
	limit   func(*Limits) *int64
}

const megabyte = 1 << 20

// Kinds returns the kinds of files; the last has what is of no other. A report
// of 1,400 pages has texts of 3 MB a language.
func Kinds() []Kind {
	return []Kind{
		{"toml", 4 * megabyte, []string{".toml"}, func(l *Limits) *int64 { return &l.TOML }},
		{"picture", 10 * megabyte, []string{".png", ".jpg", ".jpeg", ".svg", ".gif", ".tif", ".tiff", ".webp"}, func(l *Limits) *int64 { return &l.Picture }},
		{"output", 64 * megabyte, []string{".pdf", ".html", ".json"}, func(l *Limits) *int64 { return &l.Output }},
		{"font", 64 * megabyte, []string{".ttf"}, func(l *Limits) *int64 { return &l.Font }},
		{"text", 32 * megabyte, nil, func(l *Limits) *int64 { return &l.Text }},
	}
}

// of returns the kind of a file by its ending, and its limit.
func (l Limits) of(name string) (Kind, int64) {
	kinds := Kinds()
	ending := strings.ToLower(path.Ext(name))
	i := slices.IndexFunc(kinds, func(k Kind) bool { return slices.Contains(k.endings, ending) })
	if i < 0 {
		i = len(kinds) - 1
	}
	return kinds[i], cmp.Or(*kinds[i].limit(&l), kinds[i].Default)
}

// Set takes limits as --limit has them: "toml=8MB,text=500kB".
func (l *Limits) Set(text string) error {
	for part := range strings.SplitSeq(text, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		kinds := Kinds()
		i := slices.IndexFunc(kinds, func(k Kind) bool { return k.Name == name })
		if i < 0 {
			return fmt.Errorf("%q is no limit; write KIND=SIZE, such as text=64MB; the kinds are %s", part, names(kinds))
		}
		bytes, err := parseSize(value)
		if err != nil {
			return err
		}
		*kinds[i].limit(l) = bytes
	}
	return nil
}

func names(kinds []Kind) string {
	var all []string
	for _, k := range kinds {
		all = append(all, k.Name)
	}
	return strings.Join(all, ", ")
}

// String returns the limits that differ from the defaults, as Set takes them.
func (l *Limits) String() string {
	var all []string
	for _, k := range Kinds() {
		if limit := *k.limit(l); limit != 0 {
			all = append(all, k.Name+"="+Size(limit))
		}
	}
	return strings.Join(all, ",")
}

// Type is what the help calls the value of the flag.
func (l *Limits) Type() string { return "kind=size" }

// unit is a unit of sizes.
type unit struct {
	name  string
	bytes int64
}

// units are those of sizes, the longest first, since a size may end in more
// than one of them.
var units = [...]unit{{"GB", 1 << 30}, {"MB", megabyte}, {"kB", 1 << 10}, {"B", 1}, {"", 1}}

// parseSize reads a number of bytes: "8MB", "500 kB", "1000".
func parseSize(text string) (int64, error) {
	for _, unit := range units {
		digits, ok := strings.CutSuffix(text, unit.name)
		if !ok {
			continue
		}
		n, err := strconv.ParseUint(strings.TrimSpace(digits), 10, 32)
		if err == nil && n > 0 {
			return int64(n) * unit.bytes, nil
		}
		break
	}
	return 0, fmt.Errorf("%q is no size; write a whole number with kB, MB or GB, such as 64MB", text)
}

// Size writes a number of bytes as --limit takes it.
func Size(bytes int64) string {
	unit := units[slices.IndexFunc(units[:], func(u unit) bool { return bytes%u.bytes == 0 })]
	return fmt.Sprintf("%d %s", bytes/unit.bytes, unit.name)
}
