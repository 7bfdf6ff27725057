package example

import "fmt"

type pair struct {
	A int `json:"a"`
}

const limit = 3

func count(list []int, deep bool) (n int, err error) {
	defer fmt.Println("done")
	for i := 0; i < len(list); i++ {
		if list[i] > limit && !deep {
			n += list[i] - 1
			continue
		}
		n++
	}
	if n == 0 {
		return 0, fmt.Errorf("nothing in %v", list)
	}
	switch {
	case n%2 == 0:
		fmt.Print("even", 'e', 0.5)
	default:
		panic("odd")
	}
	return n * 2, nil
}
