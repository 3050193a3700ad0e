/*
 * One arena per document: made in main, passed first, freed last. Memory is
 * zeroed and lives as long as the arena, or the part of it, unless it is given
 * back. Running out of memory ends the program with one message; nobody else
 * checks.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

struct arena *arena_new(void);

/* An arena for a while: what it holds counts as the whole's, which hands it out
 * again when the part is freed. That is then, or with the whole. */
struct arena *arena_part(struct arena *whole);

void arena_free(struct arena *arena); /* NULL is fine */

/* The one message, and the end: for those whose memory is not an arena's. */
_Noreturn void arena_out_of_memory(void);

/* From here on it may hold at most so many bytes; 0: any number. One more ends
 * the program with an error that names '--limit memory'. */
void arena_limit(struct arena *arena, size_t most);

/* `size` zeroed bytes, aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* An array of `count` zeroed things of `size` bytes; never NULL. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/*
 * `old`, of `size` bytes and from this arena, made `to` bytes large: where it
 * stands if nothing was allocated since, or if it gets smaller; else a copy,
 * and the old one is given back. New bytes are zero. old may be NULL with size
 * 0.
 */
void *arena_resize(struct arena *arena, void *old, size_t size, size_t to);

/* The same, but new bytes are anything. */
void *arena_room(struct arena *arena, void *old, size_t size, size_t to);

/* Gives back `size` bytes at p, all of what was allocated there. NULL is fine
 * with size 0. */
void arena_drop(struct arena *arena, void *p, size_t size);

/* A copy of the full array with twice the room; see arena_grow. */
void *arena_double(struct arena *arena, void *old, size_t *capacity,
	size_t size);

/*
 * Room for one more: returns `old`, an array holding `count` things of `size`
 * bytes with room for *capacity, or when it is full a larger copy of it, and
 * updates *capacity. old may be NULL with *capacity 0.
 */
static inline void *arena_grow(struct arena *arena, void *old, size_t count,
	size_t *capacity, size_t size)
{
	return count < *capacity ? old
		: arena_double(arena, old, capacity, size);
}

/* A place in an arena; what was allocated behind it can be given back. Marks
 * are released in the reverse of their order. */
struct arena_mark {
	const void *block;
	size_t left, used;
	const void *bins;
};

struct arena_mark arena_mark(struct arena *arena);
void arena_release(struct arena *arena, struct arena_mark mark);

/* A copy of so many bytes. */
void *arena_copy(struct arena *arena, const void *bytes, size_t size);

/* NUL-terminated copies. */
char *arena_strdup(struct arena *arena, const char *s);
char *arena_strndup(struct arena *arena, const char *s, size_t len);
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* Bytes handed out and not given back, for tests and reports. */
size_t arena_used(const struct arena *arena);

#endif
