package bidi

import unicodebidi "golang.org/x/text/unicode/bidi"

type class = unicodebidi.Class

// Short names for the classes, as the annex writes them.
const (
	classL   = unicodebidi.L
	classR   = unicodebidi.R
	classEN  = unicodebidi.EN
	classES  = unicodebidi.ES
	classET  = unicodebidi.ET
	classAN  = unicodebidi.AN
	classCS  = unicodebidi.CS
	classB   = unicodebidi.B
	classS   = unicodebidi.S
	classWS  = unicodebidi.WS
	classON  = unicodebidi.ON
	classBN  = unicodebidi.BN
	classNSM = unicodebidi.NSM
	classAL  = unicodebidi.AL
	classLRO = unicodebidi.LRO
	classRLO = unicodebidi.RLO
	classLRE = unicodebidi.LRE
	classRLE = unicodebidi.RLE
	classPDF = unicodebidi.PDF
	classLRI = unicodebidi.LRI
	classRLI = unicodebidi.RLI
	classFSI = unicodebidi.FSI
	classPDI = unicodebidi.PDI
)

func classOf(r rune) class {
	if r < 0x80 {
		return asciiClass(r)
	}
	properties, _ := unicodebidi.LookupRune(r)
	c := properties.Class()
	if c == unicodebidi.Control {
		return controlClass(r)
	}
	return c
}

// asciiClass avoids a table lookup for most ASCII characters.
func asciiClass(r rune) class {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return classL
	case '0' <= r && r <= '9':
		return classEN
	case r == ' ':
		return classWS
	}
	properties, _ := unicodebidi.LookupRune(r)
	return properties.Class()
}

// controlClass distinguishes the explicit formatting characters, which the
// table of x/text puts in one class.
func controlClass(r rune) class {
	switch r {
	case 0x202A:
		return classLRE
	case 0x202B:
		return classRLE
	case 0x202C:
		return classPDF
	case 0x202D:
		return classLRO
	case 0x202E:
		return classRLO
	case 0x2066:
		return classLRI
	case 0x2067:
		return classRLI
	case 0x2068:
		return classFSI
	case 0x2069:
		return classPDI
	}
	return classBN
}

func classesOf(text []rune) []class {
	classes := make([]class, len(text))
	for i, r := range text {
		classes[i] = classOf(r)
	}
	return classes
}

func isInitiator(c class) bool { return c == classLRI || c == classRLI || c == classFSI }

func isIsolate(c class) bool { return isInitiator(c) || c == classPDI }

// isRemoved reports whether rule X9 removes the character.
func isRemoved(c class) bool {
	switch c {
	case classLRE, classRLE, classLRO, classRLO, classPDF, classBN:
		return true
	}
	return false
}

// isTrailing reports whether rule L1 resets the character at the end of a line.
func isTrailing(c class) bool { return c == classWS || isIsolate(c) || isRemoved(c) }

// isNeutral reports whether rules N1 and N2 apply to the class ("NI").
func isNeutral(c class) bool {
	return c == classB || c == classS || c == classWS || c == classON || isIsolate(c)
}

// isPlain reports whether all text of a left-to-right paragraph with these
// classes runs from left to right.
func isPlain(classes []class) bool {
	for _, c := range classes {
		switch c {
		case classR, classAL, classAN, classRLE, classRLO, classRLI, classFSI, classLRE, classLRO, classLRI:
			return false
		}
	}
	return true
}
