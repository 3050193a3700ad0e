/*
 * A program of the build: prints the filters of src/guard/filter.h as C.
 *
 * What is left is what the C library, fontconfig and the program itself need
 * to read files, to have memory and to end. A call that opens a way out ends
 * the process at once; any other is answered as by a kernel that does not know
 * it, so that a C library of tomorrow does without.
 */
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static const char *const allowed[] = {
	"read", "readv", "pread64", "write", "writev", "pwrite64", "lseek",
	"_llseek", "close", "fcntl", "fcntl64", "fadvise64", "fadvise64_64",
	"fstat", "fstat64", "fstatat64", "newfstatat", "stat", "stat64",
	"lstat", "lstat64", "statx", "fstatfs", "fstatfs64", "statfs",
	"statfs64", "access", "faccessat", "faccessat2", "readlink",
	"readlinkat", "getdents", "getdents64", "getcwd", "fchmod", "fsync",
	"fdatasync", "link", "linkat", "rename", "renameat", "renameat2",
	"unlink", "unlinkat", "umask",
	"brk", "munmap", "mremap", "madvise",
	"clock_gettime", "clock_gettime64", "clock_getres", "gettimeofday",
	"time", "getrandom", "getpid", "gettid", "getuid", "geteuid",
	"getgid", "getegid", "sysinfo", "uname", "futex", "sched_yield",
	"sched_getaffinity", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn",
	"rt_sigpending", "sigreturn", "restart_syscall", "exit", "exit_group",
	NULL,
};

static const char *const deadly[] = {
	"socket", "socketpair", "connect", "bind", "listen", "sendto",
	"sendmsg", "execve", "execveat", "fork", "vfork", "clone", "clone3",
	"ptrace", "process_vm_readv", "process_vm_writev", "kill", "tkill",
	"mount", "chroot", "unshare", "setns", "bpf", "perf_event_open",
	"keyctl", "io_uring_setup", "userfaultfd", "memfd_create",
	"open_by_handle_at", "pidfd_open", "finit_module", "init_module",
	NULL,
};

/* Calls whose argument number `arg`, but for bits that are not in `mask`, has
 * to be `value`. */
static const struct condition {
	const char *name;
	unsigned arg;
	unsigned long mask, value;
} conditions[] = {
	{"open", 1, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY},
	{"openat", 2, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY},
	{"mmap", 2, 4 /* PROT_EXEC */, 0},
	{"mmap2", 2, 4, 0},
	{"mprotect", 2, 4, 0},
	{"ioctl", 1, ~0ul, TCGETS},
	{"prlimit64", 2, ~0ul, 0}, /* only asks */
	{"tgkill", 2, ~0ul, SIGABRT},
};

/* For a temporary file that is made late. */
static const struct condition creating[] = {
	{"open", 1, O_CREAT | O_EXCL | O_TRUNC, O_CREAT | O_EXCL},
	{"openat", 2, O_CREAT | O_EXCL | O_TRUNC, O_CREAT | O_EXCL},
};

static void check(int status, const char *what)
{
	if (status >= 0)
		return;
	fprintf(stderr, "filter: %s: %s\n", what, strerror(-status));
	exit(1);
}

static void add(scmp_filter_ctx filter, uint32_t action,
	const char *const *names)
{
	for (; *names; names++) {
		int number = seccomp_syscall_resolve_name(*names);

		if (number != __NR_SCMP_ERROR) /* this kernel's headers */
			check(seccomp_rule_add(filter, action, number, 0),
				*names);
	}
}

static void add_condition(scmp_filter_ctx filter, const struct condition *c)
{
	int number = seccomp_syscall_resolve_name(c->name);

	if (number == __NR_SCMP_ERROR)
		return;
	check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 1,
		SCMP_CMP(c->arg, SCMP_CMP_MASKED_EQ, c->mask, c->value)),
		c->name);
}

static scmp_filter_ctx make(bool creates)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));

	if (!filter)
		check(-ENOMEM, "seccomp_init");
	/* As a tree, not one comparison after another. */
	seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
	add(filter, SCMP_ACT_ALLOW, allowed);
	add(filter, SCMP_ACT_KILL_PROCESS, deadly);
	for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++)
		add_condition(filter, &conditions[i]);
	for (size_t i = 0; creates && i < sizeof creating / sizeof *creating;
		i++)
		add_condition(filter, &creating[i]);
	return filter;
}

static void print(const char *name, bool creates)
{
	struct { unsigned short code; unsigned char jt, jf; unsigned k; } step;
	scmp_filter_ctx filter = make(creates);
	FILE *file = tmpfile();

	if (!file)
		check(-errno, "temporary file");
	check(seccomp_export_bpf(filter, fileno(file)), "seccomp_export_bpf");
	rewind(file);
	printf("\nstatic const struct filter_step %s[] = {\n", name);
	while (fread(&step, sizeof step, 1, file) == 1)
		printf("\t{0x%02x, %u, %u, 0x%08x},\n", step.code, step.jt,
			step.jf, step.k);
	printf("};\n\nconst struct filter filter_%s = {%s,\n"
		"\tsizeof %s / sizeof *%s};\n", name, name, name, name);
	fclose(file);
	seccomp_release(filter);
}

int main(void)
{
	puts("/* Made by src/filter.c. */\n#include \"guard/filter.h\"");
	print("reads", false);
	print("creates", true);
	return ferror(stdout) || fflush(stdout) != 0;
}
