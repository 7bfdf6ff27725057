package hyphen

import (
	"strings"
	"unicode"
)

// trie holds patterns such as "1ba" or ".ab4i": letters, and the weights of
// the positions between them. It favours fast building and lookup over size.
type trie struct {
	letters [lettersEnd]uint8 // number of each letter, from 1; 0 if no pattern has it
	count   int               // of letters
	nodes   []trieNode        // the first is the root
	next    []uint16          // row of a node + letter-1 → child; 0 if there is none
	pool    []byte            // the weights of each pattern: one more than it has letters
}

// trieNode is a prefix of one or more patterns.
type trieNode struct {
	weights int32 // index in pool of the pattern's weights; 0 if no pattern ends here
	row     int32 // index in next of this node's children; 0 if it has none
}

// lettersEnd is above all letters of the patterns: Latin, Cyrillic, ’.
const lettersEnd = 0x2020

// wordEdge marks the beginning or end of a word in a pattern.
const wordEdge = '.'

func newTrie(list string) trie {
	t := trie{pool: make([]byte, 1, len(list)+1), nodes: make([]trieNode, 1, len(list)/4+1)}
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

// learn assigns a number to a letter of the patterns.
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

// child returns the child of a node for a letter, adding it if necessary.
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
		t.nodes = append(t.nodes, trieNode{})
	}
	return int(t.next[at])
}

// letter returns the number of a letter of a word, or 0 if no pattern has it.
func (t *trie) letter(r rune) uint8 {
	if r = unicode.ToLower(r); r >= lettersEnd {
		return 0
	}
	return t.letters[r]
}

// weigh appends to dst, for each letter of a word, the weight of the position
// before it: the highest of all matching patterns.
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

// raise raises the weights, from index start, to at least those of a pattern.
func raise(weights, pattern []byte, start int) {
	for n, w := range pattern {
		if at := start + n; at >= 0 && at < len(weights) && w > weights[at] {
			weights[at] = w
		}
	}
}
