/*
 * Cutting a block's spans at byte offsets of its text, as node_text gives it
 * (a hard break is one byte).
 *
 * A span without content, the place of a footnote, or an icon has no offset of its own:
 * it goes with the text before it, and is not removed with any.
 */
#ifndef MODEL_SPANS_H
#define MODEL_SPANS_H

#include "model/tree.h"

/* How many bytes its text has. */
size_t spans_length(const struct node *block);

/* Whether any of these bytes may be in it: most often none is, and nobody need
 * lay the text out. */
bool spans_have(const struct node *block, const char *bytes);

/* The text of a block, NUL-terminated. */
struct buf spans_text(struct arena *arena, const struct node *block);

/* The same, in which each byte of code is NUL. */
struct buf spans_prose(struct arena *arena, const struct node *block);

/*
 * Splits what stands across `at`, so that a child of the block begins there;
 * returns it, or NULL at the end.
 */
struct node *spans_split(struct arena *arena, struct node *block, size_t at);

/* The same, counted on from that child of the block; and back from the end of
 * the child `last`, where NULL is its end. Who cuts at many places need not
 * begin at the block's own for each. */
struct node *spans_split_from(struct arena *arena, struct node *first,
	size_t at);
struct node *spans_split_back(struct arena *arena, struct node *last,
	size_t back);

/* Takes out text[from..to), and every span that is empty then. */
void spans_remove(struct arena *arena, struct node *block, size_t from,
	size_t to);

/* Puts text[from..to) into a new node of the kind, with the class if any. */
struct node *spans_wrap(struct arena *arena, struct node *block, size_t from,
	size_t to, enum kind kind, const char *class);

/* The same with the children of a block from `from` on, up to `end`. */
void spans_remove_nodes(struct node *from, const struct node *end);
struct node *spans_wrap_nodes(struct arena *arena, struct node *from,
	struct node *end, enum kind kind, const char *class);

/*
 * Cuts the block at some of its line ends, '\n' or br, that stand at offsets
 * at[0..count) of its text, ascending. The line ends go; what follows each
 * is in a block of its own, like the first, behind it.
 */
void spans_cut(struct arena *arena, struct node *block, const size_t *at,
	int count);

/* Makes a br of each of these line ends instead. */
void spans_break(struct arena *arena, struct node *block, const size_t *at,
	int count);

#endif
