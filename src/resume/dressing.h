/*
 * What the parts of dress() share. Each line that the reading takes for more
 * than a body's is given a block of its own first; from then on "the line" is
 * that block, and a byte of the line is a byte of its text. resume/ only.
 */
#ifndef RESUME_DRESSING_H
#define RESUME_DRESSING_H

#include "base/map.h"
#include "resume/dress.h"

struct dresser {
	struct arena *arena;
	struct doc *doc;
	const struct resume *resume;
	struct typed_line *line;
	int count;                /* of lines */
	const struct evidence *evidence;
	const enum state *states;
	bool *own;                /* the line has a block to itself */
	struct map blocks;        /* from a block to its first line */
	const struct contact **contacts; /* the first that a line says */
	bool dates_stay;          /* `dates: inline` */
};

static inline bool state_is_body(enum state s)
{
	return s == STATE_BODY || s == STATE_INTRO;
}

static inline bool line_is_row(const struct typed_line *line)
{
	return (line->kind == LINE_ROW || line->kind == LINE_HEAD_ROW) &&
		!line->later;
}

/*
 * Whether the section's entries are dressed: one of them has a date, and that
 * is no birthday. What has none is set as it was typed, since it may be
 * anything with a heading; and entries that were found among other lines, as a
 * degree among the data of the person, stay there.
 */
bool dress_has_entries(const struct section *s);

/* dress_lines.c */

/* Gives lines blocks of their own, and brs to those that stay together. */
void dress_lines(struct dresser *d);

/* The block that holds the line, or its first cell. */
struct node *dress_block(const struct dresser *d, int i);

/* The block that holds byte `at` of the line, and where in its text. */
struct node *dress_place(const struct dresser *d, int i, size_t at,
	size_t *offset);

/* The first line that the node holds, or -1. */
int dress_first_line(const struct dresser *d, const struct node *node);

/* dress_move.c */

bool dress_has_image(const struct node *block);

/* Takes the node, now empty, out; and what is empty then, too. */
void dress_prune(struct node *node);

/* Moves the node to behind `last`; what is empty then goes. */
void dress_put_after(struct node *last, struct node *node);

/* Takes the node out of lists, definitions, quotes and tables; what stands
 * behind it in its item comes along. */
void dress_lift(struct arena *arena, struct node *node);

/* Makes one paragraph of a row's cells; it stands before the table. */
struct node *dress_row(struct dresser *d, int i);

/* Commas between the cells of such a paragraph, which tabs part. */
void dress_join_cells(struct arena *arena, struct node *block);

/* Parts the row's table above it. */
void dress_split_table(struct dresser *d, int i);

/* Takes the line's block out of the tree; rows become paragraphs. */
struct node *dress_take(struct dresser *d, int i);

/* Emphasis all around the block's text goes: that is the style's business. */
void dress_unwrap(struct node *block);

/* Moves the node and all behind it to behind its parent. */
void dress_surface(struct node *node);

/* dress_header.c, dress_contacts.c, dress_titles.c, dress_entries.c,
 * dress_head.c, dress_date.c */

void dress_header(struct dresser *d);

/* Adds to the header's line of contact data what line i holds in its block,
 * which is spent then; text[from..to) of it. */
void dress_contacts(struct dresser *d, struct node *contact,
	struct node *block, int i);

/* Past the marks that part contacts, from the front and from the end. */
size_t dress_skip(const char *s, size_t at, size_t to);
size_t dress_skip_back(const char *s, size_t from, size_t to);

/* And what the front matter holds. */
void dress_contacts_far(struct dresser *d, struct node *contact);

/* Titles of sections are h2, heads of entries h3, roles h4, others below. */
void dress_titles(struct dresser *d);

/* Whether the heading in line i is above heads that are no headings. */
bool dress_is_group(const struct dresser *d, int i);

/* What sections are about, as classes. */
void dress_topics(struct dresser *d);

void dress_entries(struct dresser *d);

/* Takes off marks at the head's end that part it from nothing any more. */
void dress_trim_head(struct dresser *d, struct node *head);

/* And off such marks at the front of any of its lines: ": ", "_ ". */
void dress_trim_front(struct dresser *d, struct node *block);

/* Wraps the parts of the entry's head that line i says. */
void dress_parts(struct dresser *d, const struct entry *e, int i);

/* Takes the date out of the head: its text, or NULL where it is one with what
 * stands around it; and whether it would. */
const char *dress_cut_date(struct dresser *d, const struct entry *e);
bool dress_can_cut(const struct dresser *d, const struct entry *e);

#endif
