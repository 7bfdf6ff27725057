package kind

import "strings"

// KeyPattern matches the words of kinds and the keys of session.toml, but for
// their length.
const KeyPattern = `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`

// LongestKey is how many letters a key may have.
const LongestKey = 100

// IsKey reports whether s is a valid key, which becomes part of file names,
// addresses and names of messages.
func IsKey(s string) bool {
	if len(s) > LongestKey {
		return false
	}
	for _, word := range strings.Split(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return s[0] > '9'
}
