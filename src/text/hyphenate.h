/*
 * Hyphenation: where a word may be parted, by Liang's patterns (F. M. Liang,
 * "Word Hy-phen-a-tion by Com-put-er", Stanford 1983) through libhyphen.
 *
 * Dictionaries are libhyphen's, as hyph_LL_CC.dic in the folder hyphen of
 * $XDG_DATA_DIRS (/usr/local/share and /usr/share if unset), found when a
 * language is first asked for; American English is built in. Of a dictionary
 * only the patterns that the document's words can match are loaded: German
 * has a megabyte of them, which takes libhyphen seconds.
 */
#ifndef TEXT_HYPHENATE_H
#define TEXT_HYPHENATE_H

#include "base/diag.h"
#include "model/doc.h"

#define HYPHENATE_LONGEST 60 /* characters; longer words stay whole */

struct hyphenator;

struct hyphenator *hyphenator_open(struct arena *arena, const struct doc *doc,
	struct diag *diag);
void hyphenator_close(struct hyphenator *h); /* NULL is fine */

/* The fewest characters: of a word, before its hyphen, and after it. */
struct hyphen_limits {
	int word, before, after;
};

/*
 * The byte offsets in word[0..len) before which a hyphen may stand, ascending;
 * returns how many. None in what is no plain word of the document (digits,
 * capitals inside, other signs), or in a language without a dictionary, of
 * which one note says so.
 */
int hyphenate(struct hyphenator *h, const char *lang, const char *word,
	size_t len, const struct hyphen_limits *limits,
	uint8_t points[HYPHENATE_LONGEST]);

#endif
