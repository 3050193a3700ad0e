/*
 * ASCII, eight bytes at once: one number holds them, and what is asked of each
 * is answered in its highest bit, which ASCII leaves free.
 */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define EIGHT_ONES UINT64_C(0x0101010101010101) /* times a byte: eight of it */
#define EIGHT_BITS (0x80 * EIGHT_ONES)

static inline uint64_t eight_at(const char *s)
{
	uint64_t w;

	memcpy(&w, s, sizeof w);
	return w;
}

static inline bool eight_are_ascii(uint64_t w)
{
	return !(w & EIGHT_BITS);
}

/* Those of ASCII that are from `least` to `most`: adding what they lack of 0x80
 * sets the bit. */
static inline uint64_t eight_between(uint64_t w, int least, int most)
{
	return (w + (uint64_t)(0x80 - least) * EIGHT_ONES) &
		~(w + (uint64_t)(0x7F - most) * EIGHT_ONES) & EIGHT_BITS;
}

/* How many of the eight bits are set. */
static inline int eight_count(uint64_t bits)
{
	return (int)((bits >> 7) * EIGHT_ONES >> 56);
}

#endif
