package hyphen

import (
	"strings"
	"unicode"
)

// trie holds patterns such as "1ba" or ".ab4i": letters with the weight of
// the places between them. It is made for quick building and quick reading
// rather than for least size.
type trie struct {
	letters [lettersEnd]uint8 // number of a letter, from 1; 0 is none
	count   int               // of letters
	nodes   []node            // the first is the root
	next    []uint16          // row of a node + letter-1 → node; 0 is none
	pool    []byte            // one weight more than the node is deep, for each pattern
}

// node is what a beginning of patterns leads to.
type node struct {
	weights int32 // where they begin in pool; 0 is none
	row     int32 // index in next of this node's children; 0 if it has none
}

// lettersEnd bounds the letters of the patterns: Latin, Cyrillic, ’.
const lettersEnd = 0x2020

// wordEdge is how patterns write the beginning and end of a word.
const wordEdge = '.'

func newTrie(list string) trie {
	t := trie{pool: make([]byte, 1, len(list)+1), nodes: make([]node, 1, len(list)/4+1)}
	for _, r := range list {
		if r > '9' || r == wordEdge || r == '-' || r == '\'' {
			t.learn(r)
		}
	}
	t.next = make([]uint16, t.count, t.count*len(list)/8)
	for pattern := range strings.FieldsSeq(list) {
		t.add(pattern)
	}
	return t
}

// learn numbers a letter of the patterns.
func (t *trie) learn(r rune) {
	if t.letters[r] == 0 {
		t.count++
		t.letters[r] = uint8(t.count)
	}
}

func (t *trie) add(pattern string) {
	node := 0
	start := len(t.pool)
	weight := byte(0)
	for _, r := range pattern {
		if '0' <= r && r <= '9' {
			weight = byte(r - '0')
			continue
		}
		t.pool = append(t.pool, weight)
		weight = 0
		node = t.child(node, t.letters[r])
	}
	t.pool = append(t.pool, weight)
	t.nodes[node].weights = int32(start)
}

// child returns the node behind a letter, making it if need be.
func (t *trie) child(parent int, letter uint8) int {
	row := t.nodes[parent].row
	if row == 0 {
		row = int32(len(t.next))
		t.nodes[parent].row = row
		t.next = append(t.next, make([]uint16, t.count)...)
	}
	at := int(row) + int(letter) - 1
	if t.next[at] == 0 {
		t.next[at] = uint16(len(t.nodes))
		t.nodes = append(t.nodes, node{})
	}
	return int(t.next[at])
}

// letter returns the number of a letter of a word.
func (t *trie) letter(r rune) uint8 {
	if r = unicode.ToLower(r); r >= lettersEnd {
		return 0
	}
	return t.letters[r]
}

// weigh returns the weights of the places in front of each letter of a word:
// the highest of all patterns that fit. They are written to dst.
func (t *trie) weigh(dst []byte, word []rune) []byte {
	var room [64]byte
	letters := append(room[:0], t.letters[wordEdge])
	for _, r := range word {
		dst, letters = append(dst, 0), append(letters, t.letter(r))
	}
	letters = append(letters, t.letters[wordEdge])
	for start := range letters {
		at := t.nodes[0]
		for i, letter := range letters[start:] {
			if letter == 0 || at.row == 0 {
				break
			}
			next := t.next[int(at.row)+int(letter)-1]
			if next == 0 {
				break
			}
			at = t.nodes[next]
			if at.weights > 0 {
				raise(dst, t.pool[at.weights:int(at.weights)+i+2], start-1)
			}
		}
	}
	return dst
}

// raise lifts the weights from place start on to those of a pattern.
func raise(weights, pattern []byte, start int) {
	for n, w := range pattern {
		if at := start + n; at >= 0 && at < len(weights) && w > weights[at] {
			weights[at] = w
		}
	}
}
