/*
 * The system calls that are left in the sandbox, as a program for the kernel
 * (seccomp(2)). src/filter.c, a program of the build, makes it with libseccomp:
 * that takes longer than setting a résumé has time for.
 */
#ifndef GUARD_FILTER_H
#define GUARD_FILTER_H

#include <stdint.h>

struct filter_step { /* as struct sock_filter */
	uint16_t code;
	uint8_t jt, jf;
	uint32_t k;
};

struct filter {
	const struct filter_step *steps;
	unsigned short count;
};

extern const struct filter filter_reads;   /* opens files only to read */
extern const struct filter filter_creates; /* makes new ones as well */

#endif
