/*
 * A hash table in an arena, from byte strings to pointers. Keys are copied.
 * Start from { .arena = a }. Iteration is by the order of insertion, so what
 * is printed from it is the same on every machine.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

#include <stdint.h>

struct map_entry {
	const char *key; /* NUL-terminated after its len bytes */
	size_t len;
	uint32_t hash;
	void *value;
};

struct map {
	struct arena *arena;
	struct map_entry *entries; /* in order of insertion */
	size_t count, capacity;
	uint32_t *slots; /* index + 1 into entries; 0: free */
	size_t mask;
};

/* Where the value of key stands, added as NULL if it was not there. The
 * address is good until the next map_at on this map. */
void **map_at(struct map *m, const void *key, size_t len);

/* The value, or NULL when there is none. */
void *map_lookup(const struct map *m, const void *key, size_t len);

#endif
