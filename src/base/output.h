/*
 * A file that is written in one step: on failure, or when the program is
 * stopped, the old file is as it was and nothing else is left.
 *
 * It is opened before there is anything to write, so that what is in between
 * need not be able to open files. "-" is standard output. A path that is no
 * regular file (a pipe, /dev/null) is written to directly.
 */
#ifndef BASE_OUTPUT_H
#define BASE_OUTPUT_H

#include "base/file.h"

struct output {
	const char *path;   /* as the user named it */
	const char *target; /* where that leads, with all links followed */
	const char *folder; /* of the target; NULL: it is written directly */
	int fd;             /* of the temporary file; -1: there is none yet */
	bool direct;
};

/* false after an error: nothing can be written there. */
bool output_open(struct arena *arena, const char *path, struct output *out,
	struct diag *diag);

/* Gives the file another name in the same folder, instead of the path's. */
void output_rename(struct arena *arena, struct output *out,
	const char *path);

/* Writes and closes it; false after an error. */
bool output_write(struct arena *arena, struct output *out,
	struct bytes bytes, struct diag *diag);

/* Forgets it, if nothing was written. */
void output_close(struct output *out);

#endif
