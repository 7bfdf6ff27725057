// Command torture mistreats the program and counts what is lost.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"

	"rapporteur/internal/torture/inputs"
	"rapporteur/locales"
	"rapporteur/templates"
)

func main() {
	if len(os.Args) == 5 && os.Args[1] == "work" {
		n := make([]uint64, 3)
		for i := range n {
			n[i], _ = strconv.ParseUint(os.Args[2+i], 10, 64)
		}
		if err := inputs.Work(os.Stdout, os.DirFS("sessions"), templates.FS, locales.FS, n[0], n[1], n[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	n, _ := strconv.ParseUint(os.Args[1], 10, 64)
	lost := 0
	for _, r := range inputs.Run(n, runtime.NumCPU(), []string{"work", os.Args[2]}) {
		fmt.Printf("%-20s %6d tried %6d survived %6d lost\n", r.Kind, r.Tried, r.Survived, len(r.Lost))
		for _, l := range r.Lost {
			fmt.Println("  ", l)
		}
		lost += len(r.Lost)
	}
	if lost > 0 {
		os.Exit(1)
	}
}
