/*
 * A set of byte strings, each with a number, as the smallest automaton that
 * accepts them: beginnings are shared, and so are endings that are told alike
 * (J. Daciuk et al., Incremental construction of minimal acyclic finite-state
 * automata, 2000). src/pack.c makes it, in bytes, as a program for the machine
 * below: a state is a place in it, and the next byte of a text is what moves.
 *
 *	1 to 127   as many labels, the bytes that may come next; then, for each
 *	           but the last, three bytes of where its state stands. The last
 *	           one's follows
 *	TABLE      the same for many labels: the first, how far on the last is,
 *	           and where the state of each byte between stands, 0 for none
 *	RUN + n    n bytes that come one after another; then the state after them
 *	WORD       a string ends here: two bytes, its number; the state goes on
 *	JUMP       three bytes: the state stands there
 *	0          nothing comes next
 *
 * Numbers are written with the highest byte first. Where a run ends, or a label
 * has led, the machine takes all of WORD and JUMP before it waits for a byte.
 */
#ifndef RESUME_AUTOMATON_H
#define RESUME_AUTOMATON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
	AUTOMATON_RUN = 0x80, AUTOMATON_RUN_MOST = 0x3E,
	AUTOMATON_TABLE = 0xBF, AUTOMATON_WORD = 0xC0, AUTOMATON_JUMP
};

struct automaton_state {
	const unsigned char *at;
	int run;  /* bytes that are left of a run at `at` */
	int word; /* the number of the string that ends here, or -1 */
};

static inline const unsigned char *automaton_target(const unsigned char *code,
	const unsigned char *p)
{
	uint32_t four = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		(uint32_t)p[2] << 8 | p[3]; /* they are one for a machine */

	return code + (four >> 8);
}

/* Moves s to `at`. */
static inline void automaton_enter(const unsigned char *code,
	struct automaton_state *s, const unsigned char *at)
{
	s->word = -1;
	while (*at >= AUTOMATON_WORD) {
		if (*at == AUTOMATON_JUMP) {
			at = automaton_target(code, at + 1);
			continue;
		}
		s->word = at[1] << 8 | at[2];
		at += 3;
	}
	s->run = 0;
	if (*at > AUTOMATON_RUN && *at < AUTOMATON_TABLE)
		s->run = *at++ - AUTOMATON_RUN;
	s->at = at;
}

/* Where the byte leads from a state that waits, or NULL. */
static inline const unsigned char *automaton_next(const unsigned char *code,
	const unsigned char *at, unsigned char byte)
{
	size_t count = *at++, i = 0;

	if (count == AUTOMATON_TABLE) {
		i = (size_t)byte - at[0];
		if (i > at[1])
			return NULL;
		at = automaton_target(code, at + 2 + 3 * i);
		return at > code ? at : NULL;
	}
	while (i < count && at[i] != byte)
		i++;
	if (i == count)
		return NULL;
	at += count + 3 * i;
	return i + 1 < count ? automaton_target(code, at) : at;
}

/* The bytes that may come next, in out, and how many they are. Of a TABLE some
 * lead nowhere. */
static inline size_t automaton_choices(const struct automaton_state *s,
	unsigned char out[256])
{
	const unsigned char *at = s->at;
	size_t count = 1;

	if (s->run) {
		out[0] = *at;
	} else if (*at == AUTOMATON_TABLE) {
		count = (size_t)at[2] + 1;
		for (size_t i = 0; i < count; i++)
			out[i] = (unsigned char)(at[1] + i);
	} else {
		count = *at;
		memcpy(out, at + 1, count);
	}
	return count;
}

/* Moves s on by the byte; false when no string goes on so. */
static inline bool automaton_step(const unsigned char *code,
	struct automaton_state *s, unsigned char byte)
{
	const unsigned char *at = s->at + 1;

	if (s->run) {
		if (*s->at != byte)
			return false;
		if (--s->run) {
			s->at = at;
			s->word = -1;
			return true;
		}
	} else {
		at = automaton_next(code, s->at, byte);
		if (!at)
			return false;
	}
	automaton_enter(code, s, at);
	return true;
}

#endif
