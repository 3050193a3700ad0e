#include "base/map.h"

#include <string.h>

/* FNV-1a, 32 bit: Fowler, Noll, Vo; draft-eastlake-fnv. */
static uint32_t hash_of(const unsigned char *key, size_t len)
{
	uint32_t h = 2166136261u;

	while (len--)
		h = (h ^ *key++) * 16777619u;
	return h;
}

static uint32_t *slot_of(const struct map *m, const void *key, size_t len,
	uint32_t hash)
{
	for (size_t i = hash & m->mask;; i = (i + 1) & m->mask) {
		const struct map_entry *e;

		if (!m->slots[i])
			return &m->slots[i];
		e = &m->entries[m->slots[i] - 1];
		if (e->hash == hash && e->len == len &&
			(!len || memcmp(e->key, key, len) == 0))
			return &m->slots[i];
	}
}

static void rehash(struct map *m)
{
	size_t slots = m->slots ? (m->mask + 1) * 2 : 16;

	m->slots = arena_array(m->arena, slots, sizeof *m->slots);
	m->mask = slots - 1;
	for (size_t i = 0; i < m->count; i++) {
		const struct map_entry *e = &m->entries[i];

		*slot_of(m, e->key, e->len, e->hash) = (uint32_t)i + 1;
	}
}

void **map_at(struct map *m, const void *key, size_t len)
{
	uint32_t hash = hash_of(key, len), *slot;

	if (!m->slots || m->count * 4 >= (m->mask + 1) * 3)
		rehash(m);
	slot = slot_of(m, key, len, hash);
	if (!*slot) {
		m->entries = arena_grow(m->arena, m->entries, m->count,
			&m->capacity, sizeof *m->entries);
		m->entries[m->count] = (struct map_entry){
			.key = arena_strndup(m->arena, key, len),
			.len = len,
			.hash = hash,
		};
		*slot = (uint32_t)++m->count;
	}
	return &m->entries[*slot - 1].value;
}

void *map_lookup(const struct map *m, const void *key, size_t len)
{
	uint32_t *slot;

	if (!m->slots)
		return NULL;
	slot = slot_of(m, key, len, hash_of(key, len));
	return *slot ? m->entries[*slot - 1].value : NULL;
}
