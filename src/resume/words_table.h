/* The tables that only words*.c read. Made by words.sh and pack.c. */
#ifndef RESUME_WORDS_TABLE_H
#define RESUME_WORDS_TABLE_H

#include "resume/words.h"

/* What texts say, in any order; a text's number in the automata below is that
 * of its first row. */
extern const struct word words_rows[];

/* The rows of a text by its number: how many, their classes. */
static inline size_t words_rows_of(int word, uint32_t *classes)
{
	const struct word *row = &words_rows[word];

	*classes = UINT32_C(1) << row->class;
	while (row->more)
		*classes |= UINT32_C(1) << (++row)->class;
	return (size_t)(row - &words_rows[word]) + 1;
}

/* The texts of the classes that are asked for together (automaton.h): whoever
 * looks for a few words does not walk through all. */
struct word_set {
	uint32_t classes;
	const unsigned char *automaton;
};

extern const struct word_set words_sets[]; /* the last has no classes */

/* What words end in, backwards. */
extern const unsigned char words_endings[];

#endif
