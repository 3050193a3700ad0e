/*
 * The table of properties. Adding one is a row here, a field in style.h and
 * the stage that reads it; what its value may be is a reader in reader.c.
 */
#include "base/suggest.h"
#include "style/reader.h"

#include <string.h>
#include <strings.h>

#define FIELD(member) \
	offsetof(struct computed, member), \
		sizeof(((struct computed *)0)->member)
#define STYLE(member) FIELD(style.member)

#define SIDES(prefix, suffix, member, field, read, table)            \
	{prefix "-top" suffix, false, STYLE(member[TOP] field), read, table},  \
	{prefix "-right" suffix, false, STYLE(member[RIGHT] field), read,      \
		table},                                                        \
	{prefix "-bottom" suffix, false, STYLE(member[BOTTOM] field), read,    \
		table},                                                        \
	{prefix "-left" suffix, false, STYLE(member[LEFT] field), read, table}

static const struct keyword aligns[] = {{"start", ALIGN_START},
	{"end", ALIGN_END}, {"left", ALIGN_LEFT}, {"right", ALIGN_RIGHT},
	{"center", ALIGN_CENTER}, {"justify", ALIGN_JUSTIFY}, {0}};
static const struct keyword last_aligns[] = {{"auto", ALIGN_LAST_AUTO},
	{"start", ALIGN_LAST_START}, {"end", ALIGN_LAST_END},
	{"left", ALIGN_LAST_LEFT}, {"right", ALIGN_LAST_RIGHT},
	{"center", ALIGN_LAST_CENTER}, {"justify", ALIGN_LAST_JUSTIFY}, {0}};
static const struct keyword transforms[] = {{"none", TRANSFORM_NONE},
	{"uppercase", TRANSFORM_UPPERCASE},
	{"lowercase", TRANSFORM_LOWERCASE},
	{"capitalize", TRANSFORM_CAPITALIZE}, {0}};
static const struct keyword wraps[] = {{"pretty", WRAP_PRETTY},
	{"wrap", WRAP_PRETTY}, {"auto", WRAP_PRETTY}, {"stable", WRAP_PRETTY},
	{"nowrap", WRAP_NOWRAP}, {"balance", WRAP_BALANCE}, {0}};
static const struct keyword hyphens[] = {{"manual", HYPHENS_MANUAL},
	{"none", HYPHENS_NONE}, {"auto", HYPHENS_AUTO}, {0}};
static const struct keyword spaces[] = {{"normal", SPACE_NORMAL},
	{"nowrap", SPACE_NOWRAP}, {"pre", SPACE_PRE},
	{"pre-wrap", SPACE_PRE_WRAP}, {"pre-line", SPACE_PRE_LINE}, {0}};
static const struct keyword overflows[] = {{"normal", OVERFLOW_NORMAL},
	{"anywhere", OVERFLOW_ANYWHERE}, {"break-word", OVERFLOW_ANYWHERE},
	{0}};
static const struct keyword directions[] = {{"auto", DIRECTION_AUTO},
	{"ltr", DIRECTION_LTR}, {"rtl", DIRECTION_RTL}, {0}};
static const struct keyword displays[] = {{"block", DISPLAY_BLOCK},
	{"inline", DISPLAY_INLINE}, {"list-item", DISPLAY_LIST_ITEM},
	{"none", DISPLAY_NONE}, {"grid", DISPLAY_GRID},
	{"inline-block", DISPLAY_INLINE_BLOCK},
	{"contents", DISPLAY_CONTENTS}, {0}};
static const struct keyword floats[] = {{"none", FLOAT_NONE},
	{"left", FLOAT_LEFT}, {"right", FLOAT_RIGHT}, {0}};
static const struct keyword positions[] = {{"outside", false},
	{"inside", true}, {0}};
static const struct keyword breaks[] = {{"auto", BREAK_AUTO},
	{"avoid", BREAK_AVOID}, {"avoid-page", BREAK_AVOID},
	{"page", BREAK_PAGE}, {"always", BREAK_PAGE}, {"left", BREAK_PAGE},
	{"right", BREAK_PAGE}, {0}};
static const struct keyword insides[] = {{"auto", BREAK_AUTO},
	{"avoid", BREAK_AVOID}, {"avoid-page", BREAK_AVOID}, {0}};
static const struct keyword kernings[] = {{"auto", true}, {"normal", true},
	{"none", false}, {0}};
static const struct keyword slants[] = {{"normal", false}, {"italic", true},
	{"oblique", true}, {0}};
static const struct keyword hangings[] = {{"none", false}, {"first", true},
	{"last", true}, {"allow-end", true}, {"force-end", true}, {0}};
static const struct keyword protrusions[] = {{"none", false}, {"auto", true},
	{0}};
static const struct keyword lines[] = {{"solid", BORDER_SOLID},
	{"none", BORDER_NONE}, {"hidden", BORDER_NONE},
	{"dashed", BORDER_DASHED}, {"dotted", BORDER_DOTTED}, {0}};

static const struct property rows[] = {
	/* Font */
	{"font-family", true, STYLE(font_family), read_families, NULL},
	{"font-size", true, STYLE(font_size), read_font_size, NULL},
	{"font-weight", true, STYLE(font_weight), read_weight, NULL},
	{"font-style", true, STYLE(italic), read_flag, slants},
	{"font-stretch", true, STYLE(font_stretch), read_stretch, NULL},
	{"font-kerning", true, STYLE(kerning), read_flag, kernings},
	{"font-variant-caps", true, FIELD(caps), read_caps, NULL},
	{"font-variant-numeric", true, FIELD(numeric), read_numeric, NULL},
	{"font-variant-ligatures", true, FIELD(ligatures), read_ligatures,
		NULL},
	{"font-feature-settings", true, FIELD(settings), read_features, NULL},
	{"letter-spacing", true, STYLE(letter_spacing), read_spacing, NULL},
	{"word-spacing", true, STYLE(word_spacing), read_spacing, NULL},
	{"line-height", true, STYLE(line_height), read_line_height, NULL},

	/* Text */
	{"color", true, STYLE(colour), read_text_colour, NULL},
	{"text-align", true, STYLE(text_align), read_keyword, aligns},
	{"text-align-last", true, STYLE(text_align_last), read_keyword,
		last_aligns},
	{"text-indent", true, STYLE(text_indent), read_length_percentage,
		NULL},
	{"text-transform", true, STYLE(text_transform), read_keyword,
		transforms},
	{"text-decoration", true, STYLE(underline), read_decoration, NULL},
	{"text-decoration-line", true, STYLE(underline), read_decoration,
		NULL},
	{"text-wrap", true, STYLE(text_wrap), read_keyword, wraps},
	{"hyphens", true, STYLE(hyphens), read_keyword, hyphens},
	{"hyphenate-limit-chars", true, STYLE(hyphenate_word),
		read_hyphenate_limits, NULL},
	{"hanging-punctuation", true, STYLE(hanging_punctuation), read_flags,
		hangings},
	{"white-space", true, STYLE(white_space), read_keyword, spaces},
	{"overflow-wrap", true, STYLE(overflow_wrap), read_keyword,
		overflows},
	{"direction", true, STYLE(direction), read_keyword, directions},
	{"vertical-align", false, STYLE(vertical_align), read_vertical_align,
		NULL},
	{"-rp-expansion", true, STYLE(expansion), read_percentage, NULL},
	{"-rp-protrusion", true, STYLE(protrusion), read_flag, protrusions},

	/* Box */
	SIDES("margin", "", margin, , read_length_or_auto, "auto"),
	SIDES("padding", "", padding, , read_length_percentage, NULL),
	SIDES("border", "-width", border, .width, read_border_width, NULL),
	SIDES("border", "-style", border, .style, read_keyword, lines),
	SIDES("border", "-color", border, .colour, read_border_colour, NULL),
	{"border-radius", false, STYLE(border_radius), read_length_percentage,
		NULL},
	{"background-color", false, STYLE(background), read_colour, NULL},
	{"background-image", false, STYLE(bands), read_bands, NULL},
	{"width", false, STYLE(width), read_length_or_auto, "auto"},
	{"height", false, STYLE(height), read_length_or_auto, "auto"},
	{"max-width", false, STYLE(max_width), read_length_or_auto, "none"},
	{"max-height", false, STYLE(max_height), read_length_or_auto, "none"},
	{"display", false, STYLE(display), read_keyword, displays},
	{"float", false, STYLE(float_side), read_keyword, floats},

	{"-rp-icon", false, STYLE(icon), read_icon, NULL},
	{"-rp-icon-width", true, STYLE(icon_width), read_length_or_auto,
		"auto"},

	/* Lists, columns, pages */
	{"list-style-type", true, STYLE(list_style), read_list_style, NULL},
	{"list-style-position", true, STYLE(list_inside), read_flag,
		positions},
	{"columns", false, STYLE(columns), read_columns, NULL},
	{"column-count", false, STYLE(columns), read_columns, NULL},
	{"column-gap", false, STYLE(column_gap), read_length_or_auto,
		"normal"},
	{"grid-template-columns", false, STYLE(tracks), read_tracks, NULL},
	{"grid-column", false, STYLE(grid_column), read_grid_column, NULL},
	{"break-before", false, STYLE(break_before), read_keyword, breaks},
	{"break-after", false, STYLE(break_after), read_keyword, breaks},
	{"break-inside", false, STYLE(break_inside), read_keyword, insides},
	{"page-break-before", false, STYLE(break_before), read_keyword,
		breaks},
	{"page-break-after", false, STYLE(break_after), read_keyword, breaks},
	{"page-break-inside", false, STYLE(break_inside), read_keyword,
		insides},
	{"orphans", true, STYLE(orphans), read_integer, NULL},
	{"widows", true, STYLE(widows), read_integer, NULL},
	{"-rp-feather", true, STYLE(feather), read_percentage, NULL},

	/* Generated */
	{"content", false, STYLE(content), read_content, NULL},
	{"string-set", false, STYLE(string_set), read_string_set, NULL},
	{"counter-reset", false, STYLE(counter_reset), read_counters, NULL},
	{"counter-increment", false, STYLE(counter_increment), read_counters,
		NULL},
};

#define ROWS (sizeof rows / sizeof *rows)

const struct computed property_initial = {
	.style = {
		.font_size = 10 * SP_PT,
		.font_weight = 400,
		.font_stretch = 100,
		.kerning = true,
		.line_height_number = 1200,
		.colour = {0, 0, 0, 255},
		.hyphenate_word = 5,
		.hyphenate_before = 2,
		.hyphenate_after = 2,
		.display = DISPLAY_INLINE,
		.width.automatic = true,
		.height.automatic = true,
		.max_width.automatic = true,
		.max_height.automatic = true,
		.column_gap.automatic = true,
		.icon_width.automatic = true,
		.border = {{.width = SP_PT * 9 / 4}, {.width = SP_PT * 9 / 4},
			{.width = SP_PT * 9 / 4}, {.width = SP_PT * 9 / 4}},
		.orphans = 2,
		.widows = 2,
	},
};

const struct property *property_lookup(const char *name)
{
	for (size_t i = 0; i < ROWS; i++)
		if (*rows[i].name == *name && strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

void *property_field(struct computed *out, const struct property *p)
{
	return (char *)out + p->offset;
}

static void copy_field(struct computed *out, const struct computed *from,
	const struct property *p)
{
	memcpy((char *)out + p->offset, (const char *)from + p->offset,
		p->size);
	/* The fields that two rows share, or one row has two of. */
	if (p->read == read_line_height)
		out->style.line_height_number =
			from->style.line_height_number;
	if (p->read == read_decoration)
		out->style.line_through = from->style.line_through;
	if (p->read == read_hyphenate_limits) {
		out->style.hyphenate_before = from->style.hyphenate_before;
		out->style.hyphenate_after = from->style.hyphenate_after;
	}
	if (p->read == read_list_style)
		out->style.list_string = from->style.list_string;
	for (int side = TOP; side <= LEFT; side++)
		if (p->offset == offsetof(struct computed,
				style.border[side].colour))
			out->border_coloured[side] = from != &property_initial;
}

void property_inherit(struct computed *out, const struct computed *parent)
{
	*out = property_initial;
	out->names = parent->names;
	out->customs = parent->customs;
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].inherited)
			copy_field(out, parent, &rows[i]);
}

/* initial, inherit, unset, revert: for any property. */
static bool apply_wide(struct context *c, const struct property *p,
	struct cursor *v)
{
	struct cursor start = *v;
	bool inherits;

	if (value_ident(v, "inherit"))
		inherits = true;
	else if (value_ident(v, "initial"))
		inherits = false;
	else if (value_ident(v, "unset") || value_ident(v, "revert"))
		inherits = p->inherited;
	else
		return false;
	if (!value_ends(v)) {
		*v = start;
		return false;
	}
	copy_field(c->out, inherits ? c->parent : &property_initial, p);
	return true;
}

/* The declaration is as if it said "unset". */
static void unset(struct context *c, const char *name)
{
	const struct property *p = property_lookup(name);
	const char *const *parts = p ? NULL : shorthand_parts(name);

	if (p)
		copy_field(c->out, p->inherited ? c->parent
				: &property_initial, p);
	for (; parts && *parts; parts++)
		unset(c, *parts);
}

bool property_apply_value(struct context *c, const struct property *p,
	struct cursor *v)
{
	return apply_wide(c, p, v) || p->read(c, v, p);
}

static bool apply_tokens(struct context *c, const char *name,
	struct cursor v)
{
	const struct property *p = property_lookup(name);

	if (!p)
		return shorthand_apply(c, name, &v);
	return property_apply_value(c, p, &v) && value_ends(&v);
}

static enum fit_kind fit_kind(const struct context *c, const char *name)
{
	if (strcmp(name, "font-size") == 0 || strcmp(name, "font") == 0)
		return FIT_SIZE;
	if (strcmp(name, "line-height") == 0)
		return FIT_LEADING;
	return c->page && strncmp(name, "margin", 6) == 0 ? FIT_MARGINS
		: FIT_GAPS;
}

bool property_apply(struct context *c, const struct declaration *d)
{
	struct computed before;
	size_t count = d->count;
	const struct token *value;

	if (d->name[0] == '-' && d->name[1] == '-')
		return value_declare_custom(c, d);
	c->fit = c->fits ? c->fits->of[fit_kind(c, d->name)] : 0;
	before = *c->out;
	value = value_substitute(c, d->value, &count);
	if (value && apply_tokens(c, d->name, (struct cursor){value,
			value + count})) {
		if (c->out->style.display != before.style.display)
			c->out->style.displayed_by = &d->pos;
		return true;
	}
	*c->out = before;
	if (value_has_variables(d->value, d->count))
		unset(c, d->name);
	return false;
}

static int add_features(struct feature *out, int n,
	const struct feature_list *list)
{
	for (int i = 0; i < list->count; i++)
		out[n++] = list->list[i];
	return n;
}

void property_finish(struct arena *arena, struct computed *out)
{
	struct style *s = &out->style;
	struct feature *features;
	int n = out->caps.count + out->numeric.count + out->ligatures.count +
		out->settings.count;

	if (s->line_height_number)
		s->line_height = sp_scale(s->font_size, s->line_height_number,
			1000);
	for (int side = TOP; side <= LEFT; side++) {
		if (s->border[side].style == BORDER_NONE)
			s->border[side].width = 0;
		if (!out->border_coloured[side])
			s->border[side].colour = s->colour;
	}
	s->features = NULL;
	s->feature_count = n;
	if (!n)
		return;
	features = arena_array(arena, (size_t)n, sizeof *features);
	n = add_features(features, 0, &out->caps);
	n = add_features(features, n, &out->numeric);
	n = add_features(features, n, &out->ligatures);
	add_features(features, n, &out->settings);
	s->features = features;
}

/* Names of CSS that exist and that we do not take. */
static const char *const unsupported[] = {"align-items", "all", "animation",
	"aspect-ratio", "background-position",
	"background-repeat", "background-size", "bottom", "box-shadow",
	"box-sizing", "caption-side", "clear", "clip", "column-rule", "column-span", "column-width", "counter-set", "cursor", "empty-cells", "filter", "flex",
	"flex-direction", "flex-wrap", "font-optical-sizing",
	"font-size-adjust", "font-synthesis", "font-variation-settings",
	"grid", "grid-area", "grid-row",
	"grid-template-areas", "grid-template-rows",
	"justify-content", "left", "line-break", "list-style-image",
	"marks", "min-height", "min-width", "object-fit", "opacity",
	"outline", "overflow", "page", "pointer-events", "position", "quotes",
	"resize", "right", "row-gap", "tab-size", "table-layout",
	"text-decoration-color", "text-decoration-style",
	"text-decoration-thickness", "text-emphasis", "text-justify",
	"text-overflow", "text-rendering", "text-shadow",
	"text-underline-offset", "top", "transform", "transition",
	"unicode-bidi", "visibility", "word-break", "word-wrap",
	"writing-mode", "z-index"};

static const char *nearest_name(struct arena *arena, const char *name)
{
	size_t shorthands, n = 0;
	const char *const *list = shorthand_names(&shorthands);
	const char **all = arena_array(arena, ROWS + shorthands, sizeof *all);

	for (size_t i = 0; i < ROWS; i++)
		all[n++] = rows[i].name;
	for (size_t i = 0; i < shorthands; i++)
		all[n++] = list[i];
	return suggest(name, all, n);
}

/* Properties whose values in a document are often for browsers. */
static const char *const of_browsers[] = {"background", "background-image",
	"display", "height", "vertical-align", "width"};

static bool is_among(const char *name, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], name) == 0)
			return true;
	return false;
}

#define IS_AMONG(name, list) is_among(name, list, sizeof list / sizeof *list)

/* What browsers alone know does no harm in a document that was for them. */
static void warn_unknown(struct arena *arena, const struct declaration *d,
	bool of_web, struct diag *diag)
{
	bool known = IS_AMONG(d->name, unsupported);
	const char *near = known ? NULL : nearest_name(arena, d->name);

	if (near)
		diag_warning(diag, d->pos, "unknown property '%s'; did you "
			"mean '%s'?", d->name, near);
	else if (of_web)
		diag_note(diag, d->pos, "the property '%s' is for browsers, so "
			"it is left out", d->name);
	else if (known)
		diag_warning(diag, d->pos, "the property '%s' is not "
			"supported, so it is left out; resumepdf-style(5) "
			"names those that are", d->name);
	else
		diag_warning(diag, d->pos, "unknown property '%s'; "
			"resumepdf-style(5) names those there are", d->name);
}

static void warn_value(const struct sheet *sheet, const struct declaration *d,
	struct diag *diag)
{
	int len = (int)(d->value[d->count - 1].end - d->value[0].start);
	const char *value = sheet->text + d->value[0].start;

	if (sheet->of_web && IS_AMONG(d->name, of_browsers))
		diag_note(diag, d->value[0].pos, "'%.*s' is a value of '%s' for "
			"browsers, so it is left out", len, value, d->name);
	else
		diag_warning(diag, d->value[0].pos, "'%.*s' is no value for "
			"'%s'", len, value, d->name);
}

/* Whether the value is one of the property's, tried on a style of no use. */
static bool is_valid(struct arena *arena, const struct declaration *d,
	struct diag *diag)
{
	struct computed *scratch = arena_alloc(arena, sizeof *scratch);
	struct context c = {
		.arena = arena,
		.out = scratch,
		.parent = &property_initial,
		.em = 10 * SP_PT,
		.rem = 10 * SP_PT,
		.lh = 12 * SP_PT,
	};

	*scratch = property_initial;
	if (!property_apply(&c, d))
		return false;
	if (c.cut)
		diag_warning(diag, d->pos, "a length of '%s' is larger than "
			"any page can be, and ends at 14,400 pt", d->name);
	return true;
}

bool property_check(struct arena *arena, const struct sheet *sheet,
	const struct declaration *d, bool page, struct diag *diag)
{
	bool custom = d->name[0] == '-' && d->name[1] == '-';

	if (custom || (page && strcmp(d->name, "size") == 0))
		return true;
	if (!property_lookup(d->name) && !shorthand_exists(d->name)) {
		warn_unknown(arena, d, sheet->of_web, diag);
		return false;
	}
	if (value_has_variables(d->value, d->count) ||
		is_valid(arena, d, diag))
		return true;
	if (!d->count)
		diag_warning(diag, d->pos, "'%s' has no value", d->name);
	else
		warn_value(sheet, d, diag);
	return false;
}
