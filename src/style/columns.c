/* Readers of columns, the grid's tracks, and a gradient's bands. */
#include "style/reader.h"

#include <string.h>
#include <strings.h>

#define TRACKS 6
#define BANDS 8

bool read_columns(struct context *c, struct cursor *v,
	const struct property *p)
{
	int *out = property_field(c->out, p);

	*out = 0;
	return value_ident(v, "auto") ||
		(value_integer(v, out) && *out >= 1 && *out <= TRACKS);
}

static bool read_track(struct context *c, struct cursor *v,
	struct track *out)
{
	*out = (struct track){0};
	if (value_ends(v))
		return false;
	if (v->at->kind == TOKEN_DIMENSION &&
		strcasecmp(v->at->text, "fr") == 0) {
		out->share = v->at++->number;
		return out->share > 0;
	}
	if (value_ident(v, "auto")) {
		out->share = 1;
		return true;
	}
	return value_length_percentage(c, v, &out->width);
}

bool read_tracks(struct context *c, struct cursor *v,
	const struct property *p)
{
	const struct tracks **out = property_field(c->out, p);
	struct tracks *tracks = arena_alloc(c->arena, sizeof *tracks);
	struct track *list = arena_array(c->arena, TRACKS, sizeof *list);

	*out = NULL;
	if (value_ident(v, "none"))
		return true;
	while (!value_ends(v)) {
		if (tracks->count == TRACKS ||
			!read_track(c, v, &list[tracks->count++]))
			return false;
	}
	tracks->track = list;
	*out = tracks;
	return tracks->count > 0;
}

/* auto | n | 1 / -1: a column by its number, or all of them. */
bool read_grid_column(struct context *c, struct cursor *v,
	const struct property *p)
{
	int *out = property_field(c->out, p), end;

	*out = 0;
	if (value_ident(v, "auto"))
		return true;
	if (!value_integer(v, out) || *out < 1 || *out > TRACKS)
		return false;
	if (!value_delim(v, '/'))
		return true;
	if (!value_integer(v, &end))
		return false;
	if (*out == 1 && end == -1)
		*out = GRID_ALL;
	else if (end != *out + 1)
		return false;
	return true;
}

/* A hard stop: the colour from where the last one ended. */
struct stop {
	struct colour colour;
	struct length at[2];
	int count;
};

static bool read_stop(struct context *c, struct cursor *v, struct stop *out)
{
	*out = (struct stop){0};
	if (!value_colour(c, v, &out->colour))
		return false;
	while (out->count < 2 && value_length_percentage(c, v,
			&out->at[out->count]))
		out->count++;
	return true;
}

static bool same(struct length a, struct length b)
{
	return a.fixed == b.fixed && a.percent == b.percent;
}

/* Stops to bands: each ends where the next begins, or the stop is not hard. */
static bool make_bands(const struct stop *stops, int count,
	struct band *out)
{
	static const struct length none = {0};
	static const struct length all = {.percent = 10000};

	for (int i = 0; i < count; i++) {
		const struct stop *s = &stops[i];
		bool last = i + 1 == count;
		struct length from = i ? out[i - 1].to : none;

		if (i && (!s->count || !same(s->at[0], from)) &&
			!(s->count && same(s->at[0], none)))
			return false;
		if (!i && s->count == 2 && !same(s->at[0], none))
			return false;
		if (!last && !s->count)
			return false;
		if (!last && i && s->count < 2)
			return false;
		out[i].colour = s->colour;
		out[i].to = last ? all : s->at[s->count - 1];
	}
	return true;
}

/*
 * linear-gradient(to right | to bottom, tint 64mm, white 64mm): hard stops
 * only, as print has no use for others.
 */
bool read_bands(struct context *c, struct cursor *v,
	const struct property *p)
{
	const struct bands **out = property_field(c->out, p);
	struct bands *bands = arena_alloc(c->arena, sizeof *bands);
	struct band *list = arena_array(c->arena, BANDS, sizeof *list);
	struct stop stops[BANDS];

	*out = NULL;
	if (value_ident(v, "none"))
		return true;
	if (value_ends(v) || v->at->kind != TOKEN_FUNCTION ||
		strcasecmp(v->at->text, "linear-gradient") != 0)
		return false;
	v->at++;
	bands->down = true;
	if (value_ident(v, "to")) {
		bands->down = value_ident(v, "bottom");
		if (!bands->down && !value_ident(v, "right"))
			return false;
		if (!value_delim(v, ','))
			return false;
	}
	do {
		if (bands->count == BANDS ||
			!read_stop(c, v, &stops[bands->count++]))
			return false;
	} while (value_delim(v, ','));
	bands->band = list;
	*out = bands;
	return bands->count > 1 && value_delim(v, ')') &&
		make_bands(stops, bands->count, list);
}
