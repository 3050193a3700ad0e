/* Readers of what becomes OpenType features: CSS Fonts 4, section 6. */
#include "style/reader.h"

#include <string.h>

/* A keyword and the features it sets; tags end with an empty one. */
struct variant {
	const char *name;
	struct feature features[3];
};

static const struct variant caps[] = {
	{"normal", {{{0}, 0}}},
	{"small-caps", {{"smcp", 1}}},
	{"all-small-caps", {{"smcp", 1}, {"c2sc", 1}}},
	{"petite-caps", {{"pcap", 1}}},
	{"all-petite-caps", {{"pcap", 1}, {"c2pc", 1}}},
	{"unicase", {{"unic", 1}}},
	{"titling-caps", {{"titl", 1}}},
	{NULL, {{{0}, 0}}},
};

static const struct variant numeric[] = {
	{"normal", {{{0}, 0}}},
	{"lining-nums", {{"lnum", 1}}},
	{"oldstyle-nums", {{"onum", 1}}},
	{"proportional-nums", {{"pnum", 1}}},
	{"tabular-nums", {{"tnum", 1}}},
	{"diagonal-fractions", {{"frac", 1}}},
	{"stacked-fractions", {{"afrc", 1}}},
	{"ordinal", {{"ordn", 1}}},
	{"slashed-zero", {{"zero", 1}}},
	{NULL, {{{0}, 0}}},
};

static const struct variant ligatures[] = {
	{"normal", {{{0}, 0}}},
	{"none", {{"liga", 0}, {"clig", 0}, {"calt", 0}}},
	{"common-ligatures", {{"liga", 1}, {"clig", 1}}},
	{"no-common-ligatures", {{"liga", 0}, {"clig", 0}}},
	{"discretionary-ligatures", {{"dlig", 1}}},
	{"no-discretionary-ligatures", {{"dlig", 0}}},
	{"historical-ligatures", {{"hlig", 1}}},
	{"no-historical-ligatures", {{"hlig", 0}}},
	{"contextual", {{"calt", 1}}},
	{"no-contextual", {{"calt", 0}}},
	{NULL, {{{0}, 0}}},
};

#define MOST 24 /* features one property can set */

struct collected {
	struct feature list[MOST];
	int count;
};

static bool add(struct collected *c, const char *tag, int value)
{
	if (c->count == MOST)
		return false;
	memcpy(c->list[c->count].tag, tag, 5);
	c->list[c->count++].value = value;
	return true;
}

static bool read_variant(struct cursor *v, const struct variant *rows,
	struct collected *out)
{
	for (; rows->name; rows++) {
		if (!value_ident(v, rows->name))
			continue;
		for (int i = 0; i < 3 && rows->features[i].tag[0]; i++)
			if (!add(out, rows->features[i].tag,
				rows->features[i].value))
				return false;
		return true;
	}
	return false;
}

static void keep(struct context *c, const struct property *p,
	const struct collected *found)
{
	struct feature_list *out = property_field(c->out, p);
	struct feature *list = arena_array(c->arena, (size_t)found->count,
		sizeof *list);

	memcpy(list, found->list, (size_t)found->count * sizeof *list);
	*out = (struct feature_list){list, found->count};
}

static bool read_variants(struct context *c, struct cursor *v,
	const struct property *p, const struct variant *rows)
{
	struct collected found = {.count = 0};
	bool any = false;

	while (read_variant(v, rows, &found))
		any = true;
	keep(c, p, &found);
	return any;
}

bool read_caps(struct context *c, struct cursor *v, const struct property *p)
{
	return read_variants(c, v, p, caps);
}

bool read_numeric(struct context *c, struct cursor *v,
	const struct property *p)
{
	return read_variants(c, v, p, numeric);
}

bool read_ligatures(struct context *c, struct cursor *v,
	const struct property *p)
{
	return read_variants(c, v, p, ligatures);
}

/* normal | "tnum" [on | off | 0..]#: */
bool read_features(struct context *c, struct cursor *v,
	const struct property *p)
{
	struct collected found = {.count = 0};
	const char *tag;

	if (!value_ident(v, "normal"))
		do {
			int value = 1;

			if (!value_string(v, &tag) || strlen(tag) != 4)
				return false;
			if (value_ident(v, "off"))
				value = 0;
			else if (!value_ident(v, "on"))
				value_integer(v, &value);
			if (!add(&found, tag, value))
				return false;
		} while (value_delim(v, ','));
	keep(c, p, &found);
	return true;
}
