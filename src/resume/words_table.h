/* The parts of the words' table that only words.c reads. Made by words.sh. */
#ifndef RESUME_WORDS_TABLE_H
#define RESUME_WORDS_TABLE_H

#include "resume/words.h"

/* By a row's first byte: the first row with it or a later one. */
extern const uint32_t words_first[257];

/*
 * By a row's first byte: the second bytes [least, past) that rows have after
 * it. words_pairs[start + b - least] counts the rows of that first byte before
 * those with b, and has one number more for the end.
 */
struct word_second {
	uint16_t start;
	uint8_t least, past;
};

extern const struct word_second words_seconds[256];
extern const uint16_t words_pairs[];

/*
 * By a sum of its first three bytes: the classes of rows of three bytes or
 * more, as WORD(…). Other starts may have the same sum.
 */
enum { WORDS_STARTS = 16384 };

extern const uint32_t words_starts[WORDS_STARTS];

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
