/* The tables that only words*.c read. Made by words.sh and pack.c. */
#ifndef RESUME_WORDS_TABLE_H
#define RESUME_WORDS_TABLE_H

#include "resume/words.h"

/* What texts say, in any order; a text's number in the automata below is that
 * of its first row. */
extern const struct word words_rows[];

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
