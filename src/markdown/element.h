/* HTML elements that Markdown may hold: what becomes of them. markdown/ only. */
#ifndef MARKDOWN_ELEMENT_H
#define MARKDOWN_ELEMENT_H

#include "model/tree.h"

struct element {
	const char *name;
	enum kind kind;    /* of the node; a block is a container of blocks */
	const char *class; /* that it gets, or NULL; defaults.c styles it */
};

/* By a name of that length in any case; NULL: there is no such element. */
const struct element *element_lookup(const char *name, size_t len);

/*
 * Whether a tag that opens the one also ends the other, if that is open: a
 * cell the cell before it (HTML, 13.1.2.4), in a table; a dd the dt, in a dl; an
 * item the item, in a list.
 */
bool element_closes(enum kind opened, enum kind open);

/* The length of the name of the tag that s begins with: "<b>", "</b>". */
size_t element_name(const char *s, const char **name, bool *closes);

/*
 * Whether a space was meant between two spans of these texts with nothing
 * between them, which a sheet would have set apart: where one has several words,
 * or is a year, but not within a word or behind its first letter.
 */
bool element_are_apart(const char *before, const char *after);

/* The length of the tag that s begins with; 0: it is none. A ">" in quotes does
 * not end it. */
size_t element_tag_length(const char *s);

/* <col>, which has no content: what it says is of a table's column. */
bool element_is_column(const char *name, size_t len);

/* <img>, and <image>, which browsers take for the same. */
bool element_is_image(const char *name, size_t len);

/* Icons of other tools: <iconify-icon>, <ion-icon>. */
bool element_is_icon(const char *name, size_t len);

/* Whether it is set apart from a word before it: "2020", and what follows. */
bool element_begins_year(const char *text);

/* Whether what has the attributes stands at an edge, by its style or class. */
bool element_floats(const char *attributes);

#endif
