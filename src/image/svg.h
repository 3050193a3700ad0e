/*
 * SVG's own: what the files svg*.c share. A file is read as XML; each element
 * gets the properties that it, its styles and its ancestors say; what is
 * painted goes into a list of struct drawn. image/ only.
 */
#ifndef IMAGE_SVG_H
#define IMAGE_SVG_H

#include "base/buf.h"
#include "base/map.h"
#include "image/drawing.h"
#include "image/xml.h"

/* No picture needs more of them. */
enum { SVG_ELEMENTS = 50 * 1000, SVG_POINTS = 1000 * 1000 };

/* Properties, in the order of their rows in svg_style.c. */
enum svg_property {
	SVG_BASELINE, SVG_CLIP_PATH, SVG_CLIP_RULE, SVG_COLOR, SVG_DISPLAY, SVG_FILL,
	SVG_FILL_OPACITY, SVG_FILL_RULE, SVG_FILTER,
	SVG_FONT_FAMILY, SVG_FONT_SIZE, SVG_FONT_STYLE, SVG_FONT_WEIGHT,
	SVG_LETTER_SPACING, SVG_MARKER_END, SVG_MARKER_MID, SVG_MARKER_START, SVG_MASK,
	SVG_MASK_TYPE, SVG_MIX_BLEND_MODE, SVG_OPACITY, SVG_OVERFLOW, SVG_STOP_COLOR,
	SVG_STOP_OPACITY, SVG_STROKE, SVG_STROKE_DASHARRAY,
	SVG_STROKE_DASHOFFSET, SVG_STROKE_LINECAP, SVG_STROKE_LINEJOIN,
	SVG_STROKE_MITERLIMIT, SVG_STROKE_OPACITY, SVG_STROKE_WIDTH,
	SVG_TEXT_ANCHOR, SVG_TRANSFORM, SVG_VISIBILITY, SVG_PROPERTIES
};

/* What holds for one element; NULL: nothing is said. */
struct svg_style {
	const char *value[SVG_PROPERTIES];
};

struct svg_rule; /* of a sheet; in svg_style.c */

/* A file while it is read. */
struct svg {
	struct arena *arena;
	struct xml_node *root;
	struct map ids;         /* of elements */
	struct svg_rule *rules; /* the weaker first */
	int rule_count;
	struct buf lost;        /* what cannot be drawn, each once */
	struct letters *letters, **letters_end;
	size_t elements, points; /* drawn so far */
	const char *wrong;      /* when it is too much */
};

/* What holds where an element stands. */
struct svg_place {
	struct matrix matrix; /* from its coordinates to the drawing's */
	double width, height; /* that percentages are of */
	const struct svg_style *style; /* that it inherits */
	struct drawn **end;   /* takes what is drawn next */
	int depth;
};

/* The name without a prefix; NULL for an element of another kind of XML. */
const char *svg_name(const struct xml_node *node);

/* The element that "#id" or "url(#id)" leads to, or NULL; *rest is behind it. */
struct xml_node *svg_reference(const struct svg *svg, const char *text,
	const char **rest);

/* The element that its href leads to, or NULL. */
struct xml_node *svg_linked(const struct svg *svg,
	const struct xml_node *node);

/* Notes that something of that name cannot be drawn. */
void svg_lose(struct svg *svg, const char *name);

/* svg_style.c: collects the rules of all <style>; the style of an element, in
 * `parent`'s. */
void svg_read_sheets(struct svg *svg);
const struct svg_style *svg_style(struct svg *svg,
	const struct xml_node *node, const struct svg_style *parent);

/*
 * svg_value.c. Those that move *s skip white space and a comma first, and leave
 * it where it was when they find nothing.
 */
bool svg_number(const char **s, double *out);
bool svg_flag(const char **s, bool *out);

/* A number with a unit or, with `whole`, a percentage; `text` may be NULL. */
bool svg_length(const char *text, double whole, double *out);

/* The attribute, or `other` if it is not there or wrong. */
double svg_attribute(const struct xml_node *node, const char *name,
	double whole, double other);

/* 0 to 1; without text 1. */
double svg_opacity(const char *text);

struct matrix svg_transform(const char *text);

/* What is no colour is left; `current` is what currentColor means. */
bool svg_colour(const char *text, struct colour current, struct colour *out);

/* How a viewBox comes into a room of that size; `box` is NULL without one, or
 * when it is wrong. */
bool svg_view_box(const char *text, double box[4]);
struct matrix svg_fit(const double box[4], const char *ratio, double width,
	double height);

/* svg_draw.c: adds to what is drawn at the place; draws an element's children
 * there, of which `depth` more may stand in one another. */
struct drawn *svg_draw(struct svg *svg, struct svg_place *place,
	enum drawn_kind kind);
void svg_draw_children(struct svg *svg, struct svg_place *place,
	const struct xml_node *node);

/* svg_text.c: a <text>, whose letters get their outlines later. */
void svg_draw_text(struct svg *svg, struct svg_place *place,
	const struct xml_node *node);

/* svg_look.c: draws the outline as its style says; NULL when it says nothing to
 * be seen. */
struct drawn *svg_draw_shape(struct svg *svg, struct svg_place *place,
	const struct svg_style *style, const struct outline *outline);

/* Whether the property asks for something: it is neither none nor normal. */
bool svg_asks(const struct svg_style *style, enum svg_property p);

/*
 * svg_clip.c: has the group show only what is within the outline, or within
 * what a <clipPath> draws; `box` is around what is clipped.
 */
void svg_add_clip(struct svg *svg, struct drawn *group,
	const struct outline *outline, const struct matrix *m, bool even_odd);
void svg_clip(struct svg *svg, const struct svg_place *place,
	const struct xml_node *clip_path, const double box[4],
	struct drawn *group);

/* Has the group show only what is light in a <mask>. */
void svg_mask(struct svg *svg, const struct svg_place *place,
	const struct xml_node *mask, const double box[4],
	struct drawn *group);
bool svg_is_even_odd(const char *rule);

/* svg_shape.c: the outline of a path, rectangle, circle …; false if it is no
 * shape. */
bool svg_outline(struct svg *svg, const struct xml_node *node,
	const struct svg_place *place, struct outline *out);

/* svg_path.c: "M0 0h10". What is wrong ends it, as SVG says. */
void svg_path(struct arena *arena, const char *text, struct outline *out);

/* svg_paint.c: the colour or gradient that a property says. */
struct paint svg_paint(struct svg *svg, const struct svg_place *place,
	const struct svg_style *style, enum svg_property property,
	const struct outline *shape);

#endif
