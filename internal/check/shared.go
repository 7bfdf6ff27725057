package check

// shared is what several rules look at, made once by the first that asks. It
// lives as long as one Run.
type shared struct {
	parallels []*parallel
	numbers   map[*Language]*figureReader
	names     map[*Language]*nameFinder
	printed   map[*Language][]located
	marks     map[string][]punctuationMark // by text
}

// figures returns what reads the figures of a language.
func (p *pass) figures(l *Language) *figureReader {
	return once(&p.shared.numbers, l, newFigureReader)
}

// names returns what finds the names of a language.
func (p *pass) names(l *Language) *nameFinder {
	return once(&p.shared.names, l, newNameFinder)
}

// once makes the value of a key when it is first asked for.
func once[K comparable, V any](made *map[K]V, key K, newValue func(K) V) V {
	if value, ok := (*made)[key]; ok {
		return value
	}
	if *made == nil {
		*made = make(map[K]V)
	}
	(*made)[key] = newValue(key)
	return (*made)[key]
}
