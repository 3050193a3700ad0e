/*
 * Lines of skills and languages cut into pieces: at commas, tabs and bars of all
 * scripts, outside parentheses. interchange/ only.
 */
#ifndef INTERCHANGE_PIECES_H
#define INTERCHANGE_PIECES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	PIECE_BYTES = 80, /* of a name */
	PIECE_WORDS = 6   /* of one that may be cut */
};

/* A stretch of text, trimmed. */
struct stretch {
	const char *s;
	size_t len;
};

/* The length of such a sign at s, wide ones too, or 0: what parts items, stands
 * behind a label, parts a remark, begins and ends one, parts cells. */
size_t piece_comma(const char *s);
size_t piece_colon(const char *s);
size_t piece_dash(const char *s);
size_t piece_opener(const char *s);
size_t piece_closer(const char *s);
size_t piece_tab(const char *s);

/* The first sign of a kind outside parentheses; the end when there is none. */
size_t piece_find(struct stretch t, size_t (*is)(const char *));

/* s[0..len) without blanks around it. */
struct stretch piece_of(const char *s, size_t len);

/* Cuts off and returns what stands before the first sign of a kind. */
struct stretch piece_next(struct stretch *t, size_t (*is)(const char *));

int piece_words(struct stretch t);

/* "fluent", "C1 (TestDaF)", "4/5", "80 %": nothing but a level. */
bool piece_is_level(struct arena *arena, struct stretch t);

/* Whether the text is several names, none too long to be one. */
bool piece_is_list(struct stretch t);

/* How many there are between commas. */
int piece_count(struct stretch t);

#endif
