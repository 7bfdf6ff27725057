package renumber

import "slices"

// hunk is a stretch of a sequence and what takes its place in another; either may
// be empty.
type hunk struct{ from, to, newFrom, newTo int }

// mostCompared bounds the pairs of elements that are compared. Sequences that have
// more are different as a whole, but for their beginnings and ends.
const mostCompared = 4 << 20

// hunks returns where two sequences differ, in order: between the hunks are the
// elements of a longest common subsequence.
func hunks[T comparable](old, new []T) []hunk {
	start := 0
	for start < min(len(old), len(new)) && old[start] == new[start] {
		start++
	}
	end := 0
	for end < min(len(old), len(new))-start && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
	}
	a, b := old[start:len(old)-end], new[start:len(new)-end]
	switch {
	case len(a)+len(b) == 0:
		return nil
	case len(a)*len(b) > mostCompared || len(a)*len(b) == 0:
		return []hunk{{start, start + len(a), start, start + len(b)}}
	}
	return between(a, b, start)
}

// between compares what is between a common beginning, of that length, and a
// common end.
func between[T comparable](a, b []T, start int) []hunk {
	width := len(b) + 1
	common := make([]int32, (len(a)+1)*width) // length of the longest common subsequence of what is left
	for i, x := range slices.Backward(a) {
		for j, y := range slices.Backward(b) {
			if x == y {
				common[i*width+j] = common[(i+1)*width+j+1] + 1
			} else {
				common[i*width+j] = max(common[(i+1)*width+j], common[i*width+j+1])
			}
		}
	}
	var all []hunk
	open := hunk{start, start, start, start}
	close := func() {
		if open.from < open.to || open.newFrom < open.newTo {
			all = append(all, open)
		}
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			close()
			i, j = i+1, j+1
			open = hunk{start + i, start + i, start + j, start + j}
		case j == len(b) || i < len(a) && common[(i+1)*width+j] >= common[i*width+j+1]:
			i++
			open.to++
		default:
			j++
			open.newTo++
		}
	}
	close()
	return all
}
