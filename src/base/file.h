/*
 * Files in and out. "-" is standard input or output. Both speak through diag
 * on failure, name the file and the reason, and return false.
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

/*
 * Maps the file read-only for the life of the process (fonts are large and
 * seldom read whole). false without a message: the caller knows what for.
 */
bool file_map(const char *path, struct bytes *out);
void file_unmap(struct bytes bytes);

/*
 * Puts `bytes` at path in one step: writes a temporary file beside it,
 * checks every write, fsync and close, then renames. On failure the old file
 * is as it was. A path that is not a regular file (a pipe, /dev/null) is
 * written to directly.
 */
bool file_save(struct arena *arena, const char *path, struct bytes bytes,
	struct diag *diag);

#endif
