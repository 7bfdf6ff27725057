package compose

// Series is the texts of one series that are apart from the recommendations on
// agenda items.
type Series struct {
	*Facts
	Key   string
	Texts []*Provisions
}

// Drafts returns the texts that the body proposes to another organ, by series in the
// order of the kind.
func (f *Facts) Drafts() []*Series { return f.bySeries(true) }

// AdoptedTexts returns the texts that the body itself adopted, by series in the order
// of the kind.
func (f *Facts) AdoptedTexts() []*Series { return f.bySeries(false) }

func (f *Facts) bySeries(draft bool) []*Series {
	var all []*Series
	if f.Body.Kind == nil {
		return nil
	}
	for _, declared := range f.Body.Kind.Series {
		s := &Series{Facts: f, Key: declared.Key.V}
		for _, p := range f.Provisions {
			if p.Series == s.Key && declared.Draft.V == draft {
				s.Texts = append(s.Texts, p)
			}
		}
		if len(s.Texts) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// seriesIn returns the series of the texts in a file of a folder; empty if nothing
// declares it.
func (f *Facts) seriesIn(folder, key string) string {
	for _, p := range f.Provisions {
		if folder == "provisions" && p.Key == key {
			return p.Series
		}
	}
	for _, declared := range f.Body.Kind.Series {
		if folder == "recommendations" && declared.Folder.V == folder {
			return declared.Key.V
		}
	}
	return ""
}
