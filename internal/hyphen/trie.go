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
	next    []uint16          // node*count + letter-1 → node; 0 is none
	weights []int32           // node → where its weights begin in pool; 0 is none
	pool    []byte            // one weight more than the node is deep, for each pattern
}

// lettersEnd bounds the letters of the patterns: Latin, Cyrillic, ’.
const lettersEnd = 0x2020

// wordEdge is how patterns write the beginning and end of a word.
const wordEdge = '.'

func newTrie(list string) trie {
	t := trie{pool: make([]byte, 1, 2*len(list)), weights: make([]int32, 1, len(list)/2)}
	for _, r := range list {
		if r > '9' || r == wordEdge || r == '-' || r == '\'' {
			t.learn(r)
		}
	}
	t.next = make([]uint16, t.count, t.count*(1+len(list)/3))
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
	t.weights[node] = int32(start)
}

// child returns the node behind a letter, making it if need be.
func (t *trie) child(node int, letter uint8) int {
	at := node*t.count + int(letter) - 1
	if t.next[at] == 0 {
		t.next[at] = uint16(len(t.weights))
		t.weights = append(t.weights, 0)
		t.next = append(t.next, make([]uint16, t.count)...)
	}
	return int(t.next[at])
}

// letter returns the number of a letter at place i of a word, whose edges are
// at -1 and len(word).
func (t *trie) letter(word []rune, i int) uint8 {
	r := rune(wordEdge)
	if i >= 0 && i < len(word) {
		r = unicode.ToLower(word[i])
	}
	if r >= lettersEnd {
		return 0
	}
	return t.letters[r]
}

// weigh returns the weights of the places in front of each letter of a word:
// the highest of all patterns that fit. They are written to dst.
func (t *trie) weigh(dst []byte, word []rune) []byte {
	for range word {
		dst = append(dst, 0)
	}
	for start := -1; start < len(word); start++ {
		node := 0
		for i := start; i <= len(word); i++ {
			letter := t.letter(word, i)
			if letter == 0 {
				break
			}
			node = int(t.next[node*t.count+int(letter)-1])
			if node == 0 {
				break
			}
			if pool := int(t.weights[node]); pool > 0 {
				raise(dst, t.pool[pool:pool+i-start+2], start)
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
