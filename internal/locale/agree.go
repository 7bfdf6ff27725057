package locale

import (
	"errors"
	"fmt"

	"rapporteur/internal/locale/grammar"
)

// genderOf returns the gender that agrees with all names together: feminine
// if all are, their own gender for one, masculine for others.
func (w *Writer) genderOf(codes any) (string, error) {
	all, err := each(&w.meter, codes, callee)
	if err != nil {
		return "", err
	}
	together := ""
	for _, c := range all {
		e, ok := w.locale.Entry(c.code)
		switch {
		case !ok || !e.Gender.IsSet():
			return "", fmt.Errorf("the name of %q has no gender in this language", c.code)
		case together == "":
			together = e.Gender.V
		case together != e.Gender.V:
			together = "masculine"
		}
		if e.IsUnsure("gender") {
			w.warn(c, e, fmt.Sprintf("a word agrees with the gender of %s, which is marked unsure", c.code))
		}
	}
	if together == "" {
		return "", errors.New("there is no name to agree with")
	}
	return together, nil
}

// numberOf returns "one" if the names together take a verb in the singular.
func (w *Writer) numberOf(codes any) (string, error) {
	all, err := each(&w.meter, codes, callee)
	if err != nil {
		return "", err
	}
	if len(all) == 1 {
		if e, _ := w.locale.Entry(all[0].code); !e.Plural.V {
			return "one", nil
		}
	}
	return grammar.Other, nil
}
