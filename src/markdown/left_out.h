/* What a pass takes out of the source because it means nothing here: said once,
 * with how often, and what came first. markdown/ only. */
#ifndef MARKDOWN_LEFT_OUT_H
#define MARKDOWN_LEFT_OUT_H

#include "base/arena.h"
#include "base/diag.h"

struct left_out {
	int count;
	struct pos pos;    /* of the first */
	const char *first;
};

/* A row: what such a thing is called, and what to do instead. */
struct left_out_kind {
	const char *one, *more, *advice;
};

/* Counts s[0..len), which stands at pos. */
void left_out_add(struct arena *arena, struct left_out *out, struct pos pos,
	const char *s, size_t len);

/* Warns, if anything was counted. */
void left_out_warn(const struct left_out *out, const struct left_out_kind *kind,
	struct diag *diag);

/* The same as a note: the author wants it so. */
void left_out_say(const struct left_out *out, const struct left_out_kind *kind,
	struct diag *diag);

#endif
