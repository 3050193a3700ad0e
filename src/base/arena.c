/*
 * Blocks from which memory is handed out, one piece after another. Where
 * AddressSanitizer watches, it knows the pieces: what nobody was given, the gap
 * behind each, and what was given back, is not to be touched.
 */
#include "base/arena.h"

#include "base/sanitized.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ALIGN 16
#ifdef ADDRESS_SANITIZED
#define GAP ALIGN
#else
#define GAP 0
#endif
#define FIRST_BLOCK (256u << 10)
#define LAST_BLOCK (4u << 20)

/* Blocks double in size; a large request gets a block of its own. */
struct block {
	struct block *next;
	size_t size, used; /* bytes of data */
	_Alignas(ALIGN) unsigned char data[];
};

struct arena {
	struct block *blocks; /* newest first */
	size_t used;
	size_t held, most; /* bytes of all blocks; 0: as many as there are */
};

void arena_out_of_memory(void)
{
	static const char message[] = "resumepdf: error: out of memory; "
		"'--limit memory=SIZE' may grant more, if there is more\n";
	ssize_t n = write(STDERR_FILENO, message, sizeof message - 1);

	_exit(n < 0 ? 1 : 1); /* a library may be in the midst of anything */
}

static void over_limit(const struct arena *arena)
{
	fprintf(stderr, "resumepdf: error: more than %zu MB of memory are "
		"needed; '--limit memory=%zuM' grants more\n",
		arena->most >> 20, arena->most >> 17);
	exit(1);
}

struct arena *arena_new(void)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (!arena)
		arena_out_of_memory();
	return arena;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	for (struct block *b = arena->blocks, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	free(arena);
}

void arena_limit(struct arena *arena, size_t most)
{
	arena->most = most;
}

static struct block *add_block(struct arena *arena, size_t need)
{
	size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
	struct block *b;

	if (size > LAST_BLOCK)
		size = LAST_BLOCK;
	if (size < need)
		size = need;
	if (size > SIZE_MAX - sizeof *b)
		arena_out_of_memory();
	arena->held += size;
	if (arena->most && arena->held > arena->most)
		over_limit(arena);
	/* calloc: fresh pages are zero already, so this touches none. */
	b = calloc(1, sizeof *b + size);
	if (!b)
		arena_out_of_memory();
	forbid(b->data, size);
	b->size = size;
	b->next = arena->blocks;
	arena->blocks = b;
	return b;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct block *b = arena->blocks;
	size_t rounded;
	void *p;

	if (size > SIZE_MAX - ALIGN - GAP)
		arena_out_of_memory();
	rounded = (size + ALIGN - 1) / ALIGN * ALIGN;
	if (!b || b->size - b->used < rounded + GAP)
		b = add_block(arena, rounded + GAP);
	p = b->data + b->used;
	b->used += rounded + GAP;
	arena->used += rounded;
	permit(p, size);
	return p;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		arena_out_of_memory();
	return arena_alloc(arena, count * size);
}

void *arena_resize(struct arena *arena, void *old, size_t size, size_t more)
{
	struct block *b = arena->blocks;
	size_t rounded = (size + ALIGN - 1) / ALIGN * ALIGN, grown;
	void *p;

	assert(size <= more);
	if (more > SIZE_MAX - ALIGN)
		arena_out_of_memory();
	grown = (more + ALIGN - 1) / ALIGN * ALIGN - rounded;
	if (size && b && (unsigned char *)old + rounded + GAP ==
			b->data + b->used && b->size - b->used >= grown) {
		b->used += grown; /* nothing stands behind it */
		arena->used += grown;
		permit(old, more);
		return old;
	}
	p = arena_alloc(arena, more);
	if (size)
		memcpy(p, old, size);
	return p;
}

void *arena_grow(struct arena *arena, void *old, size_t count,
	size_t *capacity, size_t size)
{
	size_t room = *capacity ? *capacity * 2 : 8;

	assert(count <= *capacity);
	if (count < *capacity)
		return old;
	if (room < *capacity || room > SIZE_MAX / size)
		arena_out_of_memory();
	old = arena_resize(arena, old, *capacity * size, room * size);
	*capacity = room;
	return old;
}

struct arena_mark arena_mark(const struct arena *arena)
{
	const struct block *b = arena->blocks;

	return (struct arena_mark){b, b ? b->used : 0, arena->used};
}

static void empty_from(struct block *b, size_t left)
{
	permit(b->data + left, b->used - left);
	memset(b->data + left, 0, b->used - left);
	forbid(b->data + left, b->used - left);
	b->used = left;
}

/* The last block stays, emptied, so that no paragraph asks for it anew. */
void arena_release(struct arena *arena, struct arena_mark mark)
{
	struct block *b = arena->blocks;

	while (b && b != mark.block && b->next != mark.block) {
		arena->blocks = b->next;
		free(b);
		b = arena->blocks;
	}
	if (b)
		empty_from(b, b == mark.block ? mark.left : 0);
	arena->used = mark.used;
}

char *arena_strndup(struct arena *arena, const char *s, size_t len)
{
	char *p;

	if (len == SIZE_MAX)
		arena_out_of_memory();
	p = arena_alloc(arena, len + 1);
	if (len)
		memcpy(p, s, len);
	return p;
}

char *arena_strdup(struct arena *arena, const char *s)
{
	return arena_strndup(arena, s, strlen(s));
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	int len;
	char *p;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, again);
	va_end(again);
	assert(len >= 0);
	p = arena_alloc(arena, (size_t)len + 1);
	vsnprintf(p, (size_t)len + 1, format, args);
	return p;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *p;

	va_start(args, format);
	p = arena_vprintf(arena, format, args);
	va_end(args);
	return p;
}

size_t arena_used(const struct arena *arena)
{
	return arena->used;
}
