/*
 * What languages are told by, one row a language. Words and letters are in
 * lower case, words parted by a space.
 */
#ifndef MODEL_TONGUE_H
#define MODEL_TONGUE_H

#include <stddef.h>

struct tongue {
	const char *lang;
	const char *small;   /* articles, prepositions, conjunctions */
	const char *trade;   /* what stands in résumés; months */
	const char *endings; /* of its longer words: three letters each */
	const char *letters; /* beyond a to z */
};

enum { TONGUES = 38 };

extern const struct tongue tongues[TONGUES];

#endif
