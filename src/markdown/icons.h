/* Icons that authors type. markdown/ and read.c. */
#ifndef MARKDOWN_ICONS_H
#define MARKDOWN_ICONS_H

#include "model/icons.h"
#include "model/tree.h"

/* The name of the icon that an HTML tag's attributes ask for, or NULL; `tag` is
 * behind the tag's name. */
const char *icons_in_tag(struct arena *arena, const char *tag);

/* Makes a span an icon if it was one: it has a class or an attribute that names
 * it, and nothing in it but that name. False: it stays what it is. */
bool icons_make(struct arena *arena, struct node *span, const char *tag);

/* The same by that name; without one it shows nothing. */
void icons_become(struct node *span, const char *name);

/* Takes the icons out of the tree, until dress() puts them back; with them what
 * is empty then. A link that showed icons or an emoji only shows its address. */
void icons_set_aside(struct arena *arena, struct node *body);

#endif
