/*
 * Attributes that an author gives a node: HTML's, as in <span class="x">, and
 * Pandoc's and kramdown's, as in {.x #y}. markdown/ only.
 */
#ifndef MARKDOWN_ATTRIBUTES_H
#define MARKDOWN_ATTRIBUTES_H

#include "model/tree.h"

/*
 * Puts class, id, style, lang, align, href, src, alt, title, width, height
 * and colour of an HTML tag on the node; `tag` begins behind the tag's name.
 * Whether there was one that a style can see.
 */
bool attributes_html(struct arena *arena, struct node *node, const char *tag);

/* Whether such a tag, whose attributes the node has, is not for paper: hidden,
 * or of a class as "no-print". */
bool attributes_hide(struct arena *arena, const struct node *node,
	const char *tag);

struct html_attribute {
	const char *name, *value; /* lower case; "" without a value */
};

/* The attribute at *tag, which moves past it; false at the tag's end. */
bool attributes_html_next(struct arena *arena, const char **tag,
	struct html_attribute *attribute);

/* The value of one attribute, or NULL. */
const char *attributes_html_value(struct arena *arena, const char *tag,
	const char *name);

/*
 * The attributes in braces that text[0..len) begins with: their length, 0 if
 * it begins with none. They go to the node, unless that is NULL.
 */
size_t attributes_braces(struct arena *arena, struct node *node,
	const char *text, size_t len);

/* {.x #y} behind headings, spans and blocks: onto the nodes. A pass. */
void attributes_take(struct arena *arena, struct node *body);

#endif
