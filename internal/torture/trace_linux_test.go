//go:build amd64 || arm64

package torture

import (
	"fmt"
	"os/exec"
	"runtime"
	"slices"
	"syscall"
	"unsafe"
)

// canTrace says whether the calls of another process can be seen here.
const canTrace = true

// killBefore runs a program with ptrace(2) and kills it, with kill -9, before
// call number n, from 0, of those that change files. Died is false if the program
// made fewer calls and came to its end.
func killBefore(n int, binary string, args []string) (died bool, err error) {
	runtime.LockOSThread() // only the thread that started the program may trace it
	defer runtime.UnlockOSThread()
	cmd := exec.Command(binary, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Ptrace: true}
	if err := cmd.Start(); err != nil {
		return false, err
	}
	defer cmd.Process.Release()
	t := &tracer{process: cmd.Process.Pid, left: n}
	return t.run()
}

// tracer follows the threads of a process.
type tracer struct {
	process int
	left    int // how many calls that change files the process may still make
}

// run follows the process to its end.
func (t *tracer) run() (killed bool, err error) {
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(t.process, &status, 0, nil); err != nil {
		return false, err
	}
	const killWithTracer = 0x100000 // PTRACE_O_EXITKILL
	if err := syscall.PtraceSetOptions(t.process, syscall.PTRACE_O_TRACESYSGOOD|syscall.PTRACE_O_TRACECLONE|killWithTracer); err != nil {
		return false, err
	}
	for thread := t.process; ; {
		if t.stopped(thread, status) {
			killed = true
			if err := syscall.Kill(t.process, syscall.SIGKILL); err != nil {
				return false, err
			}
		}
		thread, err = syscall.Wait4(-1, &status, syscall.WALL|syscall.WNOTHREAD, nil)
		switch {
		case err != nil:
			return false, err
		case thread != t.process || status.Stopped():
		case killed || status.Exited() && status.ExitStatus() == 0:
			return killed, nil
		default:
			return false, fmt.Errorf("the process ended with status %#x", status)
		}
	}
}

// stopped lets a thread that has stopped go on, unless the process must die now.
func (t *tracer) stopped(thread int, status syscall.WaitStatus) (die bool) {
	if !status.Stopped() {
		return false
	}
	signal := int(status.StopSignal())
	switch signal {
	case int(syscall.SIGTRAP) | 0x80: // a call begins or ends
		if changesFiles(thread) {
			if t.left == 0 {
				return true
			}
			t.left--
		}
		signal = 0
	case int(syscall.SIGTRAP), int(syscall.SIGSTOP): // a thread begins
		signal = 0
	}
	// This fails if the thread has died; the next wait says so.
	_ = syscall.PtraceSyscall(thread, signal)
	return false
}

// callInfo is struct ptrace_syscall_info of the kernel.
type callInfo struct {
	op     uint8 // 1 where a call begins
	_      [3]uint8
	_      uint32
	_, _   uint64
	number uint64
	args   [6]uint64
	_      [8]byte
}

// changesFiles reports whether a thread is at the beginning of a call that
// writes, makes, names, removes or syncs a file.
func changesFiles(thread int) bool {
	const getCallInfo = 0x420e // PTRACE_GET_SYSCALL_INFO
	var info callInfo
	_, _, failed := syscall.RawSyscall6(syscall.SYS_PTRACE, getCallInfo, uintptr(thread), unsafe.Sizeof(info), uintptr(unsafe.Pointer(&info)), 0, 0)
	if failed != 0 || info.op != 1 {
		return false
	}
	switch info.number {
	case syscall.SYS_OPENAT:
		return info.args[2]&syscall.O_CREAT != 0
	case syscall.SYS_WRITE:
		return info.args[0] > 2 // not to the terminal
	}
	return slices.Contains(changing, info.number)
}

var changing = []uint64{
	syscall.SYS_FSYNC, syscall.SYS_MKDIRAT, syscall.SYS_LINKAT, syscall.SYS_RENAMEAT, renameat2, syscall.SYS_UNLINKAT,
	syscall.SYS_FCHMOD, syscall.SYS_FCHMODAT, syscall.SYS_UTIMENSAT, syscall.SYS_FTRUNCATE,
}
