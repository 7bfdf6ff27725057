package torture

// renameat2 is the number of a call that package syscall does not know.
const renameat2 = 276
