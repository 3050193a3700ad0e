/*
 * Blocks of memory that are handed out from their beginning to their end. What
 * is given back, as each array that outgrew its place is, waits in bins for the
 * next one who wants so much or less. Blocks of an arena that ended are the
 * whole's to hand out again.
 *
 * Only what was handed out before has to be cleared: a new block is zero, and
 * of its pages those that nobody asked for cost nothing.
 */
#include "base/arena.h"

#include "base/sanitized.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where a sanitizer looks, some of what is forbidden is between any two. */
#ifdef ADDRESS_SANITIZED
#define BETWEEN 16
#else
#define BETWEEN 0
#endif

/* Of what most calls do not come to: it is left to a call of its own. */
#define SELDOM __attribute__((noinline))

#define ALIGN 16
#define FIRST_BLOCK (256u << 10)
#define LAST_BLOCK (4u << 20)

/* Blocks double in size; a large request gets a block of its own. */
struct block {
	struct block *next;
	size_t size, used; /* bytes of data */
	size_t touched;    /* those behind are zero */
	_Alignas(ALIGN) unsigned char data[];
};

/* What was given back, at its own beginning. */
struct piece {
	struct piece *next;
	size_t size;
};

/* Bin n has the pieces from 2^n bytes on, but less than twice that; the last
 * one all larger ones too. */
#define BINS 32
#define LEAST_BIN 6

struct bins {
	struct piece *piece[BINS];
	uint32_t filled; /* which have any; a bit each */
};

struct arena {
	struct block *blocks; /* newest first */
	struct bins bins;
	size_t used;
	struct arena *whole;  /* whose part it is, or itself */
	struct arena *parts;  /* the whole's first one; a part's next one */
	struct block *spare;  /* of the whole, like what follows */
	size_t held, most;    /* bytes of all blocks; 0: any number */
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
	arena->whole = arena;
	return arena;
}

struct arena *arena_part(struct arena *arena)
{
	struct arena *part = arena_new();

	part->whole = arena->whole;
	part->parts = arena->whole->parts;
	arena->whole->parts = part;
	return part;
}

static void free_blocks(struct block *b)
{
	for (struct block *next; b; b = next) {
		next = b->next;
		permit(b->data, b->size);
		free(b);
	}
}

/* The newest block is the whole's again. */
static void spare_block(struct arena *arena)
{
	struct block *b = arena->blocks;

	arena->blocks = b->next;
	b->used = 0;
	forbid(b->data, b->size);
	b->next = arena->whole->spare;
	arena->whole->spare = b;
}

/* A part ends: its blocks are the whole's again. */
static void take_out(struct arena *part)
{
	struct arena **at = &part->whole->parts;

	while (*at != part)
		at = &(*at)->parts;
	*at = part->parts;
	while (part->blocks)
		spare_block(part);
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	if (arena->whole != arena)
		take_out(arena);
	else
		while (arena->parts)
			arena_free(arena->parts);
	free_blocks(arena->blocks);
	free_blocks(arena->spare);
	free(arena);
}

void arena_limit(struct arena *arena, size_t most)
{
	arena->most = most;
}

static struct block *new_block(struct arena *whole, size_t size)
{
	struct block *b;

	if (size > SIZE_MAX - sizeof *b)
		arena_out_of_memory();
	whole->held += size;
	if (whole->most && whole->held > whole->most)
		over_limit(whole);
	/* calloc: fresh pages are zero already, so this touches none. */
	b = calloc(1, sizeof *b + size);
	if (!b)
		arena_out_of_memory();
	b->size = size;
	forbid(b->data, size);
	return b;
}

/* One of the whole's that are free, if one has room enough. */
static struct block *old_block(struct arena *whole, size_t need)
{
	for (struct block **at = &whole->spare, *b; (b = *at); at = &b->next)
		if (b->size >= need) {
			*at = b->next;
			return b;
		}
	return NULL;
}

/* How much of a block things of that size take. */
static size_t rounded(size_t size)
{
	if (size > SIZE_MAX - ALIGN - BETWEEN)
		arena_out_of_memory();
	return (size + BETWEEN + ALIGN - 1) / ALIGN * ALIGN;
}

static unsigned bin_of(size_t size)
{
	unsigned bin = 63 - (unsigned)__builtin_clzll(size | 1);

	return bin < LEAST_BIN ? LEAST_BIN : bin < BINS ? bin : BINS - 1;
}

static void put_piece(struct arena *arena, void *p, size_t size)
{
	struct piece *piece = p;
	unsigned bin = bin_of(size);

	if (size < (size_t)1 << LEAST_BIN)
		return;
	permit(piece, sizeof *piece);
	piece->size = size;
	piece->next = arena->bins.piece[bin];
	forbid(piece, size);
	arena->bins.piece[bin] = piece;
	arena->bins.filled |= (uint32_t)1 << bin;
}

/* The first piece of the bin, of which `size` bytes are taken. */
static void *cut_piece(struct arena *arena, unsigned bin, size_t size)
{
	struct bins *bins = &arena->bins;
	struct piece *piece = bins->piece[bin], was;

	permit(piece, sizeof *piece);
	was = *piece;
	forbid(piece, sizeof *piece);
	bins->piece[bin] = was.next;
	if (!was.next)
		bins->filled &= ~((uint32_t)1 << bin);
	put_piece(arena, (unsigned char *)piece + size, was.size - size);
	return piece;
}

static size_t size_of(const struct piece *piece)
{
	size_t size;

	permit(piece, sizeof *piece);
	size = piece->size;
	forbid(piece, sizeof *piece);
	return size;
}

/* So much of what was given back; or NULL. */
static SELDOM void *take_piece(struct arena *arena, size_t size)
{
	const struct bins *bins = &arena->bins;
	unsigned bin = bin_of(size);
	uint32_t larger = bins->filled & ~(((uint32_t)2 << bin) - 1);

	if (bins->piece[bin] && size_of(bins->piece[bin]) >= size)
		return cut_piece(arena, bin, size);
	return larger ? cut_piece(arena, (unsigned)__builtin_ctz(larger), size)
		: NULL;
}

/* A block with room for that; what is left of the one before can be taken. */
static SELDOM struct block *add_block(struct arena *arena, size_t need)
{
	struct block *last = arena->blocks, *b;
	size_t size = last ? last->size * 2 : FIRST_BLOCK;

	if (last) {
		size_t left = last->size - last->used;

		permit(last->data + last->used, left);
		put_piece(arena, last->data + last->used, left);
		last->used = last->size;
		last->touched = last->size;
	}
	if (size > LAST_BLOCK)
		size = LAST_BLOCK;
	if (size < need)
		size = need;
	b = old_block(arena->whole, need);
	if (!b)
		b = new_block(arena->whole, size);
	b->next = arena->blocks;
	arena->blocks = b;
	return b;
}

/* The next bytes of the newest block, of which the first *dirty are perhaps not
 * zero. */
static inline unsigned char *take_next(struct arena *arena, size_t size,
	size_t *dirty)
{
	struct block *b = arena->blocks;
	size_t from;

	if (!b || b->size - b->used < size)
		b = add_block(arena, size);
	from = b->used;
	b->used += size;
	*dirty = b->touched > from ? b->touched - from : 0;
	if (b->touched < b->used)
		b->touched = b->used;
	return b->data + from;
}

/* Room for `size` bytes, the first *dirty of which are perhaps not zero. */
static unsigned char *take(struct arena *arena, size_t size, size_t *dirty)
{
	size_t room = rounded(size);
	unsigned char *p = arena->bins.filled && size
		? take_piece(arena, room) : NULL;

	if (!p)
		p = take_next(arena, room, dirty);
	else
		*dirty = size;
	arena->used += room;
	permit(p, size);
	return p;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t dirty;
	unsigned char *p = take(arena, size, &dirty);

	if (dirty)
		memset(p, 0, dirty < size ? dirty : size);
	return p;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		arena_out_of_memory();
	return arena_alloc(arena, count * size);
}

/* Whether these bytes are the last that the newest block handed out. */
static bool is_last(const struct arena *arena, const void *p, size_t room)
{
	const struct block *b = arena->blocks;

	return b && (const unsigned char *)p + room == b->data + b->used;
}

/* Bytes that nobody needs, at the end of a thing or all of it. */
static void give_back(struct arena *arena, void *p, size_t room)
{
	arena->used -= room;
	forbid(p, room);
	if (is_last(arena, p, room))
		arena->blocks->used -= room;
	else
		put_piece(arena, p, room);
}

void arena_drop(struct arena *arena, void *p, size_t size)
{
	if (size)
		give_back(arena, p, rounded(size));
}

/* Whether it could be made as large where it stands: nothing stands behind it,
 * or only what pads it. The first *dirty bytes are perhaps not zero. */
static bool stretch(struct arena *arena, void *old, size_t from, size_t to,
	size_t *dirty)
{
	struct block *b = arena->blocks;

	*dirty = from;
	if (from == to)
		return true;
	if (!is_last(arena, old, from) || b->size - b->used < to - from)
		return false;
	arena->used += to - from;
	take_next(arena, to - from, dirty);
	*dirty += from;
	return true;
}

static unsigned char *resize(struct arena *arena, unsigned char *old,
	size_t size, size_t to, size_t *dirty)
{
	size_t room = rounded(size), wanted = rounded(to);
	unsigned char *p;

	if (!size)
		return take(arena, to, dirty);
	if (wanted < room) {
		*dirty = to;
		give_back(arena, old + wanted, room - wanted);
	} else if (!stretch(arena, old, room, wanted, dirty)) {
		p = take(arena, to, dirty);
		memcpy(p, old, size);
		arena_drop(arena, old, size);
		return p;
	}
	permit(old, to);
	forbid(old + to, wanted - to);
	return old;
}

void *arena_room(struct arena *arena, void *old, size_t size, size_t to)
{
	size_t dirty;

	return resize(arena, old, size, to, &dirty);
}

void *arena_resize(struct arena *arena, void *old, size_t size, size_t to)
{
	size_t dirty;
	unsigned char *p = resize(arena, old, size, to, &dirty);

	if (dirty > to)
		dirty = to;
	if (dirty > size)
		memset(p + size, 0, dirty - size);
	return p;
}

void *arena_double(struct arena *arena, void *old, size_t *capacity,
	size_t size)
{
	size_t room = *capacity ? *capacity * 2 : size < 32 ? 64 / size : 2;

	if (room < *capacity || room > SIZE_MAX / size)
		arena_out_of_memory();
	old = arena_resize(arena, old, *capacity * size, room * size);
	*capacity = room;
	return old;
}

/* What was given back before the mark waits until it is released. */
struct arena_mark arena_mark(struct arena *arena)
{
	const struct block *b = arena->blocks;
	struct arena_mark mark = {b, b ? b->used : 0, arena->used, NULL};
	struct bins before = arena->bins;

	if (before.filled) {
		arena->bins = (struct bins){0};
		mark.bins = arena_copy(arena, &before, sizeof before);
	}
	return mark;
}

void arena_release(struct arena *arena, struct arena_mark mark)
{
	const struct bins *bins = mark.bins;
	struct block *b;

	arena->bins = bins ? *bins : (struct bins){0};
	while (arena->blocks != mark.block)
		spare_block(arena);
	b = arena->blocks;
	if (b) {
		b->used = mark.left;
		forbid(b->data + b->used, b->size - b->used);
	}
	arena->used = mark.used;
}

void *arena_copy(struct arena *arena, const void *bytes, size_t size)
{
	size_t dirty;
	unsigned char *p = take(arena, size, &dirty);

	if (size)
		memcpy(p, bytes, size);
	return p;
}

char *arena_strndup(struct arena *arena, const char *s, size_t len)
{
	size_t dirty;
	char *p;

	if (len == SIZE_MAX)
		arena_out_of_memory();
	p = (char *)take(arena, len + 1, &dirty);
	if (len)
		memcpy(p, s, len);
	p[len] = '\0';
	return p;
}

size_t arena_used(const struct arena *arena)
{
	return arena->used;
}
