/*
 * What the targets share: an arena that is emptied, not freed, between two
 * runs, and fonts that are opened once. A target is a function of bytes, which
 * libFuzzer calls some thousand times a second (`make fuzz`) and replay.c once
 * for each file of the target's corpus (`make check`). It looks at what came
 * out as well: what must() finds wrong ends it as a crash does.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "read.h"
#include "style/style.h"

#include <stdio.h>
#include <stdlib.h>

#define FUZZ_BLOCK (16u << 20) /* bytes */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What stays from run to run. */
static inline struct arena *fuzz_kept(void)
{
	static struct arena *arena;

	if (!arena)
		arena = arena_new();
	return arena;
}

/* The arena of this run; what it held in the last one is gone. */
static inline struct arena *fuzz_arena(void)
{
	static struct arena *arena;
	static struct arena_mark start;

	if (!arena) {
		arena = arena_new();
		arena_alloc(arena, 1);
		start = arena_mark(arena);
		arena_alloc(arena, FUZZ_BLOCK); /* which stays */
	}
	arena_release(arena, start);
	return arena;
}

/* The sheet below all others, parsed once. */
static inline const struct sheet *fuzz_defaults(void)
{
	static const struct sheet *sheet;
	struct diag silent = {0};

	if (!sheet)
		sheet = style_defaults(fuzz_kept(), &silent);
	return sheet;
}

/* The bytes as every stage but the first has them: UTF-8 without NUL. */
static inline const char *fuzz_text(struct arena *arena, const uint8_t *data,
	size_t size, size_t *len)
{
	char *text = (char *)(uintptr_t)utf8_repair(arena, (const char *)data,
		size, len);

	for (size_t i = 0; i < *len; i++)
		if (!text[i])
			text[i] = ' ';
	return text;
}

/* What must not be is not. */
static inline void must(bool is, const char *what)
{
	if (is)
		return;
	fprintf(stderr, "it is not so: %s\n", what);
	abort();
}

#endif
