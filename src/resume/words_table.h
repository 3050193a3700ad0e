/* The parts of the words' table that only words.c reads. Made by words.sh. */
#ifndef RESUME_WORDS_TABLE_H
#define RESUME_WORDS_TABLE_H

#include "resume/words.h"

/* By a row's first byte: the first row with it or a later one. */
extern const uint32_t words_first[257];

/*
 * By a row's first byte: the second bytes [least, past) that rows have after
 * it. words_pairs[start + b - least] is of those with b; there is one more for
 * the end.
 */
struct word_second {
	uint16_t start;
	uint8_t least, past;
};

struct word_pair {
	uint16_t before;  /* rows of that first byte before those with b */
	uint32_t classes; /* of its rows, as WORD(…) */
};

extern const struct word_second words_seconds[256];
extern const struct word_pair words_pairs[];

/* What words end in, by the last byte, the longest first. */
struct word_ending {
	const char *text;
	uint8_t length;
	uint32_t classes;
};

extern const struct word_ending word_endings[];

/* By an ending's last byte: the first with it or a later one. */
extern const uint16_t word_endings_first[257];

#endif
