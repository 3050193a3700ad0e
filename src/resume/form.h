/* Forms: what makes two lines look alike to their author. resume/ only. */
#ifndef RESUME_FORM_H
#define RESUME_FORM_H

#include "resume/evidence.h"

/* A line's form as a number: two lines of equal form look alike. 0: none. */
unsigned form_of(const struct typed_line *line, const struct evidence *e);

/* What a form is made of. */
enum {
	FORM_KIND_SHIFT = 0,   /* 4 bits: line kind + 1 */
	FORM_LEVEL_SHIFT = 4,  /* 4 bits */
	FORM_LATER = 1 << 8,
	FORM_DATED = 1 << 9,
	FORM_STYLE_SHIFT = 10, /* 4 bits: enum form_style */
	FORM_ALONE = 1 << 14,  /* a row whose other cells are empty */
	FORM_LASTING = 1 << 15, /* the next line is how long it took */
	FORM_CLASS_SHIFT = 16  /* 8 bits: of its author's classes, or 0 */
};

enum form_style { FORM_PLAIN, FORM_BOLD, FORM_BEGINS_BOLD, FORM_ITALIC,
	FORM_BEGINS_ITALIC, FORM_CODE, FORM_CAPITALS, FORM_LINKED,
	FORM_BOLD_ITALIC };

static inline bool form_is_heading(unsigned form)
{
	return (form & 15) == LINE_HEADING + 1;
}

static inline bool form_is_item(unsigned form)
{
	return (form & 15) == LINE_ITEM + 1;
}

static inline bool form_is_term(unsigned form)
{
	return (form & 15) == LINE_TERM + 1;
}

/* A date and nothing else. */
static inline bool form_is_date(unsigned form)
{
	return form & FORM_DATED;
}

/* The form without its style and what it holds: kind, level, place. */
static inline unsigned form_kind(unsigned form)
{
	if (form_is_heading(form))
		return form & 0xFFu;
	return form & (0xFFu | FORM_LATER | FORM_DATED | FORM_ALONE);
}

/* The same form as the first line of a block. */
static inline unsigned form_first(unsigned form)
{
	return form & ~(unsigned)FORM_LATER;
}

/* How high a line of the form stands: a heading's level, then bold lines,
 * paragraphs, and items by their depth. */
static inline int form_rank(unsigned form)
{
	int level = (int)(form >> FORM_LEVEL_SHIFT & 15);
	int style = (int)(form >> FORM_STYLE_SHIFT & 15);

	if (form_is_heading(form))
		return level;
	if ((form & 15) == LINE_PARAGRAPH + 1 && !level)
		return style == FORM_BOLD || style == FORM_BOLD_ITALIC ||
			style == FORM_CAPITALS ? 7 : 8;
	return 9 + level;
}

/* A paragraph in bold, or that begins so. */
static inline bool form_begins_bold(unsigned form)
{
	int style = (int)(form >> FORM_STYLE_SHIFT & 15);

	return (form & 15) == LINE_PARAGRAPH + 1 && (style == FORM_BOLD ||
		style == FORM_BEGINS_BOLD);
}

/* Whether the line is a row whose text stands in one of its cells. */
bool form_is_alone(const struct typed_line *line);

/* "h3", "p bold", "li2 + date". */
const char *form_name(struct arena *arena, unsigned form);

enum { FORM_TALLY = 64 }; /* forms that are counted; more are left out */

/* How much speaks for each form. Start from {0}. */
struct form_tally {
	unsigned forms[FORM_TALLY];
	double gains[FORM_TALLY];
	int count;
};

void form_count(struct form_tally *tally, unsigned form, double gain);

/* The `most` forms with the most gain, in that order; returns how many. */
int form_best(struct form_tally *tally, unsigned *out, int most);

#endif
