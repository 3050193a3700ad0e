#define _GNU_SOURCE /* syscall */
#include "guard/sandbox.h"

#include "base/sanitized.h"
#include "guard/filter.h"
#include "guard/landlock.h"

#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What watches over memory in tests needs what the sandbox takes away. */
#if defined(__linux__) && !defined(SANITIZED) && !defined(WATCHED)
#include <linux/filter.h>
#include <linux/seccomp.h>

_Static_assert(sizeof(struct filter_step) == sizeof(struct sock_filter) &&
	offsetof(struct filter_step, k) == offsetof(struct sock_filter, k),
	"the filter is made for the kernel");

static void filter_calls(const struct filter *filter)
{
	struct sock_fprog program = {
		.len = filter->count,
		.filter = (struct sock_filter *)(uintptr_t)filter->steps,
	};

	syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
}

void sandbox_enter(const struct files *files, const struct output *output)
{
	bool creates = output && !output->direct && output->fd < 0;

	/* Without it the kernel takes neither from an ordinary user. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return;
	landlock_enter(files, output);
	filter_calls(creates ? &filter_creates : &filter_reads);
}
#else
void sandbox_enter(const struct files *files, const struct output *output)
{
	(void)files;
	(void)output;
}
#endif
