/*
 * Files in. "-" is standard input. What speaks through diag names the file and
 * the reason, and returns false.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/diag.h"

#include <stdint.h>

struct bytes {
	const uint8_t *data; /* NUL-terminated when file_read made it */
	size_t len;
};

/* Reads the whole file into the arena. */
bool file_read(struct arena *arena, const char *path, struct bytes *out,
	struct diag *diag);

/* The same, but of at most so many bytes; 0: any number. */
bool file_read_most(struct arena *arena, const char *path, size_t most,
	struct bytes *out, struct diag *diag);

/* The rest of an open file; false with errno, which is EFBIG when it is more
 * than `most` bytes (0: any number are fine). */
bool file_read_open(struct arena *arena, int fd, size_t most,
	struct bytes *out);

/*
 * Maps the file read-only for the life of the process (fonts are large and
 * seldom read whole). false without a message: the caller knows what for.
 */
bool file_map(const char *path, struct bytes *out);
void file_unmap(struct bytes bytes);

/* Whether a name, or an address before "?" and "#", ends in one of the suffixes,
 * in any case, and has more; NULL ends them. */
bool file_ends_in(const char *name, const char *const *suffixes);

#endif
