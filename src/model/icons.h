/*
 * Icons: pictures of what a contact or a section is, as outlines in one colour.
 * icons.txt is the table of them and of the names and emoji by which authors
 * ask for one; src/outlines.c makes C of it.
 */
#ifndef MODEL_ICONS_H
#define MODEL_ICONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ICON_EM 512 /* of an outline's units, which run right and up */

/*
 * An outline is a sequence of numbers: ICON_MOVE x y, ICON_LINE x y, ICON_CURVE
 * with the control point of a parabola and its end, ICON_END. Each move begins
 * a closed contour; the non-zero winding rule fills them.
 */
enum { ICON_END, ICON_MOVE, ICON_LINE, ICON_CURVE };

struct icon {
	const char *name;
	const char *others; /* further names, a space before and behind each */
	const char *signs;  /* emoji, likewise, without U+FE0F */
	int width;          /* of its box, which begins at 0 */
	const int16_t *outline;
};

extern const struct icon icon_table[]; /* ends with a NULL name */

/* The icon of that very name, or NULL. */
const struct icon *icon_lookup(const char *name);

/* The icon that a class, a shortcode or a set of icons calls text[0..len):
 * "fa-envelope-o", "mdi:email-outline", "octicons-mark-github-16"; or NULL. */
const struct icon *icon_named(const char *text, size_t len);

/* Whether a name is of a set of icons that there is: "fa-…", "mdi:…". */
bool icon_has_set(const char *text, size_t len);

/* The icon for an emoji, whatever colour of skin or selector it has; or NULL. */
const struct icon *icon_of_emoji(const char *text, size_t len);

#endif
