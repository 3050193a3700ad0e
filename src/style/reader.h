/*
 * Rows of the property table, and the readers of their values. Inside style/
 * only.
 */
#ifndef STYLE_READER_H
#define STYLE_READER_H

#include "style/value.h"

/*
 * Reads what is at the cursor into the row's field of c->out; false when it
 * is no such value (the field may then be changed: it is not used).
 */
struct property;
typedef bool property_reader(struct context *c, struct cursor *v,
	const struct property *p);

struct property {
	const char *name;
	bool inherited;
	size_t offset, size; /* of the field in struct computed */
	property_reader *read;
	const void *table;   /* keywords, or the word for "automatic" */
};

const struct property *property_lookup(const char *name);
void *property_field(struct computed *out, const struct property *p);

/* The value, or one of the words that every property takes. */
bool property_apply_value(struct context *c, const struct property *p,
	struct cursor *v);

property_reader read_keyword, read_flag, read_flags, read_length,
	read_length_percentage, read_length_or_auto, read_percentage,
	read_integer, read_colour, read_text_colour, read_spacing;
property_reader read_families, read_font_size, read_weight, read_stretch,
	read_caps, read_numeric, read_ligatures, read_features,
	read_line_height;
property_reader read_decoration, read_hyphenate_limits, read_vertical_align,
	read_border_width, read_border_colour, read_list_style, read_content,
	read_string_set, read_counters, read_columns, read_tracks,
	read_grid_column, read_bands, read_icon;

/* Shorthands: "margin", "border", "font" ... In shorthand.c. */
bool shorthand_exists(const char *name);
bool shorthand_apply(struct context *c, const char *name, struct cursor *v);

/* The rows that it sets, NULL-ended; NULL when there is no such shorthand. */
const char *const *shorthand_parts(const char *name);
const char *const *shorthand_names(size_t *count);

#endif
