package disktest

import (
	"errors"
	"math/rand/v2"
	"sync"
	"syscall"
	"time"
)

// ErrKilled is the error of every call after a program was killed.
var ErrKilled = errors.New("killed")

// Kill kills the program after n calls.
func Kill(n int) func(Call) error {
	return func(c Call) error {
		if c.N >= n {
			return ErrKilled
		}
		return nil
	}
}

// Full refuses writes after a number of bytes, like a full disk.
func Full(bytes int) func(Call) error {
	var mu sync.Mutex
	return func(c Call) error {
		mu.Lock()
		defer mu.Unlock()
		if c.Size > bytes {
			return syscall.ENOSPC
		}
		bytes -= c.Size
		return nil
	}
}

// Slow delays each call by a random time up to most.
func Slow(seed uint64, most time.Duration) func(Call) error {
	var mu sync.Mutex
	random := rand.New(rand.NewPCG(seed, 0))
	return func(Call) error {
		mu.Lock()
		wait := time.Duration(random.Int64N(int64(most)))
		mu.Unlock()
		time.Sleep(wait)
		return nil
	}
}

// Lacking refuses calls that a file system does not support, such as "Exchange".
func Lacking(ops ...string) func(Call) error {
	return func(c Call) error {
		for _, op := range ops {
			if c.Op == op {
				return errors.ErrUnsupported
			}
		}
		return nil
	}
}

// All combines several faults.
func All(faults ...func(Call) error) func(Call) error {
	return func(c Call) error {
		for _, fault := range faults {
			if err := fault(c); err != nil {
				return err
			}
		}
		return nil
	}
}
