/*
 * XML as a tree, through expat. Nothing is fetched that the file refers to;
 * prefixes of namespaces stay part of the names. image/ only.
 */
#ifndef IMAGE_XML_H
#define IMAGE_XML_H

#include "base/file.h"

struct xml_attribute {
	const char *name, *value;
	const struct xml_attribute *next;
};

struct xml_node {
	const char *name; /* NULL: text */
	const char *text;
	const struct xml_attribute *attributes;
	struct xml_node *parent, *first, *last, *next;
};

/* No deeper than this, so recursion is safe. */
enum { XML_DEPTH = 100 };

/* NULL when *root is set, else what is wrong, to follow "the image … ". */
const char *xml_read(struct arena *arena, struct bytes file,
	struct xml_node **root);

/* The attribute's value, or NULL. */
const char *xml_value(const struct xml_node *node, const char *name);

/* The node that follows in the order of the file, within `root`; or NULL. */
struct xml_node *xml_next(const struct xml_node *node,
	const struct xml_node *root);

#endif
