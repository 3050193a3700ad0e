/*
 * Total-fit line breaking: D. E. Knuth and M. F. Plass, "Breaking Paragraphs
 * into Lines", Software: Practice and Experience 11 (1981), 1119-1184, in
 * integers, so that every machine breaks alike. Badness is TeX's (TeX: The
 * Program, section 108), of what the eye sees: a line whose letters give all
 * that it lacks has hardly any, and a bad one has more than any better one.
 */
#ifndef TEXT_LINEBREAK_H
#define TEXT_LINEBREAK_H

#include "text/item.h"

struct linebreak_options {
	sp first, rest;     /* line widths */
	sp slack;           /* what a ragged line may lack at badness 100; 0:
	                       justified, glue alone stretches */
	sp runt;            /* a last line under this width costs up to ... */
	int runt_penalty;   /* ... this much, if it were empty */
	int adjacent;       /* demerits for two lines whose ratios differ by
	                       1; grows with the difference's square */
	int jump;           /* the same for their letters, where those differ
	                       by more than a line's may give */
	int double_hyphen;  /* demerits for two hyphens in a row */
	int final_hyphen;   /* demerits for one in the last line but one */
	int stub;           /* the same, if the rest of the word is a runt */
};

/* A chosen break: the line ends at this item. */
struct linebreak {
	size_t item;   /* index; == item count for the last line */
	double ratio;  /* how far its items give way, < 0 shrunk */
	double lean;   /* how far its letters do alone, from -1 to 1 */
	sp left, right; /* how far it hangs over its edges */
	int64_t badness;
	bool overfull;
};

/*
 * The breaks of least total demerits, in order, the last one at the end.
 * Sets *count. Linear in the number of items for lines of bounded length.
 */
struct linebreak *linebreak(struct arena *arena, const struct item *items,
	size_t item_count, const struct linebreak_options *options,
	size_t *count);

#endif
