/* Whether what stands where the output goes may be replaced. */
#ifndef OPTIONS_REPLACE_H
#define OPTIONS_REPLACE_H

#include "guard/files.h"
#include "options/options.h"

/*
 * Whether nothing of the user's is lost when `made` replaces the file at path:
 * there is none, or it has nothing in it, is no regular file, or is such as
 * this program makes, may be written to, and is not in use. false after an error that says how to replace it all
 * the same.
 */
bool replace_is_safe(struct arena *arena, const struct options *options,
	const struct files *files, const char *path, struct bytes made, struct diag *diag);

#endif
