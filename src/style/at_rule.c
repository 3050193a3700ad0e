/*
 * At-rules: @page (CSS Paged Media 3), @media (Media Queries 4, types only),
 * @import (CSS Cascade 4), @font-face (CSS Fonts 4).
 */
#include "style/parse.h"

#include "style/value.h"

#include <string.h>
#include <strings.h>

#define NESTED 32 /* blocks in blocks */

static const char *const box_names[BOX_COUNT] = {"top-left-corner",
	"top-left", "top-center", "top-right", "top-right-corner",
	"right-top", "right-middle", "right-bottom", "bottom-right-corner",
	"bottom-right", "bottom-center", "bottom-left", "bottom-left-corner",
	"left-bottom", "left-middle", "left-top"};

static enum margin_box margin_box_of(const char *name)
{
	int box = 0;

	while (box < BOX_COUNT && strcasecmp(box_names[box], name) != 0)
		box++;
	return (enum margin_box)box;
}

/* A margin box inside @page; the at-keyword is the present token. */
void parse_margin_box(struct parser *z, struct page_rule *page)
{
	const struct token *name = z->at++;
	enum margin_box box = margin_box_of(name->text);
	const struct token *open = parse_find(z, z->at, "{;}");

	z->at = open;
	if (open >= z->end || !token_is_delim(open, '{')) {
		diag_warning(z->diag, name->pos, "expected '{' after '@%s'",
			name->text);
		return;
	}
	z->at++;
	if (box == BOX_COUNT)
		diag_warning(z->diag, name->pos,
			"no such margin box as '@%s'", name->text);
	if (box == BOX_COUNT)
		z->at = parse_block_end(z, z->at);
	else
		parse_declarations(z, parse_block_end(z, z->at),
			&page->boxes[box], NULL);
	if (z->at < z->end)
		z->at++;
}

/* "@page :first { ... }": the prelude ends at `open`. */
static void parse_page(struct parser *z, const struct token *open)
{
	static const char *const names[] = {[PAGE_FIRST] = "first",
		[PAGE_LEFT] = "left", [PAGE_RIGHT] = "right"};
	struct page_rule *page = arena_alloc(z->arena, sizeof *page);

	parse_skip_space(z);
	if (z->at < open && token_is_delim(z->at, ':')) {
		z->at++;
		for (int s = PAGE_FIRST; s <= PAGE_RIGHT; s++)
			if (z->at < open &&
				strcasecmp(z->at->text, names[s]) == 0)
				page->selector = (enum page_selector)s;
		if (!page->selector)
			diag_warning(z->diag, z->at->pos,
				"'@page' knows :first, :left and :right");
	}
	z->at = open + 1;
	parse_declarations(z, parse_block_end(z, z->at), &page->declarations, page);
	*z->next_page = page;
	z->next_page = &page->next;
}

/* One media query: [only | not]? type. Paper's features are not asked for. */
static bool query_matches(const struct token *from, const struct token *to)
{
	bool not = false, matches = true;

	for (; from < to; from++) {
		if (from->kind == TOKEN_SPACE)
			continue;
		if (from->kind != TOKEN_IDENT)
			return false;
		if (strcasecmp(from->text, "not") == 0)
			not = true;
		else if (strcasecmp(from->text, "only") != 0)
			matches = strcasecmp(from->text, "print") == 0 ||
				strcasecmp(from->text, "all") == 0;
	}
	return matches != not;
}

/* Whether one of the queries, with commas between them, matches. */
static bool is_for_print(const struct token *from, const struct token *to)
{
	const struct token *start = from;

	for (; from < to; from++)
		if (token_is_delim(from, ',')) {
			if (query_matches(start, from))
				return true;
			start = from + 1;
		}
	return query_matches(start, to);
}


/* "name" or url(name) or url("name"); moves past it. NULL: no such thing. */
static const char *take_url(struct parser *z)
{
	const struct token *t = z->at;
	const char *url;

	if (t >= z->end)
		return NULL;
	z->at++;
	if (t->kind == TOKEN_STRING || t->kind == TOKEN_URL)
		return t->text;
	if (t->kind != TOKEN_FUNCTION || strcasecmp(t->text, "url") != 0)
		return NULL;
	parse_skip_space(z);
	if (z->at >= z->end || z->at->kind != TOKEN_STRING)
		return NULL;
	url = z->at++->text;
	parse_skip_space(z);
	if (z->at >= z->end || !token_is_delim(z->at, ')'))
		return NULL;
	z->at++;
	return url;
}

/* @import "file" [media]; the present token follows the keyword. */
static void parse_import(struct parser *z, const struct token *name,
	const struct token *end)
{
	struct import *import;
	const char *url;

	parse_skip_space(z);
	url = take_url(z);
	if (!url) {
		diag_warning(z->diag, name->pos, "'@import' wants a file's "
			"name in quotes");
		return;
	}
	if (z->begun || z->depth) {
		diag_warning(z->diag, name->pos, "'@import \"%s\"' is left "
			"out: it has to stand before all other rules", url);
		return;
	}
	parse_skip_space(z);
	if (z->at < end && !is_for_print(z->at, end))
		return;
	import = arena_alloc(z->arena, sizeof *import);
	import->name = url;
	import->pos = name->pos;
	*z->next_import = import;
	z->next_import = &import->next;
}

static bool is_cased(const struct token *t, const char *word)
{
	return t->kind == TOKEN_IDENT && strcasecmp(t->text, word) == 0;
}

/* src: url(file) [format(...)], local(...): each is tried in turn. */
static bool read_sources(struct parser *z, const struct declaration *d,
	struct font_source *font)
{
	struct parser inner = *z;
	const char **list = arena_array(z->arena, d->count + 1, sizeof *list);
	int n = 0;

	inner.at = d->value;
	inner.end = d->value + d->count;
	while (inner.at < inner.end) {
		const struct token *comma = parse_find(&inner, inner.at, ",");
		const char *url;

		parse_skip_space(&inner);
		url = take_url(&inner);
		if (url)
			list[n++] = url;
		inner.at = comma < inner.end ? comma + 1 : inner.end;
	}
	font->files = list;
	return n > 0;
}

static bool read_weights(const struct declaration *d,
	struct font_source *font)
{
	struct cursor v = {d->value, d->value + d->count};
	bool ok = true;

	if (value_ident(&v, "normal"))
		font->weight = font->weight_to = 400;
	else if (value_ident(&v, "bold"))
		font->weight = font->weight_to = 700;
	else if ((ok = value_integer(&v, &font->weight)) &&
		!value_integer(&v, &font->weight_to))
		font->weight_to = font->weight;
	return ok && value_ends(&v) && font->weight >= 1 &&
		font->weight_to <= 1000;
}

static bool read_descriptor(struct parser *z, const struct declaration *d,
	struct font_source *font)
{
	const struct token *t = d->value;

	if (!d->count)
		return false;
	if (strcmp(d->name, "font-family") == 0) {
		if (t->kind != TOKEN_STRING && t->kind != TOKEN_IDENT)
			return false;
		font->family = t->text;
		return d->count == 1;
	}
	if (strcmp(d->name, "src") == 0)
		return read_sources(z, d, font);
	if (strcmp(d->name, "font-weight") == 0)
		return read_weights(d, font);
	if (strcmp(d->name, "font-style") == 0) {
		font->italic = !is_cased(t, "normal");
		return t->kind == TOKEN_IDENT;
	}
	/* Hints for a browser that fetches fonts; there is none to wait for. */
	return strcmp(d->name, "font-display") == 0 ||
		strcmp(d->name, "unicode-range") == 0 ||
		strcmp(d->name, "font-stretch") == 0;
}

static void parse_font_face(struct parser *z, const struct token *name,
	const struct token *close)
{
	struct font_source *font = arena_alloc(z->arena, sizeof *font);

	*font = (struct font_source){.weight = 400, .weight_to = 400,
		.sheet = z->sheet->file, .pos = name->pos};
	for (parse_skip_space(z); z->at < close; parse_skip_space(z)) {
		struct declaration *d;

		if (token_is_delim(z->at, ';')) {
			z->at++;
			continue;
		}
		d = parse_declaration(z);
		if (d && !read_descriptor(z, d, font))
			diag_warning(z->diag, d->pos, "'%s' in '@font-face' "
				"is not understood, so it is left out",
				d->name);
	}
	if (!font->family || !font->files || !font->files[0]) {
		diag_warning(z->diag, name->pos, "'@font-face' wants a "
			"'font-family' and a 'src: url(file)'");
		return;
	}
	*z->next_font = font;
	z->next_font = &font->next;
}

static void parse_media(struct parser *z, const struct token *open,
	const struct token *close)
{
	if (!is_for_print(z->at, open))
		return;
	z->at = open + 1;
	z->depth++;
	parse_rules(z, close);
	z->depth--;
}

void parse_at_rule(struct parser *z)
{
	const struct token *name = z->at++;
	const struct token *open = parse_find(z, z->at, "{;}");
	const struct token *close;
	bool block = open < z->end && token_is_delim(open, '{');
	const char *what = name->text;

	close = block ? parse_block_end(z, open + 1) : open;
	if (block && strcasecmp(what, "page") == 0) {
		parse_page(z, open);
	} else if (block && strcasecmp(what, "media") == 0 &&
		z->depth < NESTED) {
		parse_media(z, open, close);
	} else if (block && strcasecmp(what, "font-face") == 0) {
		z->at = open + 1;
		parse_font_face(z, name, close);
	} else if (!block && strcasecmp(what, "import") == 0) {
		parse_import(z, name, open);
	} else if (z->sheet->of_web) {
		diag_note(z->diag, name->pos, "'@%s' is for browsers, so it is "
			"left out", what);
	} else if (strcasecmp(what, "charset") != 0) {
		diag_warning(z->diag, name->pos, "'@%s' is not supported, so "
			"it is left out", what);
	}
	z->begun = z->begun || (strcasecmp(what, "import") != 0 &&
		strcasecmp(what, "charset") != 0);
	z->at = close < z->end ? close + 1 : z->end;
}
